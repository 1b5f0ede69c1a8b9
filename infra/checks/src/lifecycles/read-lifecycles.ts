import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Lifecycle } from '@onecore/kernel/lifecycle'
import { repositoryRoot } from '@onecore/local/repository'
import { repositoryFiles } from '../repository/files.js'

// biome-ignore lint/suspicious/noExplicitAny: a page shows every lifecycle, whatever its subject and facts are.
export type AnyLifecycle = Lifecycle<string, string, any, any>

/** A lifecycle and the file that declares it. */
export interface FoundLifecycle {
  readonly source: string
  readonly lifecycle: AnyLifecycle
}

/** Every lifecycle that a `*.lifecycle.ts` of a service exports, by name. None has to be registered, so none is forgotten. */
export async function readLifecycles(): Promise<FoundLifecycle[]> {
  const sources = await repositoryFiles('services/*.lifecycle.ts')
  const found = await Promise.all(sources.map(lifecyclesOf))
  return found.flat().sort((one, other) => (one.lifecycle.name < other.lifecycle.name ? -1 : 1))
}

async function lifecyclesOf(source: string): Promise<FoundLifecycle[]> {
  const built = source.replace('/src/', '/dist/').replace(/\.ts$/, '.js')
  const exported: Record<string, unknown> = await import(pathToFileURL(join(repositoryRoot, built)).href)
  return Object.values(exported)
    .filter(isLifecycle)
    .map((lifecycle) => ({ source, lifecycle }))
}

const isLifecycle = (value: unknown): value is AnyLifecycle =>
  typeof value === 'object' && value !== null && 'moves' in value && 'states' in value && 'initial' in value
