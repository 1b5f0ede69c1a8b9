import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repositoryRoot } from '../repository.js'
import { see, WalkError } from './act.js'
import type { People } from './people.js'

/** What `docs/queries/case-across-the-city.graphql` answers, as far as the walk looks at it. */
interface WholePicture {
  readonly case: {
    readonly status: string
    readonly timeline: readonly unknown[]
    /** Null where a service did not answer. */
    readonly community: Readonly<Record<'volunteering' | 'purchasing' | 'selfGovernance', object | null>>
  } | null
}

/** One query over all four services: the case, what it opened elsewhere, and its community. Returns what it showed. */
export async function seeWholePicture(people: People, id: string): Promise<WholePicture> {
  const query = await readFile(join(repositoryRoot, 'docs', 'queries', 'case-across-the-city.graphql'), 'utf8')
  const picture = await see<WholePicture>(people('community-secretary'), query, { id })
  const { status, community } = picture.case ?? {}
  if (status !== 'ASSESSED') throw new WalkError(`the case is ${status}, not ASSESSED`)
  if (!community?.volunteering || !community.purchasing || !community.selfGovernance) {
    throw new WalkError('a part of the community is missing: not all four services have answered')
  }
  return picture
}
