/**
 * Why something expected was refused: a stable code from the service's error table, the input field it concerns and
 * the values its message needs. A refusal is a value; exceptions are for defects and outages.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code
  /** Path inside the mutation's input, e.g. `['rating']`; empty when the whole request is meant. */
  readonly field: readonly string[]
  readonly params: Readonly<Record<string, string | number>>
}

export const refusal = <Code extends string>(
  code: Code,
  field: string | readonly string[] = [],
  params: Readonly<Record<string, string | number>> = {},
): Refusal<Code> => ({ code, field: typeof field === 'string' ? [field] : field, params })
