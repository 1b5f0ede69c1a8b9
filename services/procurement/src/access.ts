import type { AbilityRules } from '@onecore/access/ability'

const community = ['COMMUNITY_WORKER', 'COMMUNITY_SECRETARY'] as const
const registrars = ['STREET_OFFICER', 'ADMINISTRATOR'] as const
const supervision = ['STREET_OFFICER', 'CITY_SUPERVISOR', 'DEPARTMENT_SYSTEM', 'ADMINISTRATOR'] as const

/** Who may do what in the procurement service; the README has it as a table. */
export const abilities: AbilityRules = (can, who) => {
  // The register of organizations is public, and so are contracts (Order 102: they are published).
  can('read', ['SocialOrganization', 'PurchasedProject'])

  can(['REGISTER', 'CORRECT'], 'SocialOrganization', who.within(...registrars))
  can('REGISTER', 'PurchasedProject', who.within(...registrars))

  can('REGISTER', 'SocialWorker', who.within(...registrars))
  can('read', 'SocialWorker', who.within(...supervision))
  can('read', 'SocialWorker', { organizationId: { $in: who.scopes('ORGANIZATION_DIRECTOR') } })
  can('read', 'SocialWorker', who.named('personId'))

  // A community states what it needs; the street office buys. A residents' committee is not a purchaser
  // (Order 102 art. 5), so nobody of the community reviews, plans or concludes.
  can(['read', 'COLLECT', 'WITHDRAW'], 'ProcurementNeed', who.within(...community))
  can(['read', 'REVIEW', 'DECLINE', 'PLAN', 'CONCLUDE'], 'ProcurementNeed', who.within('STREET_OFFICER'))
  can('read', 'ProcurementNeed', who.within(...supervision))
  // Whoever reported the matter may see what became of it.
  can('read', 'ProcurementNeed', who.named('reportedByPersonId'))

  if (who.isService('procurement')) can('COLLECT', 'ProcurementNeed')
}
