import { longestDownloadToken } from '@onecore/access/download-token'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import type { SubgraphClient } from '../federation/subgraph-client.js'
import { correlationIdOf } from '../server/request-ids.js'

interface Parts {
  readonly subgraphs: ReadonlyMap<string, SubgraphClient>
  /** How long a download may take altogether. Milliseconds. */
  readonly timeoutMs: number
  readonly log: Logger
}

/** What the client learns of the subgraph's answer. */
const passedOn = [
  'content-type',
  'content-disposition',
  'cache-control',
  'referrer-policy',
  'x-content-type-options',
] as const

/** Three parts in base64url: anything else is no link and goes no further. */
const tokenForm = /^[\w-]+\.[\w-]+\.[\w-]+$/

/** `/downloads/<service>/<token>`: the file behind a link, from the subgraph that made the link. */
export function downloadRoutes(app: FastifyInstance, { subgraphs, timeoutMs, log }: Parts): void {
  const stopping = new AbortController()
  // A stop does not wait for slow networks: the client sees that the file is not whole, and asks again.
  app.addHook('preClose', async () => stopping.abort(new Error('The gateway stops')))

  async function download(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { service, '*': token } = request.params as { service: string; '*': string }
    const subgraph = subgraphs.get(service)
    if (subgraph === undefined) {
      reply.callNotFound()
      return reply
    }
    if (token.length > longestDownloadToken || !tokenForm.test(token)) {
      return problem(reply, 403, 'LINK_NOT_GOOD', 'This link is not good. Ask for a new one. 链接无效，请重新获取。')
    }
    const ids = { requestId: request.id, correlationId: correlationIdOf(request) }
    const gone = new AbortController()
    reply.raw.once('close', () => gone.abort(new Error('The client has gone')))
    const signal = AbortSignal.any([stopping.signal, gone.signal, AbortSignal.timeout(timeoutMs)])
    try {
      const { statusCode, headers, body } = await subgraph.download(token, ids, signal)
      body.on('error', (err) => log.warn({ ...ids, service, err }, 'download broken off'))
      for (const name of passedOn) if (headers[name] !== undefined) void reply.header(name, headers[name])
      return reply.code(statusCode).send(body)
    } catch (err) {
      log.error({ ...ids, service, err }, 'no download')
      return problem(
        reply,
        503,
        'SERVICE_UNAVAILABLE',
        `Not available at the moment: ${service}. 服务暂不可用，请稍后重试。`,
      )
    }
  }
  app.get('/downloads/:service/*', { exposeHeadRoute: false }, download)
}

const problem = (reply: FastifyReply, status: number, code: string, message: string): FastifyReply =>
  reply
    .code(status)
    .header('cache-control', 'no-store')
    .send({ errors: [{ message, extensions: { code } }] })
