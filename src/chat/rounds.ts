import type { SerialChain } from './serial-chain.ts'

/** Work that takes everything there is to do: in a burst of wishes for it, one round is enough. */
export class Rounds {
  readonly #chain: SerialChain
  readonly #round: () => Promise<void>
  #asked = false

  constructor(chain: SerialChain, round: () => Promise<void>) {
    this.#chain = chain
    this.#round = round
  }

  /** Has a round done after what the chain holds, unless one waits there already. */
  soon(): void {
    if (this.#asked) return
    this.#asked = true
    this.#chain.add(() => {
      this.#asked = false
      return this.#round()
    })
  }
}
