import { fileURLToPath } from 'node:url'

/** The repository's root folder, the same from `src/` and from `dist/`. */
export const repositoryRoot = fileURLToPath(new URL('../../../', import.meta.url))
