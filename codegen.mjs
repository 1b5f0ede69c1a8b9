// Writes src/__generated__/graphql.ts of the service it is run in: resolver types from the service's own
// .graphql files and the graph part that every subgraph shares. Not committed; `npm run build` runs it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import * as resolvers from '@graphql-codegen/typescript-resolvers'
import { buildASTSchema, parse } from 'graphql'

const shared = fileURLToPath(new URL('packages/subgraph/src/graph/', import.meta.url))
const federation = `
  directive @key(fields: String!, resolvable: Boolean) repeatable on OBJECT | INTERFACE
  directive @shareable on OBJECT | FIELD_DEFINITION
  directive @external on OBJECT | FIELD_DEFINITION
  directive @requires(fields: String!) on FIELD_DEFINITION
  directive @provides(fields: String!) on FIELD_DEFINITION
  directive @inaccessible on FIELD_DEFINITION | OBJECT | INPUT_OBJECT | ENUM | ENUM_VALUE | SCALAR | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
  directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT
  directive @composeDirective(name: String!) repeatable on SCHEMA
  directive @link(url: String!, import: [String], as: String) repeatable on SCHEMA
`
const sources = [shared, 'src'].flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8')),
)
const document = parse([federation, ...sources].join('\n'))
// `extend type Query` needs a Query to extend; graphql-js merges extensions only into existing definitions.
const roots = parse('type Query\ntype Mutation')
const schemaAst = { kind: 'Document', definitions: [...roots.definitions, ...document.definitions] }
const schema = buildASTSchema(merged(schemaAst), { assumeValid: true })

const output = await codegen({
  filename: 'src/__generated__/graphql.ts',
  schema: merged(schemaAst),
  schemaAst: schema,
  documents: [],
  plugins: [{ typescript: {} }, { resolvers: {} }],
  pluginMap: { typescript, resolvers },
  config: {
    federation: true,
    useTypeImports: true,
    enumsAsTypes: true,
    skipTypename: true,
    maybeValue: 'T | null | undefined',
    inputMaybeValue: 'T | null | undefined',
    contextType: '@onecore/subgraph/request-context#RequestContext',
    defaultMapper: 'any',
    scalars: {
      ID: 'string',
      DateTime: 'Date',
      Date: 'string',
      Fen: 'number',
      SquareCentimetres: 'number',
    },
  },
})
mkdirSync('src/__generated__', { recursive: true })
writeFileSync('src/__generated__/graphql.ts', output)

/** Folds `extend type X` into `type X`, as subgraph servers do, so that plain graphql-js can read the schema. */
function merged(ast) {
  const bases = new Map()
  const definitions = []
  for (const node of ast.definitions) {
    const kind = node.kind.replace('Extension', 'Definition')
    const key = node.name ? `${kind}:${node.name.value}` : undefined
    const base = key && bases.get(key)
    if (node.kind === 'SchemaExtension') continue
    if (base) {
      for (const list of ['fields', 'values', 'directives', 'interfaces']) {
        if (node[list]?.length) base[list] = [...(base[list] ?? []), ...node[list]]
      }
      if (node.description) base.description ??= node.description
    } else {
      const copy = { ...node, kind }
      if (key) bases.set(key, copy)
      definitions.push(copy)
    }
  }
  return { ...ast, definitions }
}
