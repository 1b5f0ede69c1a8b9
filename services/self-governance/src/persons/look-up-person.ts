import { appendAudit } from '@onecore/access/audit'
import { actorId } from '@onecore/access/caller'
import { readResidentId } from '@onecore/kernel/resident-id'
import { newId } from '@onecore/kernel/type-id'
import { modelOf } from '@onecore/store/kind'
import { transact } from '@onecore/store/transaction'
import { badInput } from '@onecore/subgraph/graph/graph-errors'
import type { RequestContext } from '@onecore/subgraph/request-context'
import type { QueryFilter } from 'mongoose'
import { z } from 'zod'
import { type Person, personKind } from './person.model.js'
import { phoneNumber } from './person-inputs.js'
import type { PersonVault } from './person-vault.js'
import { type Purpose, spokenPurpose, statedPurpose } from './purposes.js'

interface Stated {
  readonly purpose: Purpose
  readonly reason: string
}

/** Everybody with exactly this phone whom the caller may see; a household may share one. Leaves an audit entry. */
export async function personsByPhone(
  context: RequestContext,
  vault: PersonVault,
  args: Stated & { readonly phone: string },
): Promise<Person[]> {
  const phone = phoneNumber.safeParse(args.phone)
  if (!phone.success) throw badInput('phone must be a mobile or a landline number with its area code.', ['phone'])
  return lookUp(context, 'personsByPhone', args, { phoneIndex: vault.phoneIndex(phone.data) })
}

/** Whoever has exactly this identity number, if the caller may see them. Leaves an audit entry. */
export async function personByIdNumber(
  context: RequestContext,
  vault: PersonVault,
  args: Stated & { readonly idNumber: string },
): Promise<Person | null> {
  const read = readResidentId(args.idNumber)
  if (!read.ok) throw badInput('idNumber is not a valid citizen identity number.', ['idNumber'])
  const idNumberIndex = vault.idNumberIndex(read.value.number)
  const [found] = await lookUp(context, 'personByIdNumber', args, { idNumberIndex })
  return found ?? null
}

/** The audit entry is written before anything is answered, and also when nobody was found. */
async function lookUp(
  context: RequestContext,
  action: string,
  stated: Stated,
  exact: QueryFilter<Person>,
): Promise<Person[]> {
  const checked = z.object(statedPurpose).safeParse(stated)
  if (!checked.success) throw badInput('Say in up to 200 characters what the look-up is for.', ['reason'])
  const purpose = spokenPurpose(checked.data)
  const filter = { $and: [exact, context.visible(personKind)] } as QueryFilter<Person>
  const found = await modelOf(context.connection, personKind).find(filter).sort({ _id: 1 }).limit(50).lean<Person[]>()
  const targets = found.length > 0 ? found : [{ _id: 'none', communityId: null }]
  await transact(context.connection, async (session) => {
    for (const { _id, communityId } of targets) {
      await appendAudit(context.connection, session, {
        _id: newId('aud', context.now),
        at: context.now,
        actorId: actorId(context.caller),
        actorKind: context.caller.kind,
        mandateIds: context.caller.mandates.map((mandate) => mandate.id),
        action,
        kind: personKind.name,
        targetId: _id,
        communityId,
        purpose,
        correlationId: context.correlationId,
        changes: [],
      })
    }
  })
  return found
}
