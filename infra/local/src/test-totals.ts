/** How many checks held and how many did not. */
export interface Totals {
  readonly passed: number
  readonly failed: number
}

/** The part of Jest's JSON results that is read here. */
interface JestResults {
  readonly success: boolean
  readonly numPassedTests: number
  readonly numFailedTests: number
  /** Test files that could not be run: a syntax error, a failing import, a crashed worker. */
  readonly numRuntimeErrorTestSuites: number
}

/**
 * The totals of a Jest run from its results file.
 * A test file that could not run counts as one failure, and so does a run that failed with no failure to show for it
 * (nothing matched, Jest itself broke, no results were written): such a run must never read `0 failed`.
 */
export function totalsOf(resultsJson: string | undefined, exitCode: number): Totals {
  const results = parse(resultsJson)
  const passed = results?.numPassedTests ?? 0
  const failed = (results?.numFailedTests ?? 0) + (results?.numRuntimeErrorTestSuites ?? 0)
  const isSound = results?.success === true && exitCode === 0
  return { passed, failed: isSound ? failed : Math.max(failed, 1) }
}

/** The line that scripts read; `.ci/run` adds such lines up. */
export const totalsLine = ({ passed, failed }: Totals): string => `${passed} passed, ${failed} failed`

function parse(json: string | undefined): JestResults | undefined {
  try {
    return json === undefined ? undefined : (JSON.parse(json) as JestResults)
  } catch {
    return undefined
  }
}
