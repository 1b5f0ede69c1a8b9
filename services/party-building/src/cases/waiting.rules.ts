/** A case waits for somebody outside; until then, and no longer, its clock stands still. */
export interface Waiting {
  readonly reason: string
  readonly since: Date
  readonly until: Date
  /** The deadline as it was when the waiting began. */
  readonly dueAtBefore: Date
}

/** The deadline while a case waits until then, or after it has waited. A deadline that was missed before stays missed. */
export function dueAfterWaiting({ since, until, dueAtBefore }: Omit<Waiting, 'reason'>, resumedAt = until): Date {
  if (dueAtBefore <= since) return dueAtBefore
  const ended = resumedAt < until ? resumedAt : until
  return new Date(dueAtBefore.getTime() + (ended.getTime() - since.getTime()))
}
