import { repositoryRoot } from '@onecore/local/repository'
import { z } from 'zod'
import type { Check } from '../run-checks.js'
import { readText, repositoryFiles } from './files.js'

const lockfile = z.object({
  packages: z.record(z.string(), z.object({ resolved: z.string().optional(), link: z.boolean().optional() })),
})

export const portableCheck: Check = {
  name: 'nothing binds the repository to one machine',
  mend: 'Install with the .npmrc of this repository, and name files relative to their own place.',
  problems: async () => {
    const texts = (await repositoryFiles()).filter((path) => !/\.(?:png|ico|woff2?)$/.test(path))
    return [
      ...boundPackages(readText('package-lock.json')),
      ...texts.filter((path) => namesAPlace(readText(path))).map((path) => `${path} names a folder of one machine`),
    ]
  },
}

/** Packages of a lock file that come from a named host: other sites have other registries. */
export function boundPackages(lock: string): string[] {
  const { packages } = lockfile.parse(JSON.parse(lock))
  return Object.entries(packages)
    .filter(([, { resolved, link }]) => resolved !== undefined && link !== true)
    .map(([path, { resolved }]) => `package-lock.json: ${path} is bound to ${resolved}`)
}

/** True for a text that names somebody's home, or the folder in which this repository happens to lie. */
export const namesAPlace = (text: string, root = repositoryRoot): boolean =>
  text.includes(root.replace(/\/$/, '')) || /(?:^|[\s"'`(=])\/(?:home|Users)\/[a-z]/m.test(text)
