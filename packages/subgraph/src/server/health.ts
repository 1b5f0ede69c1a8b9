import type { FastifyInstance } from 'fastify'
import type { Connection } from 'mongoose'
import type { Registry } from 'prom-client'

/**
 * `/health/live`: the process answers. `/health/ready`: it can serve, that is, its database answers. An event broker
 * that is away is told but does not make it unready: commands are still taken, and their events follow later.
 */
export function addHealth(app: FastifyInstance, connection: Connection, metrics: Registry): void {
  app.get('/health/live', async () => ({ status: 'live' }))
  app.get('/health/ready', async (_, reply) => {
    const database = await connection.db
      ?.admin()
      .command({ ping: 1 }, { timeoutMS: 2_000 })
      .then(
        () => 'up',
        () => 'down',
      )
    const status = database === 'up' ? 'ready' : 'unready'
    return reply.code(status === 'ready' ? 200 : 503).send({ status, database })
  })
  app.get('/metrics', async (_, reply) => reply.type(metrics.contentType).send(await metrics.metrics()))
}
