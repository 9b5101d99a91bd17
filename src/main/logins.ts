import { LoginMark } from '../chat/login-mark.ts'
import type { ChatPort } from '../chat/port.ts'
import { REMARK } from '../chat/remark.ts'
import { SerialChain } from '../chat/serial-chain.ts'
import type { Store } from '../db/store-shape.ts'
import { settleNewLogin } from '../inbox/tell-new-login.ts'

export interface LoginsOptions {
  readonly store: Store
  readonly port: ChatPort
  /** Where the account's own id at its last login is noted. */
  readonly file: string
  readonly now: () => Date
  readonly onError: (error: unknown) => void
}

/**
 * Where ids change with every login, what was bound to the old ones is released when the account
 * comes back under another id of its own, before anything of the new login is handled.
 */
export class Logins {
  readonly #options: LoginsOptions
  readonly #mark: LoginMark
  readonly #chain: SerialChain

  constructor(options: LoginsOptions) {
    this.#options = options
    this.#mark = new LoginMark(options.file)
    this.#chain = new SerialChain(options.onError)
  }

  /** Takes the account's own id, whenever it is online. */
  take(selfId: string): void {
    if (!this.#options.port.capabilities.stableSenderIds)
      this.#chain.add(() => this.#settle(selfId))
  }

  /** Resolves when everything that the last login needs has been done. */
  settled(): Promise<void> {
    return this.#chain.idle()
  }

  async #settle(selfId: string): Promise<void> {
    const { store, port, now } = this.#options
    if (await this.#mark.isNew(selfId))
      await store.transaction((tx) =>
        settleNewLogin(tx, { channel: port.channel, keptPrefix: REMARK, now: now() }),
      )
    await this.#mark.keep(selfId)
  }
}
