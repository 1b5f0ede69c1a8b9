import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { readExampleQueries } from './example-queries.js'

const ownFiles = fileURLToPath(new URL('../../explorer', import.meta.url))
const { resolve } = createRequire(import.meta.url)
const folderOf = (packageName: string) => dirname(resolve(`${packageName}/package.json`))

/** Everything the explorer's page loads comes from here: many sites have no way to a public CDN. */
const vendorFiles = [
  join(folderOf('react'), 'umd/react.production.min.js'),
  join(folderOf('react-dom'), 'umd/react-dom.production.min.js'),
  join(folderOf('graphiql'), 'graphiql.min.js'),
  join(folderOf('graphiql'), 'graphiql.min.css'),
]

/** GraphiQL and its editor set style attributes and style elements; scripts run from our own files only. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The graph explorer: GraphiQL with the example queries and, in demo mode, the persona picker. */
export async function explorerRoutes(app: FastifyInstance, options: { readonly queriesPath: string }): Promise<void> {
  await app.register(fastifyStatic, { root: ownFiles, prefix: '/explorer/assets/', index: false })

  for (const path of ['/', '/explorer']) {
    app.get(path, (_request, reply) =>
      reply
        .header('content-security-policy', contentSecurityPolicy)
        .header('x-content-type-options', 'nosniff')
        .header('referrer-policy', 'no-referrer')
        .sendFile('explorer.html', { maxAge: 0 }),
    )
  }

  for (const file of vendorFiles) {
    app.get(`/explorer/vendor/${basename(file)}`, (_request, reply) =>
      reply.sendFile(basename(file), dirname(file), { maxAge: '1d' }),
    )
  }

  app.get('/explorer/queries', () => readExampleQueries(options.queriesPath))
}
