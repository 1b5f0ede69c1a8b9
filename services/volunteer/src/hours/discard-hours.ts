import { longText } from '@onecore/kernel/text'
import { change } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { programmeSessionKind } from '../programmes/session.model.js'
import { ofTeam } from '../teams/team.js'
import { volunteerTeamKind } from '../teams/team.model.js'
import { hourEntryLifecycle } from './hour-entry.lifecycle.js'
import { hourEntryKind } from './hour-entry.model.js'
import { decidedByTeam, entriesNamed, teamAndDrafts } from './team-drafts.js'

/**
 * Help at a session was recorded that nobody gave, or not then: the team discards the drafts and says why, and the session
 * shows that these volunteers did not come. Who came at another time is recorded with the session again. All of them or
 * none. 作废
 */
export const discardVolunteerHours = change({
  ...ofTeam,
  name: 'discardVolunteerHours',
  kind: volunteerTeamKind,
  action: 'CONFIRM_HOURS',
  input: z.object({ ...teamAndDrafts, reason: longText(500) }),
  facts: async (_, { entryIds }, { read }) => {
    const entries = await entriesNamed(read, entryIds)
    const sessionIds = [...new Set(entries.flatMap(({ sessionId }) => sessionId ?? []))]
    return { entries, sessions: await read.list(programmeSessionKind, { _id: { $in: sessionIds } }) }
  },
  decide: (decision, team, { entryIds, reason }, { facts: { entries, sessions } }) => {
    const drafts = decidedByTeam(decision, team, entryIds, entries)
    for (const { entry } of drafts) {
      decision.change(hourEntryKind, entry, (discarded) =>
        discarded.move(hourEntryLifecycle, 'DISCARD', undefined).set({ discardReason: reason }),
      )
    }
    for (const session of sessions) {
      const absent = drafts.flatMap(({ entry }) => (entry.sessionId === session._id ? entry.volunteerId : []))
      const helpers = session.helpers.map((one) =>
        absent.includes(one.volunteerId) ? { ...one, status: 'NO_SHOW' as const } : one,
      )
      decision.change(programmeSessionKind, session, (held) => held.set({ helpers }))
    }
    return decision
  },
})
