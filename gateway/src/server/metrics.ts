import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

const secondBuckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

/** What `/metrics` tells Prometheus. Each gateway has a registry of its own, so that several can live in one process. */
export class GatewayMetrics {
  readonly registry = new Registry()

  readonly operationSeconds = new Histogram({
    name: 'gateway_operation_seconds',
    help: 'Time from a parsed request to its answer, by kind of operation and whether it had errors',
    labelNames: ['kind', 'outcome'] as const,
    buckets: secondBuckets,
    registers: [this.registry],
  })

  readonly subgraphSeconds = new Histogram({
    name: 'gateway_subgraph_seconds',
    help: 'Time a subgraph took, by subgraph and whether it answered',
    labelNames: ['subgraph', 'outcome'] as const,
    buckets: secondBuckets,
    registers: [this.registry],
  })

  readonly refusedTokens = new Counter({
    name: 'gateway_refused_tokens_total',
    help: 'Bearer tokens turned down, by reason',
    labelNames: ['reason'] as const,
    registers: [this.registry],
  })

  constructor() {
    collectDefaultMetrics({ register: this.registry })
  }
}
