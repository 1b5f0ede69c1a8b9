/** A case's categories, risks and skills. */
export { code as caseCode } from '@onecore/kernel/code'
