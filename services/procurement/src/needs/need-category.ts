/** The code table of matters. */
export { code as needCategory } from '@onecore/kernel/code'
