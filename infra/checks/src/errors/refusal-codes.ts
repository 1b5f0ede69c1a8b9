/** A code in the sources and where it stands. */
export interface UsedCode {
  readonly code: string
  readonly path: string
}

/**
 * Codes that a source refuses with: the second argument of `refuseWhen`, the first of `refusal`, and the `code` of a
 * guard. A code that is computed is not seen; its literals count as used all the same.
 */
export function refusalCodesIn(path: string, source: string): UsedCode[] {
  const places = [
    ...callsOf('refuseWhen', source).map((args) => args[1]),
    ...callsOf('refusal', source).map((args) => args[0]),
    ...[...source.matchAll(/\bcode: ('[A-Z][A-Z0-9_]*')[^}]*?\brefuses\b/g)].map(([, literal]) => literal),
  ]
  return places.flatMap((text) => literalsIn(text ?? '')).map((code) => ({ code, path }))
}

/** Every UPPER_SNAKE literal of a source. */
export const literalsIn = (source: string): string[] =>
  [...source.matchAll(/'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)'/g)].map(([, code]) => code ?? '')

/** The arguments of every call of this function, as text. */
function callsOf(name: string, source: string): string[][] {
  return [...source.matchAll(new RegExp(`\\b${name}\\(`, 'g'))].map(({ index }) =>
    argumentsFrom(source, index + name.length + 1),
  )
}

function argumentsFrom(source: string, start: number): string[] {
  const found = ['']
  let depth = 0
  for (const letter of source.slice(start)) {
    if (letter === ')' && depth === 0) break
    if ('([{'.includes(letter)) depth += 1
    if (')]}'.includes(letter)) depth -= 1
    if (letter === ',' && depth === 0) found.push('')
    else found[found.length - 1] += letter
  }
  return found
}
