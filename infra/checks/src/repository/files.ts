import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '@onecore/local/repository'
import { runCommand } from '@onecore/local/run-command'

/** The text of a file, by its path from the repository's root. */
export const readText = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8')

/** Paths of everything that belongs to the repository or would with the next `git add`; nothing that git ignores. */
export async function repositoryFiles(...patterns: readonly string[]): Promise<string[]> {
  const listed = await git('ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', '--', ...patterns)
  const deleted = new Set((await git('ls-files', '--deleted')).split('\n'))
  return listed.split('\n').filter((path) => path !== '' && !deleted.has(path))
}

/** A file as the last commit has it; undefined when it is not part of that commit. */
export async function committedText(path: string): Promise<string | undefined> {
  const shown = await runCommand('git', ['show', `HEAD:${path}`], { cwd: repositoryRoot })
  return shown.succeeded ? `${shown.output}\n` : undefined
}

/** Paths below a folder in the last commit. */
export async function committedFiles(folder: string): Promise<string[]> {
  const listed = await git('ls-tree', '-r', '--name-only', 'HEAD', '--', `${folder}/`)
  return listed.split('\n').filter((path) => path !== '')
}

async function git(...args: readonly string[]): Promise<string> {
  const { succeeded, output } = await runCommand('git', args, { cwd: repositoryRoot })
  if (!succeeded) throw new Error(`git ${args[0]}: ${output}`)
  return output
}
