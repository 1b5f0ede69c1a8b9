import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A query of `docs/queries/`, ready to be opened in the explorer. */
export interface ExampleQuery {
  /** The file's name without its ending. */
  readonly name: string
  /** The file's first comment line, or the name when it has none. */
  readonly title: string
  readonly query: string
  /** The text of `<name>.variables.json` beside it, when there is one. */
  readonly variables: string | null
}

const ending = '.graphql'

/** All example queries, by name. A folder that does not exist holds none: containers may be built without docs. */
export async function readExampleQueries(folder: string): Promise<ExampleQuery[]> {
  const files: string[] = await readdir(folder).catch(() => [])
  const names = files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length))
  return Promise.all(
    names.sort().map(async (name) => {
      const query = await readFile(join(folder, name + ending), 'utf8')
      const variablesFile = `${name}.variables.json`
      const variables = files.includes(variablesFile) ? await readFile(join(folder, variablesFile), 'utf8') : null
      return { name, title: titleOf(query) ?? name, query, variables }
    }),
  )
}

const titleOf = (query: string): string | undefined => /^\s*#+\s*(.+?)\s*$/m.exec(query)?.[1]
