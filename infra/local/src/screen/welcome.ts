import { personas } from '@onecore/gateway/demo/personas'

export interface Welcome {
  /** Address of the gateway. */
  readonly url: string
  /** Seconds from the start of the program until everything answered. */
  readonly seconds: number
  readonly dataFolder: string
  /** How events travel, in words. */
  readonly events: string
  /** The command that starts it. */
  readonly command: string
}

/** Example queries by their titles in the explorer, and who asks them. */
const tryFirst: readonly (readonly [persona: string, query: string])[] = [
  ['resident', 'Report a matter: an elderly neighbour needs help'],
  ['community-secretary', 'One case through all four services, and what may be done with it next'],
  ['city-supervisor', 'City board: the figures as published, beside live counts'],
]

/** The one screen at the end of a start: what is there, what to try, how to stop. */
export function welcome({ url, seconds, dataFolder, events, command }: Welcome): string {
  const tries = tryFirst.map(([persona, query]) => `${persona.padEnd(21)}${query}`)
  return `
  OneCore 一核心三融合 is ready (${seconds.toFixed(1)} s).

  Open    ${url}/          the explorer: pick a persona at the top, then an example query
  Graph   ${url}/graphql   POST, with a token from POST ${url}/demo/token {"persona":"resident"}

  Personas  ${wrapped(personas.map(({ key }) => key)).join('\n            ')}

  Example queries to try as
    ${tries.join('\n    ')}

  Events travel ${events}.
  Data are kept in ${dataFolder}: the next start goes on from here.
  Stop with Ctrl-C. Begin again: ${command} -- --fresh
`
}

/** Words in lines of about 80 columns. */
function wrapped(words: readonly string[]): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length > 74) lines.push(word)
    else lines[lines.length - 1] = `${last} · ${word}`
  }
  return lines
}
