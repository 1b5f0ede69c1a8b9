/**
 * A plain personal value on its way through a command. Whatever writes the input down (a log line, the hash that an
 * idempotency key remembers) sees its keyed fingerprint: equal for equal values, and no help in guessing them.
 */
export class SecretText {
  readonly #value: string
  readonly #fingerprint: string

  constructor(value: string, fingerprint: string) {
    this.#value = value
    this.#fingerprint = fingerprint
  }

  /** The value itself. To be sealed or masked, never to be stored. */
  get value(): string {
    return this.#value
  }

  toJSON(): string {
    return this.#fingerprint
  }
}
