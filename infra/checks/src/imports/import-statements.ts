/** What a module imports from: `import … from`, `export … from`, `import '…'` and `import('…')`, in order, once each. */
export function importsOf(source: string): string[] {
  const found = [...source.matchAll(statement)].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '')
  return [...new Set(found)]
}

// Biome keeps quotes single and one statement a line, so a pattern is enough where the TypeScript 7 compiler has no API.
const statement = /^(?:import|export)\b[^'";]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm

/** `@onecore/kernel` of `@onecore/kernel/type-id`; undefined for everything that is no package of this repository. */
export const ownPackage = (specifier: string): string | undefined => /^@onecore\/[^/]+/.exec(specifier)?.[0]
