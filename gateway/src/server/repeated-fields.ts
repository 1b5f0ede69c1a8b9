import { type ASTVisitor, GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from 'graphql'

/** No client means to ask for one thing more often than this in one place. */
const mostRepetitions = 20

/**
 * Refuses `{ name name name … }`: each repetition has to be merged with all others before anything is answered, so a
 * short text could cost a long computation.
 */
export const repeatedFieldsRule = (context: ValidationContext): ASTVisitor => ({
  SelectionSet(node: SelectionSetNode) {
    const seen = new Map<string, number>()
    for (const selection of node.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) continue
      const name =
        selection.kind === Kind.FIELD ? (selection.alias ?? selection.name).value : `...${selection.name.value}`
      const count = (seen.get(name) ?? 0) + 1
      seen.set(name, count)
      if (count > mostRepetitions) {
        context.reportError(
          new GraphQLError(`"${name}" is repeated more than ${mostRepetitions} times.`, { nodes: node }),
        )
        return
      }
    }
  },
})
