import type { Lifecycle } from './lifecycle.js'

/** The lifecycle as a Mermaid state diagram, for `docs/lifecycles/`. */
// biome-ignore lint/suspicious/noExplicitAny: a diagram shows every lifecycle, whatever its subject and facts are.
export function lifecycleDiagram(of: Lifecycle<string, string, any, any>): string {
  const lines = ['stateDiagram-v2', `  [*] --> ${of.initial}`]
  for (const [state, term] of Object.entries(of.states)) lines.push(`  ${state}: ${state}<br/>${term}`)
  for (const [name, move] of Object.entries(of.moves)) {
    for (const from of move.from) lines.push(`  ${from} --> ${move.to}: ${name} ${move.term}`)
  }
  for (const state of of.final) lines.push(`  ${state} --> [*]`)
  return `${lines.join('\n')}\n`
}
