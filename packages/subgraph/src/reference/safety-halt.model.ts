import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'

/**
 * The volunteer service's word that help of one category is halted somewhere after a safety incident, for as long as it
 * is; the id is the incident's. 因安全事件暂停
 */
export interface SafetyHalt extends StoredDocument {
  /** The community, or its street, in which it is halted. */
  scopeId: string
  category: string
}

export const safetyHaltKind = kind<SafetyHalt>({
  name: 'SafetyHalt',
  collection: 'safety_halts',
  prefix: 'safety',
  schema: documentSchema<SafetyHalt>(
    { ...storedFields, scopeId: { type: String, required: true }, category: { type: String, required: true } },
    storedOptions,
  ).index({ scopeId: 1, category: 1 }),
})
