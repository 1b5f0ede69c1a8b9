import { personErased } from '@onecore/events/contracts/self-governance'
import { idOf } from '@onecore/kernel/type-id'
import { change } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { nothingSealed, personKind } from './person.model.js'
import { countsOf } from './person-counts.js'

/**
 * Everything personal is removed (PIPL art. 47). The bare id stays, a pseudonym without a key: files that the law keeps
 * for years (procurement: 15) remain whole, and nobody can be found behind them. 删除
 */
export const erasePerson = change({
  name: 'erasePerson',
  payload: 'person',
  kind: personKind,
  action: 'ERASE',
  purpose: () => 'ERASURE',
  input: z.object({ personId: idOf('person') }),
  target: ({ personId }) => personId,
  decide: (decision, person) =>
    countsOf(decision, person, -1)
      .refuseWhen(person.isErased, 'PERSON_ERASED', 'personId')
      .set({ ...nothingSealed, estateId: null, guardianPersonId: null, consents: [], isErased: true })
      .emit(personErased, { personId: person._id }),
})
