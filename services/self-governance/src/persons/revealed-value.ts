import type { RequestContext } from '@onecore/subgraph/request-context'
import { consentsTo } from './consent.js'
import { type Disclosure, disclosureKind } from './disclosure.model.js'
import type { Openable, PersonVault } from './person-vault.js'
import { findRecord } from './persons.queries.js'
import { restsOnConsent } from './purposes.js'

/** A request whose answer was lost is repeated at once; later than this, looking again is another look. */
const repeatableForMs = 10 * 60_000

/**
 * A value of the answer to `revealPerson`: from the vault, for the fields that were asked for and nothing else. The
 * answer to a repeated request (the same idempotency key) is not stored but made again, so it is null once the time for
 * repeats is over, the caller's mandate has ended, the consent was withdrawn or the person was erased.
 */
export async function revealedValue(
  context: RequestContext,
  vault: PersonVault,
  disclosure: Disclosure,
  field: Openable,
): Promise<string | null> {
  const isRepeatable = context.now.getTime() - disclosure.createdAt.getTime() <= repeatableForMs
  const isPermitted = context.permits('REVEAL', disclosureKind, disclosure)
  if (!isRepeatable || !isPermitted || !disclosure.fields.includes(field)) return null
  const person = await findRecord(context, disclosure.personId)
  if (person === null || (restsOnConsent(disclosure.purpose) && !consentsTo(person, disclosure.purpose))) return null
  return vault.open(person, field)
}
