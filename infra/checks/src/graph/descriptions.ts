import { type DefinitionNode, isTypeDefinitionNode, isTypeExtensionNode, type StringValueNode } from 'graphql'

// An English sentence, then the Chinese term: "An order a resident places for volunteer help. 志愿服务订单"
const sentenceAndTerm = /[A-Za-z].*[.?!] \S*\p{Script=Han}[^.]*$/su

/** What a definition leaves undescribed, or describes in one language only: the type, its fields, values and inputs. */
export function descriptionProblems(definition: DefinitionNode): string[] {
  const isDefined = isTypeDefinitionNode(definition)
  if (!isDefined && !isTypeExtensionNode(definition)) return []
  const own = isDefined ? problems(definition.name.value, definition.description) : []
  return [
    ...own,
    ...membersOf(definition).flatMap(({ name, description }) =>
      problems(`${definition.name.value}.${name.value}`, description),
    ),
  ]
}

interface Described {
  readonly name: { readonly value: string }
  readonly description?: StringValueNode | undefined
}

function membersOf(definition: DefinitionNode): readonly Described[] {
  if ('fields' in definition) return definition.fields ?? []
  return 'values' in definition ? (definition.values ?? []) : []
}

function problems(name: string, description: StringValueNode | undefined): string[] {
  if (description === undefined) return [`${name} has no description`]
  if (sentenceAndTerm.test(description.value.trim())) return []
  return [`${name}: "${description.value}" is not an English sentence followed by the Chinese term`]
}
