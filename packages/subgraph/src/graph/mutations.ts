import { type MessageTable, renderMessage } from '@onecore/kernel/locale'
import type { Refusal } from '@onecore/kernel/refusal'
import type { AnyCommand } from '../command/command.js'
import { commonErrors } from '../command/common-errors.js'
import type { RequestContext } from '../request-context.js'

/** The refusal codes of one service with their messages in both languages. */
export type ErrorTable = MessageTable<string>

interface MutationArguments {
  readonly input: unknown
}

/** The resolvers of `Mutation`: each command under its own name, refusals told in the caller's language. */
export function mutationResolvers(commands: readonly AnyCommand[], errors: ErrorTable): Record<string, unknown> {
  const table: ErrorTable = { ...commonErrors, ...errors }
  return Object.fromEntries(
    commands.map((command) => [
      command.name,
      async (_: unknown, { input }: MutationArguments, context: RequestContext) => {
        const outcome = await context.run(command, input)
        return {
          [command.payload]: outcome.document,
          userErrors: outcome.refusals.map((refused) => userError(refused, table, context)),
        }
      },
    ]),
  )
}

function userError(refused: Refusal, table: ErrorTable, { locale }: RequestContext) {
  const { currentVersion } = refused.params
  return {
    code: refused.code,
    message: renderMessage(table, refused.code, locale, refused.params),
    field: refused.field,
    currentVersion: typeof currentVersion === 'number' ? currentVersion : null,
  }
}
