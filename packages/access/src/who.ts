import { type Caller, type MandateRole, scopesOf } from './caller.js'

/** What a rule of access may ask about the caller, at the moment of the request. */
export interface Who {
  readonly caller: Caller
  readonly personId: string | null
  readonly isSignedIn: boolean
  /** Ids of everything the caller holds one of these roles for, now. */
  scopes(...roles: readonly MandateRole[]): string[]
  holds(...roles: readonly MandateRole[]): boolean
  /** One of our own services acting on an event. */
  isService(name: string): boolean
  /** Condition: the document's `path` leads through a place the caller holds one of these roles for. */
  within(...roles: readonly MandateRole[]): Condition
  /** Condition: the document names the caller in this field. No document does, for a caller who is no known person. */
  named(field: string): Condition
}

/** A MongoDB filter that is part of a rule. */
export type Condition = Readonly<Record<string, unknown>>

// A missing person id must not become a filter on null: that one matches every document without the field.
const nothing: Condition = { _id: { $in: [] } }

export function whoIs(caller: Caller, at: Date): Who {
  const scopes = (...roles: readonly MandateRole[]) => scopesOf(caller, at, ...roles)
  return {
    caller,
    personId: caller.personId,
    isSignedIn: caller.kind !== 'ANONYMOUS',
    scopes,
    holds: (...roles) => scopes(...roles).length > 0,
    isService: (name) => caller.kind === 'SYSTEM' && caller.subject === `service:${name}`,
    within: (...roles) => ({ path: { $in: scopes(...roles) } }),
    named: (field) => (caller.personId === null ? nothing : { [field]: caller.personId }),
  }
}
