/**
 * `npm run events -- …`: what of the services' events is stuck, and what to do about it (docs/operations/dead-letters.md).
 * Everything but `list` only says what it would do until `--apply` is given.
 */

import type { Applying } from '@onecore/events/apply-events'
import { wireReactions } from '@onecore/subgraph/server/wire-reactions'
import type { Connection } from 'mongoose'
import { pino } from 'pino'
import type { ServiceName } from './city/service-names.js'
import { cityServices } from './city/services.js'
import { LaunchError } from './launch-error.js'
import { listStuck, passOverGap, replayLetters, resendEvents, skipLetters } from './operate/event-commands.js'
import { keysFor, servicesNamed, withDatabase } from './operate/installation.js'
import { operatorArguments, runOperatorCommand, say } from './operate/operator-command.js'

const usage = `Usage: npm run events -- <command> [--service NAME] [--apply]
  list                                        what is stuck, in every service
  replay     [--event ID] [--aggregate ID]    apply dead letters again, and what waits behind them
  skip       --event ID --reason "…"          give a dead letter up; what waits behind it goes on
  pass-over  --aggregate ID --reason "…"      give up events that will not arrive any more
  resend     [--since TIME] [--aggregate ID]  send a service's own events again; who has them drops them`

await runOperatorCommand(async () => {
  const { values, positionals } = operatorArguments(usage, {
    service: { type: 'string' },
    event: { type: 'string', multiple: true },
    aggregate: { type: 'string' },
    since: { type: 'string' },
    reason: { type: 'string' },
    apply: { type: 'boolean', default: false },
  })
  const [command = ''] = positionals
  const { aggregate: aggregateId, event: eventIds, apply } = values
  const selection = { ...(eventIds && { eventIds }), ...(aggregateId && { aggregateId }) }
  const commands: Readonly<Record<string, (service: ServiceName, connection: Connection) => Promise<string[]>>> = {
    list: (service, connection) => listStuck(connection, service),
    replay: async (service, connection) => replayLetters(await applying(service, connection), selection, apply),
    skip: async (service, connection) => {
      if (!eventIds) throw new LaunchError(`skip: say which with --event.\n${usage}`)
      return skipLetters(await applying(service, connection), selection, reason(values.reason), apply)
    },
    'pass-over': async (service, connection) => {
      if (!aggregateId) throw new LaunchError(`pass-over: say which with --aggregate.\n${usage}`)
      return passOverGap(await applying(service, connection), aggregateId, reason(values.reason), apply)
    },
    resend: (service, connection) => {
      const since = values.since === undefined ? {} : { since: instant(values.since) }
      if (!values.since && !aggregateId)
        throw new LaunchError(`resend: say which with --since or --aggregate.\n${usage}`)
      return resendEvents(connection, service, { ...since, ...(aggregateId && { aggregateId }) }, apply)
    },
  }
  const run = commands[command]
  if (run === undefined) throw new LaunchError(usage)
  for (const service of servicesNamed(values.service)) {
    for (const line of await withDatabase(service, (connection) => run(service, connection))) say(line)
  }
  if (command !== 'list' && !apply) say('Nothing was changed. Add --apply to do it.')
  return 0
})

/** The service's own reactions, as its consumer runs them. What they tell others its relay finds by itself. */
async function applying(service: ServiceName, connection: Connection): Promise<Applying> {
  const declaration = cityServices(await keysFor(service)).find(({ name }) => name === service)
  if (declaration === undefined) throw new Error(`${service} is none of the city's services`)
  const logger = pino({ level: 'warn' }, pino.destination(2))
  const surroundings = { connection, abilities: declaration.abilities, logger, committed: () => undefined }
  return { group: service, connection, reactions: wireReactions(declaration, surroundings, () => new Date()) }
}

function reason(text: string | undefined): string {
  if (!text) throw new LaunchError(`Say why with --reason "…": it is kept.\n${usage}`)
  return text
}

function instant(text: string): Date {
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) throw new LaunchError(`--since must be a time like 2026-03-02T08:00:00+08:00.`)
  return at
}
