import { documentSchema } from '@onecore/store/document-schema'
import { kind, type StoredDocument, storedFields, storedOptions } from '@onecore/store/kind'

/** A unit or social organization of another service, which may set teams up: this service's own copy. */
export interface TeamHost extends StoredDocument {
  /** Where it is seated; null when it works for the whole city. */
  seatId: string | null
  isActive: boolean
}

/** Ids of two prefixes share the collection; the prefix here is only the kind's own label. */
export const teamHostKind = kind<TeamHost>({
  name: 'TeamHost',
  collection: 'team_hosts',
  prefix: 'host',
  schema: documentSchema<TeamHost>(
    { ...storedFields, seatId: { type: String, default: null }, isActive: { type: Boolean, required: true } },
    storedOptions,
  ),
})
