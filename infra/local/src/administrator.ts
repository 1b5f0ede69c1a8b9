/**
 * `npm run administrator -- --issuer I --subject S`: makes whoever signs in as S at the issuer I the first administrator
 * of an empty installation. Everybody else gets their mandates in the graph, from this one.
 */
import { bootstrapAdministrator } from '@onecore/party-building/bootstrap'
import { LaunchError } from './launch-error.js'
import { withDatabase } from './operate/installation.js'
import { operatorArguments, runOperatorCommand, say } from './operate/operator-command.js'

const usage = 'Usage: npm run administrator -- --issuer https://sso.example --subject 4711'

await runOperatorCommand(async () => {
  const { values } = operatorArguments(usage, { issuer: { type: 'string' }, subject: { type: 'string' } })
  const { issuer, subject } = values
  if (!issuer || !subject) throw new LaunchError(usage)
  const mandateId = await withDatabase('party-building', (connection) =>
    bootstrapAdministrator(connection, { issuer, subject }, new Date()),
  )
  if (mandateId === null) throw new LaunchError('There is an administrator already: mandates are granted in the graph.')
  say(`Whoever signs in as ${subject} at ${issuer} is administrator now (${mandateId}).`)
  return 0
})
