/** Categories and purposes. */
export { code } from '@onecore/kernel/code'
