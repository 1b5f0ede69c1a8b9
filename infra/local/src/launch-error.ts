/**
 * A start that cannot go on, for a reason the person at the keyboard can remove. Its message is one line that says
 * what is missing and what to do; the launchers print it without a stack trace and exit with code 1.
 */
export class LaunchError extends Error {
  override readonly name = 'LaunchError'
}

/** What a launcher prints for a failure: the line of a {@link LaunchError}, the whole stack of a defect. */
export function describeFailure(error: unknown): string {
  if (error instanceof LaunchError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
