import { stableId } from '@onecore/kernel/type-id'
import type { VolunteerTeam } from '@onecore/volunteer/teams/team.model'
import { type Volunteer, volunteerKind } from '@onecore/volunteer/volunteers/volunteer.model'
import { type Chapter, chapter, scaled, stored } from './chapter.js'
import { volunteerPersonas, volunteerPersonId } from './persona-people.js'
import { cloverTeamId, teams } from './teams.js'
import { registeredAt } from './time.js'

/** The article: about 120,000 registered volunteers. */
export const volunteerCount = 120_000

export const volunteerId = (index: number): string => stableId('vol', `ordos/volunteer/${index}`)

/** Every volunteer belongs to one team, which says in which community they are registered. */
export function* teamsOfVolunteers(scale: number): Generator<VolunteerTeam> {
  const all = teams(scale)
  const clover = all.find(({ _id }) => _id === cloverTeamId)
  for (let index = 0; index < scaled(volunteerCount, scale); index += 1) {
    const team = index < volunteerPersonas.length ? clover : all[index % all.length]
    if (team !== undefined) yield team
  }
}

function* volunteers(scale: number): Generator<Volunteer> {
  const size = scaled(volunteerCount, scale)
  let index = 0
  for (const { _id, communityId, path, skills } of teamsOfVolunteers(scale)) {
    yield {
      ...stored(volunteerId(index), registeredAt(index, size)),
      status: 'ACTIVE',
      // Verified before they were entered here; a history of their own begins with their next move.
      steps: [],
      personId: volunteerPersonId(index),
      communityId,
      path,
      teamIds: [_id],
      skills,
    }
    index += 1
  }
}

export const volunteersChapter = (scale: number): Chapter =>
  chapter({
    label: 'volunteers',
    service: 'volunteer',
    kind: volunteerKind,
    size: scaled(volunteerCount, scale),
    documents: () => volunteers(scale),
  })
