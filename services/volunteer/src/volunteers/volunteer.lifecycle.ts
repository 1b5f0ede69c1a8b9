import { type CalendarDay, dayOf } from '@onecore/kernel/day'
import { lifecycle } from '@onecore/kernel/lifecycle'
import { lacksGuardianConsent } from './age-band.rules.js'
import { isAppealInTime } from './appeal.rules.js'
import type { Volunteer } from './volunteer.model.js'

export type VolunteerState = 'REGISTERED' | 'ACTIVE' | 'PAUSED' | 'WITHDRAWN' | 'BARRED' | 'APPEALED' | 'ERASED'

/** What the guards ask besides the registration itself. */
export interface VolunteerFacts {
  readonly today: CalendarDay
  readonly actorId: string
}

const needsGuardianConsent = {
  code: 'NEEDS_GUARDIAN_CONSENT',
  refuses: lacksGuardianConsent,
  source: 'Measures for registered volunteers of the Communist Youth League: 14 to 18 with consent',
}

/** The last time this was done to them. */
const last = ({ steps }: Volunteer, name: string) => steps.findLast(({ move }) => move === name)

const decidesOwnAct = {
  code: 'DECIDES_OWN_ACT',
  refuses: (volunteer: Volunteer, { actorId }: VolunteerFacts) => last(volunteer, 'BAR')?.actorId === actorId,
}

/** A volunteer comes and goes of their own will; the community verifies who they are (Regulations art. 7). */
export const volunteerLifecycle = lifecycle<Volunteer, VolunteerFacts>()({
  name: 'Volunteer',
  term: '志愿者',
  states: {
    REGISTERED: '已注册',
    ACTIVE: '服务中',
    PAUSED: '暂停',
    WITHDRAWN: '已退出',
    BARRED: '已停用',
    APPEALED: '申诉中',
    ERASED: '已删除个人信息',
  },
  initial: 'REGISTERED',
  final: ['ERASED'],
  counted: { ACTIVE: 'volunteers.active' },
  moves: {
    VERIFY: {
      from: ['REGISTERED'],
      to: 'ACTIVE',
      by: 'the community',
      term: '核实',
      source: 'Regulations art. 7',
      guards: [needsGuardianConsent],
    },
    PAUSE: { from: ['ACTIVE'], to: 'PAUSED', by: 'the volunteer', term: '暂停' },
    RESUME: { from: ['PAUSED'], to: 'ACTIVE', by: 'the volunteer', term: '恢复', guards: [needsGuardianConsent] },
    LOSE_CONSENT: { from: ['ACTIVE'], to: 'PAUSED', by: 'the guardian, who takes the consent back', term: '撤回同意' },
    WITHDRAW: { from: ['REGISTERED', 'ACTIVE', 'PAUSED'], to: 'WITHDRAWN', by: 'the volunteer', term: '退出' },
    REJOIN: { from: ['WITHDRAWN'], to: 'REGISTERED', by: 'the volunteer', term: '重新注册' },
    BAR: { from: ['REGISTERED', 'ACTIVE', 'PAUSED'], to: 'BARRED', by: 'the community secretary', term: '停用' },
    APPEAL: {
      from: ['BARRED'],
      to: 'APPEALED',
      by: 'the volunteer',
      term: '申诉',
      guards: [
        {
          code: 'APPEAL_TOO_LATE',
          refuses: (volunteer, { today }) => {
            const barred = last(volunteer, 'BAR')
            return barred !== undefined && !isAppealInTime(dayOf(barred.at), today)
          },
        },
        {
          code: 'ALREADY_APPEALED',
          refuses: ({ steps }) =>
            steps.findLastIndex(({ move }) => move === 'UPHOLD_BAR') >
            steps.findLastIndex(({ move }) => move === 'BAR'),
        },
      ],
    },
    UPHOLD_BAR: { from: ['APPEALED'], to: 'BARRED', by: 'the street', term: '维持停用', guards: [decidesOwnAct] },
    LIFT_BAR: {
      from: ['BARRED', 'APPEALED'],
      to: 'ACTIVE',
      by: 'the street',
      term: '解除停用',
      guards: [decidesOwnAct, needsGuardianConsent],
    },
    ERASE: {
      from: ['REGISTERED', 'ACTIVE', 'PAUSED', 'WITHDRAWN', 'BARRED', 'APPEALED'],
      to: 'ERASED',
      by: 'the person registry',
      term: '删除个人信息',
      source: 'Personal Information Protection Law art. 47',
    },
  },
})
