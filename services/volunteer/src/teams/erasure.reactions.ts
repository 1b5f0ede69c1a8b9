import { personErased } from '@onecore/events/contracts/self-governance'
import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { on } from '@onecore/subgraph/reaction'
import { z } from 'zod'
import { erasedText } from '../erased-text.js'
import { ofTeam } from './team.js'
import { volunteerTeamKind } from './team.model.js'

/**
 * A leader who was erased is named no more, and why the team was suspended may be about them (Personal Information
 * Protection Law, art. 47). Not a mutation.
 */
export const eraseVolunteerTeamLeader = change({
  ...ofTeam,
  name: 'eraseVolunteerTeamLeader',
  kind: volunteerTeamKind,
  action: 'ERASE',
  input: z.object({ teamId: idOf('team') }),
  decide: (decision, { suspensionReason = null }) =>
    decision.set({ leaderPersonId: null, suspensionReason: suspensionReason === null ? null : erasedText }),
})

export const onTeamLeaderErased = on(personErased, async ({ data: { personId } }, { read, run }) => {
  for await (const { _id } of read.each(volunteerTeamKind, { leaderPersonId: personId })) {
    await run(eraseVolunteerTeamLeader, { teamId: _id })
  }
})
