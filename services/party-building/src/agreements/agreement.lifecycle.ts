import type { CalendarDay } from '@onecore/kernel/day'
import { lifecycle } from '@onecore/kernel/lifecycle'
import type { CoBuildingAgreement } from './agreement.model.js'

export type CoBuildingAgreementState =
  | 'DRAFT'
  | 'NEGOTIATED'
  | 'SIGNED'
  | 'ACTIVE'
  | 'RENEWED'
  | 'EXPIRED'
  | 'TERMINATED'
  | 'LAPSED'

/** What the guards ask about an agreement and about who acts on it. */
export interface CoBuildingAgreementFacts {
  readonly actorId: string
  readonly today: CalendarDay
  /** The unit is still a member of the joint body. */
  readonly isMember: boolean
}

type Guards = readonly {
  readonly code: string
  readonly refuses: (agreement: CoBuildingAgreement, facts: CoBuildingAgreementFacts) => boolean
}[]

const nothingClaimed = {
  code: 'NOTHING_CLAIMED',
  refuses: ({ projects }: CoBuildingAgreement) => projects.length === 0,
}
/** Agreeing is for the other side: whoever wrote the text last has said already that they want it. */
const writtenByOneself = {
  code: 'TEXT_IS_YOURS',
  refuses: ({ steps }: CoBuildingAgreement, { actorId }: CoBuildingAgreementFacts) =>
    steps.findLast(({ move }) => move === 'DRAFT' || move === 'REVISE')?.actorId === actorId,
}
const signing = (own: 'unitSignature' | 'bodySignature', other: 'unitSignature' | 'bodySignature'): Guards => [
  { code: 'NOT_A_MEMBER', refuses: (_, { isMember }) => !isMember },
  { code: 'PERIOD_EMPTY', refuses: ({ validTo }, { today }) => validTo < today },
  { code: 'SIDE_HAS_SIGNED', refuses: (agreement) => agreement[own] !== null },
  { code: 'SIGNS_FOR_BOTH', refuses: (agreement, { actorId }) => agreement[other]?.byPersonId === actorId },
]
const stillRuns: Guards = [{ code: 'PERIOD_STILL_RUNS', refuses: ({ validTo }, { today }) => today <= validTo }]

const theClock = 'the clock, after the period'
const regional = '区域化党建：年度大会签订共建协议、认领项目'

/** 起草 → 商定 → 双方签署 → 生效. A text that both have agreed to is signed by both, or goes back to be written again. */
export const coBuildingAgreementLifecycle = lifecycle<CoBuildingAgreement, CoBuildingAgreementFacts>()({
  name: 'CoBuildingAgreement',
  term: '共建协议',
  states: {
    DRAFT: '起草',
    NEGOTIATED: '已商定',
    SIGNED: '已签署',
    ACTIVE: '生效',
    RENEWED: '已续签',
    EXPIRED: '已到期',
    TERMINATED: '已解除',
    LAPSED: '未签失效',
  },
  initial: 'DRAFT',
  final: ['RENEWED', 'EXPIRED', 'TERMINATED', 'LAPSED'],
  moves: {
    REVISE: { from: ['DRAFT', 'NEGOTIATED'], to: 'DRAFT', by: 'either side', term: '修改' },
    SETTLE: {
      from: ['DRAFT'],
      to: 'NEGOTIATED',
      by: 'the side that did not write the text',
      term: '商定',
      guards: [nothingClaimed, writtenByOneself],
    },
    SIGN_FOR_UNIT: {
      from: ['NEGOTIATED'],
      to: 'NEGOTIATED',
      by: 'the unit’s liaison',
      term: '单位签署',
      source: regional,
      guards: signing('unitSignature', 'bodySignature'),
    },
    SIGN_FOR_BODY: {
      from: ['NEGOTIATED'],
      to: 'NEGOTIATED',
      by: 'who leads the place of the joint body',
      term: '共建组织签署',
      source: regional,
      guards: signing('bodySignature', 'unitSignature'),
    },
    CONCLUDE: {
      from: ['NEGOTIATED'],
      to: 'SIGNED',
      by: 'the second signature',
      term: '签订',
      guards: [
        {
          code: 'SIGNATURE_MISSING',
          refuses: ({ unitSignature, bodySignature }) => unitSignature === null || bodySignature === null,
        },
      ],
    },
    TAKE_EFFECT: {
      from: ['SIGNED'],
      to: 'ACTIVE',
      by: 'the second signature, or the clock on the first day of the period',
      term: '生效',
      guards: [{ code: 'PERIOD_NOT_BEGUN', refuses: ({ validFrom }, { today }) => today < validFrom }],
    },
    TERMINATE: { from: ['SIGNED', 'ACTIVE'], to: 'TERMINATED', by: 'either side', term: '解除' },
    RENEW: {
      from: ['ACTIVE'],
      to: 'RENEWED',
      by: `${theClock}, when the next one is signed`,
      term: '续签',
      guards: stillRuns,
    },
    EXPIRE: { from: ['ACTIVE'], to: 'EXPIRED', by: theClock, term: '到期', guards: stillRuns },
    LAPSE: { from: ['DRAFT', 'NEGOTIATED'], to: 'LAPSED', by: theClock, term: '失效', guards: stillRuns },
  },
})

/** States of an agreement that counts for its year: it binds, or did so until its period was over. */
export const keptStates: readonly CoBuildingAgreementState[] = ['SIGNED', 'ACTIVE', 'RENEWED', 'EXPIRED']
/** Once it is signed, everybody may read what was promised to the neighbourhood. */
export const publicStates: readonly CoBuildingAgreementState[] = [...keptStates, 'TERMINATED']
