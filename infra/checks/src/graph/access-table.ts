import { mandateRoles } from '@onecore/access/caller'
import { accessOf } from '@onecore/subgraph/graph/access-directive'
import type { Service } from '@onecore/subgraph/service'
import type { Generation } from '../repository/generated-files.js'
import { outdated } from '../repository/generated-files.js'
import type { Check } from '../run-checks.js'
import { services } from '../services.js'
import { ownFields, ownObjectTypes } from './own-types.js'

/** A field that says who may use it. */
export interface GuardedField {
  readonly type: string
  readonly field: string
  readonly to: readonly string[]
}

/** Every field of a subgraph with `@access`: all queries and mutations, and the sensitive fields of other types. */
export const guardedFields = (service: Service): GuardedField[] =>
  ownObjectTypes(service).flatMap((type) =>
    ownFields(type).flatMap(({ name }) => {
      const to = accessOf(type, name)
      return to === undefined ? [] : [{ type: type.name, field: name, to }]
    }),
  )

/** docs/access-matrix.md */
export const accessMatrix: Generation = {
  owns: ['docs/access-matrix.md'],
  files: async () => [{ path: 'docs/access-matrix.md', content: page() }],
}

export const accessMatrixCheck: Check = {
  name: 'access matrix up to date',
  mend: 'Read what changed with `npm run generate && git diff docs/access-matrix.md`, and commit it when it is meant.',
  problems: () => outdated(accessMatrix),
}

const columns = ['PUBLIC', 'SIGNED_IN', 'SERVICE', ...mandateRoles]

const row = ({ type, field, to }: GuardedField): string =>
  `| \`${type}.${field}\` | ${columns.map((column) => (to.includes(column) ? '●' : '')).join(' | ')} |`

const section = (service: Service): string =>
  [
    `## ${service.name}`,
    '',
    `| field | ${columns.map((column) => column.toLowerCase().replaceAll('_', ' ')).join(' | ')} |`,
    `| --- | ${columns.map(() => ':-:').join(' | ')} |`,
    ...guardedFields(service).map(row),
  ].join('\n')

const page = (): string => `# Who may use what

Every query and mutation, and every other field with \`@access\`, by who is calling. Generated from the schema by
\`npm run generate\`.

A dot means that the field may be asked at all. Which documents it then shows or changes is decided by the service's
\`access.ts\`: a secretary sees the cases of their own community only, and a mandate counts while it is in force.
\`infra/checks/src/graph/access-matrix.test.ts\` runs every mutation as every kind of caller.

${services.map(section).join('\n\n')}
`
