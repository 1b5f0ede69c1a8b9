/**
 * `npm run audit -- verify [--service NAME]`: whether the audit trail of each service is whole: nothing altered,
 * removed, moved or cut off. Exit code 1 when it is not.
 */
import { type AuditVerification, verifyAuditChain } from '@onecore/access/audit-verification'
import { LaunchError } from './launch-error.js'
import { servicesNamed, withDatabase } from './operate/installation.js'
import { operatorArguments, runOperatorCommand, say } from './operate/operator-command.js'

const usage = 'Usage: npm run audit -- verify [--service NAME]'

await runOperatorCommand(async () => {
  const { values, positionals } = operatorArguments(usage, { service: { type: 'string' } })
  if (positionals[0] !== 'verify') throw new LaunchError(usage)
  let broken = 0
  for (const service of servicesNamed(values.service)) {
    const verification = await withDatabase(service, verifyAuditChain)
    broken += verification.findings.length
    for (const line of told(service, verification)) say(line)
  }
  return broken === 0 ? 0 : 1
})

function told(service: string, { checked, head, findings }: AuditVerification): string[] {
  const end = head === null ? 'no end is recorded' : `it ends in entry ${head.sequence}, hash ${head.hash}`
  const verdict = findings.length === 0 ? 'whole' : 'NOT whole'
  return [
    `${service}: ${checked} entries, ${verdict}; ${end}`,
    ...findings.map(({ kind, from, to }) => `  ${kind}  entries ${from === to ? from : `${from}…${to}`}`),
  ]
}
