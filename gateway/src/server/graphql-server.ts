import { ApolloGateway } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import type { GatewayConfig } from '../config.js'
import type { SharedReads } from '../federation/shared-reads.js'
import type { SubgraphClient } from '../federation/subgraph-client.js'
import { UndiciDataSource } from '../federation/undici-data-source.js'
import type { GatewayContext } from '../request-context.js'
import { fewValidationErrors } from './few-validation-errors.js'
import { formatError } from './format-error.js'
import { limitRules } from './limits.js'
import type { GatewayMetrics } from './metrics.js'
import { observeOperations } from './observe-operations.js'
import { plainJsonStatus } from './plain-json-status.js'

// biome-ignore lint/style/noProcessEnv: @apollo/gateway sends usage figures to its maker unless this says otherwise.
process.env.APOLLO_TELEMETRY_DISABLED = '1'

interface Parts {
  readonly config: GatewayConfig
  readonly app: FastifyInstance
  readonly supergraphSdl: string
  readonly subgraphs: ReadonlyMap<string, SubgraphClient>
  readonly sharedReads: SharedReads | undefined
  readonly log: Logger
  readonly metrics: GatewayMetrics
}

/** Apollo Server over the federated graph: parsing, validation and plans are kept per operation text. */
export function createGraphqlServer(parts: Parts): ApolloServer<GatewayContext> {
  const { config, app, subgraphs, log, metrics } = parts
  const gateway = new ApolloGateway({
    supergraphSdl: parts.supergraphSdl,
    logger: log,
    // Query plans tell how the house is built; the header that asks for one is not honoured.
    __exposeQueryPlanExperimental: false,
    validateSupergraph: false,
    buildService: ({ name }) => {
      const subgraph = subgraphs.get(name)
      if (subgraph === undefined) throw new Error(`No connection to subgraph ${name}`)
      return new UndiciDataSource(subgraph, parts.sharedReads)
    },
  })
  return new ApolloServer<GatewayContext>({
    gateway,
    logger: log,
    introspection: config.INTROSPECTION,
    // No "did you mean": whoever may know the schema reads it, others cannot guess it.
    hideSchemaDetailsFromClientErrors: true,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: config.MAX_QUERY_TOKENS },
    validationRules: limitRules(config),
    formatError,
    plugins: [
      observeOperations(log, metrics),
      plainJsonStatus,
      fewValidationErrors,
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
  })
}
