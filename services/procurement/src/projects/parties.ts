import type { OrganizationForm } from '../organizations/organization.model.js'

/** What kind of body buys, as Order 102 tells them apart. */
export const purchaserKinds = [
  'STATE_ORGAN',
  'PARTY_OR_MASS_ORGAN',
  'ADMINISTRATIVE_INSTITUTION',
  'PUBLIC_INSTITUTION',
  'RESIDENTS_COMMITTEE',
] as const
export type PurchaserKind = (typeof purchaserKinds)[number]

/** Who buys. A street office is a state organ's outpost and buys what its communities need. 购买主体 */
export interface Purchaser {
  kind: PurchaserKind
  /** The body's own name, as the contract has it. */
  name: string
  /** Its unit in the register, when it is there. */
  unitId: string | null
}

// Order 102 art. 5: state organs purchase; party organs, mass organizations' organs and administrative institutions do
// so by reference. A residents' committee may contract (art. 6), but does not purchase; nor do other public institutions.
const purchasers: readonly PurchaserKind[] = ['STATE_ORGAN', 'PARTY_OR_MASS_ORGAN', 'ADMINISTRATIVE_INSTITUTION']

/** Whether this kind of body may purchase services with public money. */
export const mayPurchase = (kind: PurchaserKind): boolean => purchasers.includes(kind)

/**
 * Whether an organization of this form may sign a contract. A filed community organization has no legal personality:
 * it can be funded through a host, and cannot contract (Order 102 art. 6; provincial rules on filing).
 */
export const mayContract = (form: OrganizationForm): boolean => form !== 'FILED'
