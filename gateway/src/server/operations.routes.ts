import type { FastifyInstance } from 'fastify'
import type { GatewayMetrics } from './metrics.js'
import type { ReadinessCheck } from './readiness.js'

/** For those who run the gateway: is the process alive, can it do its work, and how does it fare. */
export function operationsRoutes(
  app: FastifyInstance,
  { readiness, metrics, isStopping }: { readiness: ReadinessCheck; metrics: GatewayMetrics; isStopping: () => boolean },
): void {
  app.get('/health/live', async () => ({ status: 'ok' }))

  app.get('/health/ready', async (_request, reply) => {
    if (isStopping()) return reply.code(503).send({ status: 'stopping' })
    const { ready, subgraphs } = await readiness.current()
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'waiting', subgraphs })
  })

  app.get('/metrics', async (_request, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  )
}
