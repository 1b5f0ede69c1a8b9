import { prefixOf } from '@onecore/kernel/type-id'
import type { Step } from '../command/decision.js'

const isPerson = (actorId: string): boolean => prefixOf(actorId) === 'person'

/** Resolvers of the types that every subgraph shares. */
export const sharedResolvers = {
  LifecycleStep: {
    actor: ({ actorId }: Step) => (isPerson(actorId) ? { id: actorId } : null),
    system: ({ actorId }: Step) => (isPerson(actorId) ? null : actorId),
  },
}

/** `id` of a stored document, for every type whose parent value is the document itself. */
export const idField = { id: ({ _id }: { readonly _id: string }) => _id }
