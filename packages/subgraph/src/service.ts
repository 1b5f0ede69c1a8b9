import type { AbilityRules } from '@onecore/access/ability'
import type { EventContract, Publisher } from '@onecore/events/contract'
import type { AnyKind } from '@onecore/store/kind'
import type { AnyCommand } from './command/command.js'
import type { CounterRule } from './counters/counter-rule.js'
import type { AnyCsvList } from './downloads/csv-list.js'
import type { Duty } from './duty.js'
import type { ErrorTable } from './graph/mutations.js'
import type { FeatureReaction } from './reaction.js'
import { followCommunity } from './reference/follow-community.js'

/** Resolvers of one feature, by type and field. Mutations are not among them: they come from the commands. */
export type Resolvers = Readonly<Record<string, object>>

/** One feature of one service: everything its folder holds that the service has to know. */
export interface Feature {
  readonly kinds?: readonly AnyKind[]
  readonly commands?: readonly AnyCommand[]
  readonly resolvers?: Resolvers
  readonly reactions?: readonly FeatureReaction[]
  readonly duties?: readonly Duty[]
  /** Lists that can be had as a file; each answers the field `csv` of its connection. */
  readonly csvLists?: readonly AnyCsvList[]
}

/** A subgraph: its name, its features, who may do what, what it refuses and what it tells others. */
export interface Service {
  readonly name: Publisher
  /** Port when the environment names none. */
  readonly port: number
  /** Folder that holds the service's .graphql files. */
  readonly schemaFolder: URL
  readonly features: readonly Feature[]
  readonly abilities: AbilityRules
  readonly errors: ErrorTable
  readonly publishes: readonly EventContract[]
  /** What its maintained counters count. */
  readonly counters: readonly CounterRule[]
}

/** Declares a service. Its documents follow their communities; no service has to think of that. */
export const service = (declaration: Service): Service => ({
  ...declaration,
  features: [...declaration.features, followCommunity(kindsOf(declaration), declaration.counters)],
})

export const kindsOf = ({ features }: Service): AnyKind[] => features.flatMap(({ kinds }) => kinds ?? [])
export const commandsOf = ({ features }: Service): AnyCommand[] => features.flatMap(({ commands }) => commands ?? [])
export const dutiesOf = ({ features }: Service): Duty[] => features.flatMap(({ duties }) => duties ?? [])
export const csvListsOf = ({ features }: Service): AnyCsvList[] => features.flatMap(({ csvLists }) => csvLists ?? [])
export const reactionsOf = ({ features }: Service): FeatureReaction[] =>
  features.flatMap(({ reactions }) => reactions ?? [])
