import { shortText } from '@onecore/kernel/text'
import { idOf, newId } from '@onecore/kernel/type-id'
import { change, creation } from '@onecore/subgraph/command/command'
import { z } from 'zod'
import { signInKind } from './sign-in.model.js'

/** An administrator links a sign-in to a person, or takes a department's system in. */
export const linkSignIn = creation({
  name: 'linkSignIn',
  payload: 'signIn',
  kind: signInKind,
  action: 'LINK',
  input: z
    .object({
      issuer: shortText(300),
      subject: shortText(300),
      kind: z.enum(['PERSON', 'SYSTEM']),
      personId: idOf('person').optional(),
    })
    .refine(({ kind, personId }) => (kind === 'PERSON') === (personId !== undefined), {
      path: ['personId'],
      error: 'a person has a person id, a system has none',
    }),
  facts: async ({ issuer, subject }, { read }) => ({
    isLinked: await read.exists(signInKind, { issuer, subject, isLinked: true }),
  }),
  draft: ({ issuer, subject, kind, personId }, { now }) => ({
    _id: newId('signin', now),
    issuer,
    subject,
    kind,
    personId: personId ?? null,
    isLinked: true,
  }),
  decide: (decision, _, __, { facts: { isLinked } }) => decision.refuseWhen(isLinked, 'ALREADY_LINKED', 'subject'),
})

/** Tokens of this sign-in belong to nobody from now on; the gateway's short cache aside. */
export const unlinkSignIn = change({
  name: 'unlinkSignIn',
  payload: 'signIn',
  kind: signInKind,
  action: 'UNLINK',
  input: z.object({ signInId: idOf('signin') }),
  target: ({ signInId }) => signInId,
  decide: (decision, { isLinked }) => decision.refuseWhen(!isLinked, 'NOT_LINKED').set({ isLinked: false }),
})
