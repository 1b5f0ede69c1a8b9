/** The four services that make up the graph, the core first. */
export const serviceNames = ['party-building', 'volunteer', 'procurement', 'self-governance'] as const
export type ServiceName = (typeof serviceNames)[number]

/** The database of a service, unless its configuration names another. */
export const databaseOf = (service: ServiceName): string => `onecore-${service}`
