import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Remembers, over restarts, under which id of its own an account was last logged in. */
export class LoginMark {
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  /** Whether the account has another id of its own than at the last login; false at the first. */
  async isNew(selfId: string): Promise<boolean> {
    const known = await readFile(this.#file, 'utf8').catch(() => '')
    return known !== '' && known !== selfId
  }

  /** Whole or not at all, and only when everything that a new login needs has been done. */
  async keep(selfId: string): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true })
    await writeFile(`${this.#file}.new`, selfId)
    await rename(`${this.#file}.new`, this.#file)
  }
}
