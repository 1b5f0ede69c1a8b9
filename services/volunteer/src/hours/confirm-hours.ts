import { change } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { ofTeam } from '../teams/team.js'
import { volunteerTeamKind } from '../teams/team.model.js'
import { volunteerKind } from '../volunteers/volunteer.model.js'
import { confirmDraft, isCounting } from './hour-entry.js'
import { countedStates } from './hour-entry.lifecycle.js'
import { hourEntryKind } from './hour-entry.model.js'
import { serviceAroundEach } from './hours.queries.js'
import { overlap } from './service-time.js'
import { decidedByTeam, entriesNamed, teamAndDrafts } from './team-drafts.js'

/**
 * The team confirms many drafts of hours at once: help at its programmes, for which nobody signs. All of them or none.
 * Hours of an order wait for the signature of who was served, and nobody confirms their own. 批量确认
 */
export const confirmVolunteerHours = change({
  ...ofTeam,
  name: 'confirmVolunteerHours',
  kind: volunteerTeamKind,
  action: 'CONFIRM_HOURS',
  input: z.object(teamAndDrafts),
  facts: async (_, { entryIds }, { read }) => {
    const entries = await entriesNamed(read, entryIds)
    return {
      entries,
      besides: await serviceAroundEach(read, entries),
      volunteers: await read.list(volunteerKind, { _id: { $in: entries.map(({ volunteerId }) => volunteerId) } }),
    }
  },
  decide: (decision, team, { entryIds }, { facts: { entries, besides, volunteers }, caller }) => {
    const batch = new Set(entryIds)
    for (const { entry, field } of decidedByTeam(decision, team, entryIds, entries)) {
      const others = besides.filter(
        (other) =>
          other.volunteerId === entry.volunteerId &&
          other._id !== entry._id &&
          isCounting(other) &&
          (batch.has(other._id) || countedStates.includes(other.status)),
      )
      decision
        .refuseWhen(entry.volunteerPersonId === caller.personId, 'CONFIRMS_OWN_HOURS', field)
        // Nobody serves twice at the same moment; so nobody serves more than 24 hours a day either.
        .refuseWhen(
          others.some((other) => overlap(entry, other)),
          'HOURS_OVERLAP',
          field,
        )
        .change(hourEntryKind, entry, (confirmed) => confirmDraft(confirmed, entry))
    }
    // Two batches that confirm one person's hours at once meet here.
    for (const volunteer of volunteers) decision.change(volunteerKind, volunteer, (registration) => registration)
    return decision
  },
})
