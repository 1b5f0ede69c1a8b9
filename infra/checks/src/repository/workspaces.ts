import { dirname } from 'node:path'
import { z } from 'zod'
import { readText, repositoryFiles } from './files.js'

const manifestFields = z.object({
  name: z.string(),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
})
const tsconfigFields = z.object({ references: z.array(z.object({ path: z.string() })).default([]) })

/** One package of this repository. */
export interface Workspace {
  /** `packages/kernel`, `services/volunteer`, … */
  readonly folder: string
  /** `@onecore/kernel` */
  readonly name: string
  readonly dependencies: readonly string[]
  readonly devDependencies: readonly string[]
  /** Last parts of the folders that tsconfig.json refers to: `kernel`, `store`, … */
  readonly references: readonly string[]
  /** TypeScript sources, without generated ones. */
  readonly sources: readonly string[]
}

/** Every workspace, with what it declares and the sources it consists of. */
export async function readWorkspaces(): Promise<Workspace[]> {
  const manifests = await repositoryFiles('gateway/package.json', '*/*/package.json')
  return Promise.all(manifests.map((manifest) => readWorkspace(dirname(manifest))))
}

async function readWorkspace(folder: string): Promise<Workspace> {
  const manifest = manifestFields.parse(JSON.parse(readText(`${folder}/package.json`)))
  const { references } = tsconfigFields.parse(JSON.parse(readText(`${folder}/tsconfig.json`)))
  return {
    folder,
    name: manifest.name,
    dependencies: Object.keys(manifest.dependencies),
    devDependencies: Object.keys(manifest.devDependencies),
    references: references.map(({ path }) => path.split('/').at(-1) ?? path),
    sources: await repositoryFiles(`${folder}/src/*.ts`),
  }
}

/** Sources that only tests use: they are not compiled into `dist`, and may use development dependencies. */
export const isTestSource = (path: string): boolean => /\.test\.ts$|\/src\/(?:.*\/)?(?:testing|fixtures)\//.test(path)
