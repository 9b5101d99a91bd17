import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Closes and opens texts that must never lie in the database in the clear. */
export interface Seal {
  seal(text: string): Buffer
  /** @throws Error when the key is another one or the bytes were changed */
  open(sealed: Buffer): string
}

const ALGORITHM = 'aes-256-gcm'
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * AES-256-GCM: nonce, tag, ciphertext. The key comes from the configuration and is kept apart from
 * the backups: without it the parties' names in a stolen copy stay closed.
 *
 * @param key 32 bytes
 */
export function createSeal(key: Buffer): Seal {
  if (key.length !== KEY_BYTES) throw new Error(`The key must have ${KEY_BYTES} bytes`)
  return {
    seal(text) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(ALGORITHM, key, nonce)
      const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), closed])
    },
    open(sealed) {
      const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE_BYTES))
      decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      const closed = sealed.subarray(NONCE_BYTES + TAG_BYTES)
      return Buffer.concat([decipher.update(closed), decipher.final()]).toString('utf8')
    },
  }
}
