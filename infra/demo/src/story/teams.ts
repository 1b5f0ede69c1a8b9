import { stableId } from '@onecore/kernel/type-id'
import type { Unit } from '@onecore/party-building/units/unit.model'
import { type VolunteerTeam, volunteerTeamKind } from '@onecore/volunteer/teams/team.model'
import { type Chapter, chapter, scaled, stored } from './chapter.js'
import { communities, kangsheng, type Place } from './divisions.js'
import { personaPersonId } from './persona-people.js'
import { registeredAt } from './time.js'
import { binhe, binheUnitsWithTeam } from './units.js'

/** The article: 1,727 volunteer teams. */
export const teamCount = 1_727

interface NamedTeam {
  readonly name: string
  readonly skills: readonly string[]
}

/** The article names these three and what each is for, not their community; here they help where the walk takes place. */
const named: readonly NamedTeam[] = [
  { name: '四叶草爱心志愿队', skills: ['HARDSHIP_RELIEF', 'HOME_VISIT', 'ELDERLY_CARE'] },
  { name: '和谐邻里志愿服务队', skills: ['MEDIATION'] },
  { name: '白衣天使服务队', skills: ['REHABILITATION'] },
]
const sampleName = (index: number): string => `示例志愿服务队 ${String(index + 1).padStart(5, '0')}`
const sampleSkills = ['HOME_VISIT', 'ELDERLY_CARE', 'MEDIATION', 'CULTURE_AND_SPORT', 'ENVIRONMENT', 'SAFETY_PATROL']

const teamId = (name: string): string => stableId('team', `ordos/${name}`)

const teamNameOf = ({ name }: Unit): string => `${name}志愿服务队`
export const teamIdOf = (unit: Unit): string => teamId(teamNameOf(unit))

/** The first of the samples that lies in this community, with its place in the row; volunteers join teams in turn. */
export function firstSampleTeam(community: Place): { readonly id: string; readonly index: number } {
  const index = communities.indexOf(community)
  return { id: teamId(sampleName(index)), index }
}

/** The team of the walk: its leader and two of its volunteers are personas. */
export const cloverTeamId = teamId('四叶草爱心志愿队')

export function teams(scale: number): VolunteerTeam[] {
  const size = scaled(teamCount, scale)
  return Array.from({ length: size }, (_, index) => team(index, size))
}

export const teamsChapter = (scale: number): Chapter =>
  chapter({
    label: 'teams',
    service: 'volunteer',
    kind: volunteerTeamKind,
    size: scaled(teamCount, scale),
    documents: () => teams(scale),
  })

/** First the three that are named, then those of Binhe's member units, then samples in turn over all communities. */
function team(index: number, size: number): VolunteerTeam {
  const known = named[index]
  if (known !== undefined) return told(known.name, kangsheng, known.skills, index, size)
  const unit = binheUnitsWithTeam[index - named.length]
  if (unit !== undefined) {
    // Binhe's rule: each member unit sets up one volunteer team.
    const ofUnit = told(teamNameOf(unit), binhe, ['HOME_VISIT'], index, size)
    return { ...ofUnit, hostKind: 'UNIT', hostId: unit._id }
  }
  const community = communities[index % communities.length] ?? kangsheng
  const skill = sampleSkills[index % sampleSkills.length] ?? 'HOME_VISIT'
  return told(sampleName(index), community, [skill], index, size)
}

function told(name: string, community: Place, skills: readonly string[], index: number, size: number): VolunteerTeam {
  return {
    ...stored(teamId(name), registeredAt(index, size)),
    name,
    hostKind: 'COMMUNITY',
    hostId: community.id,
    standing: 'REGISTERED',
    status: 'ACTIVE',
    communityId: community.id,
    path: [...community.path],
    skills: [...skills],
    leaderPersonId: teamId(name) === cloverTeamId ? personaPersonId('team-leader') : null,
  }
}
