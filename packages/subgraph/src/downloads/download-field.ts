import { type DownloadKey, keyOfToday } from '@onecore/access/download-keys'
import { type DownloadFormat, linkEnd, longestDownloadToken, signDownloadLink } from '@onecore/access/download-token'
import { newId } from '@onecore/kernel/type-id'
import { mongo } from 'mongoose'
import { badInput } from '../graph/graph-errors.js'
import type { Page } from '../graph/pagination.js'
import type { RequestContext } from '../request-context.js'
import type { AnyCsvList } from './csv-list.js'

/** What the graph tells of a file; the type `Download`. */
interface Download {
  readonly url: string
  readonly expiresAt: Date
}

/** Resolver of the fields `csv` and `json` of a connection: a link to the whole list that the page is cut out of. */
export const downloadField =
  (service: string, list: AnyCsvList, format: DownloadFormat) =>
  async ({ list: { filter, order } }: Page<unknown>, _: unknown, context: RequestContext): Promise<Download> => {
    const { caller, locale, now } = context
    const grant = { caller, locale, list: list.connection, format, filter: mongo.BSON.EJSON.serialize(filter), order }
    const token = await signDownloadLink(await keyOf(context), service, { id: newId('dlink', now), ...grant }, now)
    if (token.length > longestDownloadToken) throw badInput('The filter is too long for a link. Narrow it otherwise.')
    return { url: `/downloads/${service}/${token}`, expiresAt: linkEnd(now) }
  }

/** The key of the day, looked up once for all the links of a request. */
const keyOf = (context: RequestContext): Promise<DownloadKey> =>
  context
    .loader('keyOfToday', (at: readonly Date[]) => Promise.all(at.map((now) => keyOfToday(context.connection, now))))
    .load(context.now)
