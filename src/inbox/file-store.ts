import { createHash, randomUUID } from 'node:crypto'
import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Problem } from '../lib/problem.ts'
import { photoNotes } from '../wording/chat-photos.ts'
import { pictureType, soundType } from './content-type.ts'

/** A file named after its content: the same photo sent twice is stored once. */
export interface StoredFile {
  /** SHA-256 in hexadecimal. */
  readonly hash: string
  readonly mimeType: string
  readonly byteCount: number
}

const BYTES_MAX = 20 * 1024 * 1024

/** Where a file lies below the folder of files. */
export const filePath = (folder: string, hash: string): string =>
  join(folder, hash.slice(0, 2), hash)

/**
 * Stores a picture under its content hash; written aside and renamed, so that no half file stands
 * under the name.
 *
 * @throws Problem `not_a_picture`, `file_too_large`
 */
export async function storePicture(folder: string, content: Buffer): Promise<StoredFile> {
  requireSmall(content)
  const mimeType = pictureType(content)
  if (!mimeType) throw new Problem('not_a_picture', photoNotes.notAPicture)
  return storeAs(mimeType, folder, content)
}

/**
 * Stores a recording, whatever its format.
 *
 * @throws Problem `file_too_large`
 */
export async function storeSound(folder: string, content: Buffer): Promise<StoredFile> {
  requireSmall(content)
  return storeAs(soundType(content).mimeType, folder, content)
}

function requireSmall({ length }: Buffer): void {
  if (length > BYTES_MAX) throw new Problem('file_too_large', photoNotes.tooLarge)
}

const storeAs = async (mimeType: string, folder: string, content: Buffer) => ({
  hash: await storeContent(folder, content),
  mimeType,
  byteCount: content.length,
})

/** Stores content that was checked before, such as a template, under its hash, which it answers. */
export async function storeContent(folder: string, content: Buffer): Promise<string> {
  const hash = createHash('sha256').update(content).digest('hex')
  const path = filePath(folder, hash)
  if (!(await exists(path))) await writeAside(path, content)
  return hash
}

/** Writes a file so that it stands there whole or not at all. */
async function writeAside(path: string, content: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const aside = `${path}.${randomUUID()}.part`
  await writeFile(aside, content, { flush: true })
  await rename(aside, path)
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )
