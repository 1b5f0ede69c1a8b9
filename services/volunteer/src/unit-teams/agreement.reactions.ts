import { agreementEnded, agreementSigned } from '@onecore/events/contracts/party-building'
import { idOf, stableId } from '@onecore/kernel/type-id'
import { aggregate, creation, transition } from '@onecore/subgraph/command/command'
import { on } from '@onecore/subgraph/reaction'
import { communityReferences } from '@onecore/subgraph/reference/community.model'
import { z } from 'zod'
import { teamHostKind } from '../teams/team-host.model.js'
import { takeTurns, teamOfUnit } from './meet-expectations.js'
import { unitTeamExpectationLifecycle } from './unit-team-expectation.lifecycle.js'
import { unitTeamExpectationKind } from './unit-team-expectation.model.js'

/** One agreement, one expectation. */
const expectationOf = (agreementId: string): string => stableId('unitteam', agreementId)

/** A unit that has signed is expected to have a team; one that has it meets that at once. Not a mutation. */
export const expectUnitTeam = creation({
  name: 'expectUnitTeam',
  payload: 'expectation',
  kind: unitTeamExpectationKind,
  action: 'EXPECT',
  input: z.object({
    agreementId: idOf('agreement'),
    unitId: idOf('unit'),
    jointBodyId: idOf('joint'),
    year: z.int(),
    communityId: idOf('comm').nullable(),
    path: z.array(idOf('div')),
  }),
  facts: async ({ unitId, communityId }, { read }) => ({
    host: await read.find(teamHostKind, unitId),
    team: await teamOfUnit(read, unitId),
    community: communityId === null ? null : await read.find(communityReferences, communityId),
  }),
  draft: ({ path, ...input }, { facts: { team, community } }) => ({
    ...input,
    _id: expectationOf(input.agreementId),
    status: unitTeamExpectationLifecycle.initial,
    steps: [],
    // The community's own copy is newer than an agreement that was signed before the community moved.
    path: community?.path ?? [...path, ...(input.communityId === null ? [] : [input.communityId])],
    teamId: team?._id ?? null,
  }),
  decide: (decision, _, __, { facts: { host, team } }) => {
    takeTurns(decision, host).begin(unitTeamExpectationLifecycle, 'EXPECT')
    return team === null ? decision : decision.move(unitTeamExpectationLifecycle, 'MEET', undefined)
  },
})

const expectations = aggregate({
  kind: unitTeamExpectationKind,
  lifecycle: unitTeamExpectationLifecycle,
  facts: () => undefined,
})

/** The agreement has ended, and with it what it asked of the unit; the team stays. Not a mutation. */
export const releaseUnitTeam = transition({
  name: 'releaseUnitTeam',
  payload: 'expectation',
  on: expectations,
  move: 'RELEASE',
  input: z.object({ expectationId: idOf('unitteam') }),
  target: ({ expectationId }) => expectationId,
})

export const onAgreementSigned = on(agreementSigned, async ({ data }, { run }) => {
  const { agreementId, unitId, jointBodyId, year, communityId, path } = data
  await run(expectUnitTeam, { agreementId, unitId, jointBodyId, year, communityId, path })
})

export const onAgreementEnded = on(agreementEnded, async ({ data }, { run }) => {
  await run(releaseUnitTeam, { expectationId: expectationOf(data.agreementId) })
})
