/**
 * Runs jobs one after another in the order they were given. A job that fails is reported and the
 * next one runs: one bad message stops nobody.
 */
export class SerialChain {
  #tail: Promise<void> = Promise.resolve()
  readonly #onError: (error: unknown) => void

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError
  }

  add(job: () => Promise<void>): void {
    this.#tail = this.#tail.then(job).catch(this.#onError)
  }

  /** Resolves when everything added so far has run. */
  idle(): Promise<void> {
    return this.#tail
  }
}
