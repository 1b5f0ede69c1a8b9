/** What is left of a look that may see nothing. */
type Seen<Result> = Exclude<Result, undefined | null | false>

/**
 * Waits until `look` returns something other than undefined, null or false, and returns it. Looks again every few
 * milliseconds; after `withinMs` it throws with the last thing that went wrong. Instead of sleeping in tests.
 */
export async function eventually<Result>(
  look: () => Result | Promise<Result>,
  { withinMs = 10_000, everyMs = 10 }: { readonly withinMs?: number; readonly everyMs?: number } = {},
): Promise<Seen<Result>> {
  const giveUpAt = performance.now() + withinMs
  let problem: unknown = 'it never became true'
  do {
    try {
      const seen = await look()
      if (seen !== undefined && seen !== null && seen !== false) return seen as Seen<Result>
    } catch (error) {
      problem = error
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  } while (performance.now() < giveUpAt)
  throw new Error(`not seen within ${withinMs} ms`, { cause: problem })
}
