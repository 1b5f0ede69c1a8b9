import type { Guard } from '@onecore/kernel/lifecycle'
import type { StoredDocument } from '@onecore/store/kind'
import type { Inquiry, Moves } from './command.js'

/** When something can be done that moves nothing along its lifecycle, as far as it does not depend on the input. */
export interface Standing<Doc extends StoredDocument> {
  /** States in which it can be done; in others it is refused as WRONG_STATE, and is no available action. Absent: all. */
  readonly states?: readonly (Doc extends { readonly status: infer State } ? State : never)[]
  /** What refuses it, whatever the input says; `availableActions` shows it. */
  readonly guards?: readonly Guard<Doc, Pick<Inquiry, 'caller' | 'now'>>[]
}

/** Checks a standing as the runner checks a move: the same for the command and for `availableActions`. */
export function standingGuards<Doc extends StoredDocument>(name: string, standing: Standing<Doc>): Moves<Doc> {
  const states = standing.states as readonly string[] | undefined
  const stateOf = (document: Doc) => String((document as { readonly status?: unknown }).status)
  const isPossible = (document: Doc) => states === undefined || states.includes(stateOf(document))
  const refusing = (document: Doc, inquiry: Inquiry) =>
    (standing.guards ?? []).filter((guard) => guard.refuses(document, inquiry))
  return {
    name,
    async take(decision, document, inquiry) {
      if (!isPossible(document)) {
        const params = { state: stateOf(document), needed: states?.join(', ') ?? '' }
        return decision.refuseWhen(true, 'WRONG_STATE', [], params)
      }
      for (const { code, params } of refusing(document, inquiry)) {
        decision.refuseWhen(true, code, [], params?.(document, inquiry))
      }
      return decision
    },
    reasons: async (document, inquiry) =>
      isPossible(document) ? refusing(document, inquiry).map(({ code }) => code) : undefined,
  }
}
