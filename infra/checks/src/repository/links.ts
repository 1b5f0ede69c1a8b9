import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { repositoryRoot } from '@onecore/local/repository'
import type { Check } from '../run-checks.js'
import { readText, repositoryFiles } from './files.js'

export const linksCheck: Check = {
  name: 'links between pages lead somewhere',
  mend: 'Name the file by its path from the page.',
  problems: async () => {
    const pages = await repositoryFiles('*.md')
    return pages.flatMap((page) =>
      linksIn(readText(page))
        .filter((link) => !existsSync(join(repositoryRoot, dirname(page), link)))
        .map((link) => `${page} links to ${link}, which is not there`),
    )
  },
}

/** Links of a page to other files of the repository, without the place inside the file. */
export function linksIn(page: string): string[] {
  const prose = page.replace(/^```.*?^```/gms, '').replace(/`[^`\n]*`(?!\])/g, '')
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => (target ?? '').replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
}
