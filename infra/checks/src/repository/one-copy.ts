import { z } from 'zod'
import type { Check } from '../run-checks.js'
import { readText } from './files.js'

// Two copies break silently: graphql compares types by identity, and federation answers queries wrongly.
const onlyOnce = ['graphql', '@apollo/federation-internals', 'mongoose']

const lockfile = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) })

export const oneCopyCheck: Check = {
  name: 'one copy of graphql, federation and mongoose',
  mend: '`npm ls <package>` tells who brings the second one; align the versions, or add an override to package.json.',
  problems: async () => surplusCopies(readText('package-lock.json')),
}

/** Packages of {@link onlyOnce} that a lock file installs more than once, or not at all. */
export function surplusCopies(lock: string): string[] {
  const { packages } = lockfile.parse(JSON.parse(lock))
  return onlyOnce.flatMap((name) => {
    const copies = Object.keys(packages).filter((path) => path.endsWith(`node_modules/${name}`))
    return copies.length === 1 ? [] : [`${name} is installed ${copies.length} times: ${copies.join(', ')}`]
  })
}
