import type { Guard } from '@onecore/kernel/lifecycle'
import { type Refusal, refusal } from '@onecore/kernel/refusal'
import type { StoredDocument } from '@onecore/store/kind'
import type { Inquiry, Moves } from './command.js'

/** When something can be done that moves nothing along its lifecycle, as far as it does not depend on the input. */
export interface Standing<Doc extends StoredDocument> {
  /** States in which it can be done; in others it is refused as WRONG_STATE, and is no available action. Absent: all. */
  readonly states?: readonly (Doc extends { readonly status: infer State } ? State : never)[]
  /** What refuses it, whatever the input says; `availableActions` shows it. Those that ask the world are {@link asking}. */
  readonly guards?: readonly Guard<Doc, Pick<Inquiry, 'caller' | 'now'>>[] | AskingGuards<Doc>
}

/** Guards with the facts that they ask, ready to be checked without knowing the type of these. */
export interface AskingGuards<Doc extends StoredDocument> {
  readonly refusing: (document: Doc, inquiry: Inquiry) => Promise<readonly Refusal[]>
}

/** Guards that ask the world besides the document: `facts` gathers what, best those of the document's aggregate. */
export const asking = <Doc extends StoredDocument, Facts>(
  facts: (document: Doc, inquiry: Inquiry) => Facts | Promise<Facts>,
  guards: readonly Guard<Doc, Facts>[],
): AskingGuards<Doc> => ({
  async refusing(document, inquiry) {
    const known = await facts(document, inquiry)
    return guards
      .filter((guard) => guard.refuses(document, known))
      .map(({ code, params }) => refusal(code, [], params?.(document, known)))
  },
})

/** Checks a standing as the runner checks a move: the same for the command and for `availableActions`. */
export function standingGuards<Doc extends StoredDocument>(
  name: string,
  { states: possible, guards = [] }: Standing<Doc>,
): Moves<Doc> {
  const states = possible as readonly string[] | undefined
  const stateOf = (document: Doc) => String((document as { readonly status?: unknown }).status)
  const isPossible = (document: Doc) => states === undefined || states.includes(stateOf(document))
  const { refusing } = 'refusing' in guards ? guards : asking((_: Doc, inquiry) => inquiry, guards)
  return {
    name,
    async take(decision, document, inquiry) {
      if (isPossible(document)) {
        decision.refusals.push(...(await refusing(document, inquiry)))
        return decision
      }
      const params = { state: stateOf(document), needed: states?.join(', ') ?? '' }
      return decision.refuseWhen(true, 'WRONG_STATE', [], params)
    },
    reasons: async (document, inquiry) =>
      isPossible(document) ? (await refusing(document, inquiry)).map(({ code }) => code) : undefined,
  }
}
