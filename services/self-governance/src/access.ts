import type { AbilityRules } from '@onecore/access/ability'
import { warmHeartItemLifecycle } from './warm-heart/warm-heart-item.lifecycle.js'

const community = ['COMMUNITY_SECRETARY', 'COMMUNITY_WORKER'] as const
const supervision = ['STREET_OFFICER', 'CITY_SUPERVISOR', 'DEPARTMENT_SYSTEM'] as const

/** Before these states a topic or a matter is between its author, the community and those who supervise it. */
const publicTopics = ['ADMITTED', 'DISCUSSED', 'EXECUTING', 'REJECTED', 'REFERRED', 'CONCLUDED']
const privateItems = ['SUGGESTED', 'STUDIED', 'DECLINED', 'WITHDRAWN', 'SELECTED']
const publicItems = Object.keys(warmHeartItemLifecycle.states).filter((state) => !privateItems.includes(state))

/** Who may do what in the self-governance service; the README has it as a table. */
export const abilities: AbilityRules = (can, who) => {
  can('read', 'Estate')
  can('REGISTER', 'Estate', who.within(...community))
  if (who.holds('ADMINISTRATOR')) can('REGISTER', 'Estate')

  can('read', 'Topic', { status: { $in: publicTopics } })
  can('read', 'Topic', who.within(...community, ...supervision))
  can(['read', 'SUGGEST', 'WITHDRAW'], 'Topic', who.named('proposedByPersonId'))
  can(['ADMIT', 'DISCUSS', 'ADOPT', 'REJECT', 'DEFER', 'CONCLUDE'], 'Topic', who.within(...community))
  // The secretary speaks for the community's party organization, which looks at matters before they are decided.
  can(['SCREEN', 'REFUSE', 'REFER'], 'Topic', who.within('COMMUNITY_SECRETARY'))

  can('read', 'WarmHeartItem', { status: { $in: publicItems } })
  can('read', 'WarmHeartItem', who.within(...community, ...supervision))
  can(['read', 'SUGGEST', 'WITHDRAW', 'ACKNOWLEDGE', 'RETURN'], 'WarmHeartItem', who.named('suggestedByPersonId'))
  can(['read', 'ACKNOWLEDGE', 'RETURN'], 'WarmHeartItem', who.named('servedPersonId'))
  // Where nobody asked in person (a visit, a sensor), the community says whether it helped.
  can(['ACKNOWLEDGE', 'RETURN'], 'WarmHeartItem', {
    ...who.within('COMMUNITY_SECRETARY'),
    suggestedByPersonId: null,
    servedPersonId: null,
  })
  can(['STUDY', 'DECLINE', 'SELECT'], 'WarmHeartItem', who.within('COMMUNITY_SECRETARY'))
  can(['PUBLISH', 'CLAIM', 'PROCURE', 'BEGIN', 'FINISH'], 'WarmHeartItem', who.within(...community))
  if (who.holds('UNIT_LIAISON')) can('CLAIM', 'WarmHeartItem', { status: 'PUBLISHED' })
  can(['read', 'BEGIN', 'FINISH'], 'WarmHeartItem', { claimantId: { $in: who.scopes('UNIT_LIAISON') } })

  can(['read', 'REGISTER', 'CORRECT', 'WITHDRAW_CONSENT'], 'Person', who.within(...community))
  can('ERASE', 'Person', who.within('COMMUNITY_SECRETARY'))
  can(['read', 'CORRECT', 'GIVE_CONSENT', 'WITHDRAW_CONSENT', 'ERASE'], 'Person', who.named('_id'))
  can(['read', 'GIVE_CONSENT', 'WITHDRAW_CONSENT', 'ERASE'], 'Person', who.named('guardianPersonId'))

  can('REVEAL', 'PersonDisclosure', { ...who.within(...community), purpose: { $ne: 'AUDIT' } })
  can('REVEAL', 'PersonDisclosure', { ...who.within('CITY_SUPERVISOR'), purpose: 'AUDIT' })
  can('read', 'PersonDisclosure', who.named('personId'))
  can('read', 'PersonDisclosure', who.within('COMMUNITY_SECRETARY', 'CITY_SUPERVISOR'))

  if (who.isService('self-governance')) can('SUGGEST', ['Topic', 'WarmHeartItem'])
}
