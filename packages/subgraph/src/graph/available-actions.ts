import type { StoredDocument } from '@onecore/store/kind'
import type { AnyCommand, Moves } from '../command/command.js'
import type { RequestContext } from '../request-context.js'

export interface AvailableAction {
  readonly action: string
  readonly allowed: boolean
  readonly reasons: readonly string[]
}

/**
 * What can be done with a document in its present state: every given command whose move starts there, or that
 * says when it can be done without a move, whether the
 * caller may run it now, and what stands in the way. The same tables and rules decide as when the command is run. In a
 * list, what the rules ask in the same words for each document is read once.
 */
export async function availableActions<Doc extends StoredDocument>(
  document: Doc,
  commands: readonly AnyCommand[],
  context: RequestContext,
): Promise<AvailableAction[]> {
  const { remembered: read, caller, now, locale } = context
  const inquiry = { read, caller, now, locale }
  const actions: AvailableAction[] = []
  for (const command of commands) {
    if (command.does !== 'change' || command.moves === null) continue
    const moves: Moves<Doc> = command.moves
    const guards = await moves.reasons(document, inquiry)
    if (guards === undefined) continue
    const permitted = context.permits(command.action, command.kind, document)
    const reasons = permitted ? guards : ['NOT_YOURS', ...guards]
    actions.push({ action: command.name, allowed: reasons.length === 0, reasons })
  }
  return actions
}
