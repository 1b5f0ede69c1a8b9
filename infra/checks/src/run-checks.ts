/** One thing that has to hold for the whole repository. */
export interface Check {
  readonly name: string
  /** What to do when it fails, as one sentence. */
  readonly mend: string
  /** What is wrong, one sentence each; nothing when all is well. */
  readonly problems: () => Promise<readonly string[]>
  /** What somebody should know although it is no failure. */
  readonly notices?: () => Promise<readonly string[]>
}

export interface CheckTotals {
  readonly passed: number
  readonly failed: number
}

const mostShown = 40

/** Runs the checks one after another, a line each with its time, and says how to mend those that fail. */
export async function runChecks(checks: readonly Check[], print: (line: string) => void): Promise<CheckTotals> {
  let failed = 0
  for (const check of checks) {
    const began = performance.now()
    const problems = await problemsOf(check)
    const seconds = ((performance.now() - began) / 1_000).toFixed(1)
    print(`${problems.length === 0 ? '✓' : '✗'} ${check.name} (${seconds} s)`)
    for (const problem of problems.slice(0, mostShown)) print(`    ${problem}`)
    if (problems.length > mostShown) print(`    … and ${problems.length - mostShown} more`)
    if (problems.length > 0) print(`    → ${check.mend}`)
    if (problems.length > 0) failed += 1
    for (const notice of (await check.notices?.()) ?? []) print(`    note: ${notice}`)
  }
  return { passed: checks.length - failed, failed }
}

/** A check that breaks has failed; the others still run. */
async function problemsOf(check: Check): Promise<readonly string[]> {
  try {
    return await check.problems()
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)]
  }
}
