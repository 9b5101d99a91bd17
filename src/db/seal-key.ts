import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Problem } from '../lib/problem.ts'
import { createSeal, type Seal } from './seal.ts'
import { storeProblems } from './store-problems.ts'

const KEY_BYTES = 32

/**
 * The key for what is sealed: from the file, which is made at the first start and readable only by
 * its owner. It is no part of a backup; whoever loses it can no longer read the parties' names.
 *
 * @throws Problem `key_invalid` when the file holds something else
 */
function loadSealKey(path: string): Buffer {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600 })
  }
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64')
  if (key.length !== KEY_BYTES) throw new Problem('key_invalid', storeProblems.badKey(path))
  return key
}

/**
 * The seal of this installation: with the key that was set (64 hexadecimal digits), else with the
 * one in the file.
 */
export const openSeal = (key: string | undefined, file: string): Seal =>
  createSeal(key === undefined ? loadSealKey(file) : Buffer.from(key, 'hex'))
