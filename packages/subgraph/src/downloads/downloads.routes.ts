import {
  type DownloadFormat,
  type DownloadLink,
  longestDownloadToken,
  readDownloadLink,
} from '@onecore/access/download-token'
import { dayOf } from '@onecore/kernel/day'
import type { LocalizedText } from '@onecore/kernel/locale'
import type { StoredDocument } from '@onecore/store/kind'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { mongo } from 'mongoose'
import type { List } from '../graph/pagination.js'
import { typeDefinitionsOf } from '../graph/schema.js'
import { RequestContext, type ServiceSurroundings } from '../request-context.js'
import { requestTrace } from '../server/request-origin.js'
import { csvListsOf, type Service } from '../service.js'
import { inChinese, termsOf } from './chinese-terms.js'
import type { AnyCsvList } from './csv-list.js'
import { DownloadProblem, problemOf } from './download-problem.js'
import { fileFormats } from './file-format.js'
import { listFile } from './list-file.js'
import { OpenDownloads } from './open-downloads.js'

/**
 * `/downloads/<token>`: the file that a link of the graph leads to. The token is the whole credential. What its caller
 * may see is asked again now, so a mandate that has ended since gives nothing.
 */
export function addDownloads(
  app: FastifyInstance,
  service: Service,
  surroundings: ServiceSurroundings,
  clock: () => Date,
): void {
  const terms = termsOf(typeDefinitionsOf(service))
  const byName = (lists: readonly AnyCsvList[]) =>
    new Map(lists.map((list): [string, AnyCsvList] => [list.connection, list]))
  const lists = byName(csvListsOf(service))
  const chineseLists = byName(csvListsOf(service).map((list) => inChinese(list, terms)))
  const open = new OpenDownloads(surroundings.logger)
  app.addHook('preClose', () => open.stop())

  async function download(request: FastifyRequest<{ Params: { '*': string } }>, reply: FastifyReply) {
    const token = request.params['*']
    if (token.length > longestDownloadToken) throw new DownloadProblem('LINK_NOT_GOOD')
    const now = clock()
    const link = await readDownloadLink(surroundings.connection, service.name, token, now)
    const { caller, locale, format } = link
    const list = (format === 'csv' && locale === 'zh-CN' ? chineseLists : lists).get(link.list)
    if (list === undefined) throw new DownloadProblem('LINK_NOT_GOOD')
    const context = new RequestContext({ caller, locale, now, ...requestTrace(request) }, surroundings)
    const text = listFile(list, format, listOf(link), link.id, context)
    return reply.headers(headersOf(list.title, format, context)).send(open.begin(text))
  }

  app.get('/downloads/*', {
    exposeHeadRoute: false,
    handler: download as never,
    errorHandler: (error, _, reply) => {
      const { code, status, body } = problemOf(error)
      if (code === 'INTERNAL_SERVER_ERROR') surroundings.logger.error({ err: error }, 'download failed')
      // The headers of a file whose first rows could not be read.
      void reply.removeHeader('content-disposition')
      return reply.code(status).type('application/json').header('cache-control', 'no-store').send(body)
    },
  })
}

const listOf = ({ filter, order }: DownloadLink): List<StoredDocument> =>
  ({ filter: mongo.BSON.EJSON.deserialize(filter), order }) as List<StoredDocument>

/** A file to be kept, never to be shown in the browser's page, remembered by a cache or told to another site. */
function headersOf(
  title: LocalizedText,
  format: DownloadFormat,
  { now, locale }: RequestContext,
): Record<string, string> {
  const plain = `${title.en.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${dayOf(now)}.${format}`
  const named = encodeURIComponent(`${title[locale]}-${dayOf(now)}.${format}`)
  return {
    'content-type': fileFormats[format].contentType,
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${named}`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }
}
