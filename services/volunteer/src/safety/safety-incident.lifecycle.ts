import { lifecycle } from '@onecore/kernel/lifecycle'
import type { SafetyIncident } from './safety-incident.model.js'

export type SafetyIncidentState = 'REPORTED' | 'CONFIRMED' | 'CLOSED' | 'DISMISSED'

export interface SafetyIncidentFacts {
  readonly actorId: string
}

/** The states in which similar orders are halted: from the report on, not only once somebody has looked at it. */
export const haltingStates: readonly SafetyIncidentState[] = ['REPORTED', 'CONFIRMED']

/** Who reported it, or was there, does not judge it; meanwhile the halt stands, so that nothing is lost by waiting. */
const decidesOwnAct = {
  code: 'DECIDES_OWN_ACT',
  refuses: ({ reportedById, involvedPersonIds }: SafetyIncident, { actorId }: SafetyIncidentFacts) =>
    [reportedById, ...involvedPersonIds].includes(actorId),
}
const decided = { by: 'the community secretary; of a grave one, the street', guards: [decidesOwnAct] } as const

/** Reported by whoever was involved; similar orders are halted until measures were taken, or it proves unfounded. */
export const safetyIncidentLifecycle = lifecycle<SafetyIncident, SafetyIncidentFacts>()({
  name: 'SafetyIncident',
  term: '安全事件',
  states: { REPORTED: '已上报', CONFIRMED: '已核实', CLOSED: '已整改', DISMISSED: '不成立' },
  initial: 'REPORTED',
  final: ['CLOSED', 'DISMISSED'],
  moves: {
    CONFIRM: { ...decided, from: ['REPORTED'], to: 'CONFIRMED', term: '核实' },
    WIDEN: {
      ...decided,
      from: ['CONFIRMED'],
      to: 'CONFIRMED',
      term: '扩大暂停范围',
      guards: [
        decidesOwnAct,
        { code: 'ALREADY_WIDENED', refuses: ({ scopeId, communityId }) => scopeId !== communityId },
      ],
    },
    CLOSE: { ...decided, from: ['CONFIRMED'], to: 'CLOSED', term: '整改完成' },
    DISMISS: { ...decided, from: ['REPORTED', 'CONFIRMED'], to: 'DISMISSED', term: '不成立' },
  },
})
