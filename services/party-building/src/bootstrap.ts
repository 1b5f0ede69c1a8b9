import { serviceCaller } from '@onecore/access/caller'
import { newId } from '@onecore/kernel/type-id'
import { createLogger } from '@onecore/subgraph/logger'
import { RequestContext } from '@onecore/subgraph/request-context'
import { prepareDatabase } from '@onecore/subgraph/server/prepare-database'
import type { Connection } from 'mongoose'
import { abilities } from './access.js'
import { appointFirstAdministrator } from './mandates/first-administrator.js'
import { partyBuildingService } from './service.js'

/** A sign-in as the gateway sees it in a token: `iss` and `sub`. */
export interface TokenOwner {
  readonly issuer: string
  readonly subject: string
}

/**
 * Makes the owner of a token the first administrator of an installation; everybody else gets mandates in the graph.
 * Works only while nobody is administrator: then it returns the mandate's id, otherwise null and nothing has changed.
 */
export async function bootstrapAdministrator(
  connection: Connection,
  { issuer, subject }: TokenOwner,
  now: Date,
): Promise<string | null> {
  await prepareDatabase(connection, partyBuildingService)
  const requestId = newId('req', now)
  const context = new RequestContext(
    {
      caller: serviceCaller(partyBuildingService.name),
      locale: 'en',
      now,
      requestId,
      correlationId: requestId,
      causationId: null,
      traceparent: null,
    },
    {
      connection,
      abilities,
      logger: createLogger(partyBuildingService.name, 'warn'),
      // The relay of the running service finds the event by itself.
      committed: () => {},
    },
  )
  const outcome = await context.run(appointFirstAdministrator, { issuer, subject })
  return outcome.document?._id ?? null
}
