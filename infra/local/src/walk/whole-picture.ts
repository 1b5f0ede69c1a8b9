import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repositoryRoot } from '../repository.js'
import { see, WalkError } from './act.js'
import type { People } from './people.js'

/** What `docs/queries/case.graphql` answers, as far as the walk looks at it. */
interface WholePicture {
  readonly case: {
    readonly status: string
    readonly timeline: readonly unknown[]
    readonly community: {
      readonly estates: readonly unknown[]
      readonly purchasing: object
      readonly volunteering: object
    }
  } | null
}

/** One query over all four services: the case, what it opened elsewhere, and its community. Returns what it showed. */
export async function seeWholePicture(people: People, id: string): Promise<WholePicture> {
  const query = await readFile(join(repositoryRoot, 'docs', 'queries', 'case.graphql'), 'utf8')
  const picture = await see<WholePicture>(people('community-secretary'), query, { id })
  if (picture.case?.status !== 'ASSESSED') throw new WalkError(`the case is ${picture.case?.status}, not ASSESSED`)
  return picture
}
