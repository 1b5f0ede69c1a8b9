import { stableId } from '@onecore/kernel/type-id'

export const caseId = (key: string): string => stableId('case', `ordos/${key}`)

/** A case whose help is under way: all four services have a part in what a query about it answers. */
export const visitCaseId = caseId('visit')

/** A case whose result waits for the resident's appraisal. */
export const fedBackCaseId = caseId('fed-back')

/** A case that was routed to purchase. */
export const purchaseCaseId = caseId('purchase')
