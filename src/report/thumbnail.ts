import { randomUUID } from 'node:crypto'
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { type PictureSize, readPictureSize } from './picture-size.ts'

/** A thumbnail is a JPEG, whatever the photo was. */
export const THUMBNAIL_TYPE = 'image/jpeg'

/** Neither side is longer than this many pixels. */
const SIDE_MAX = 320
/** Unpacked, a picture of this many pixels takes 200 MB; larger ones get no thumbnail. */
const PIXELS_MAX = 50_000_000
const BYTES_MAX = 20 * 1024 * 1024
const QUALITY = 80

/** Pictures are unpacked one after the other: several large ones at once would fill the memory. */
let queue: Promise<unknown> = Promise.resolve()

/**
 * A small picture of a stored photo, made when it is first asked for and kept beside the photo
 * (`<content hash>.thumb.jpg`). Turned upright as the photo's own note of its orientation says.
 *
 * @param path of the stored photo
 * @returns the path of the thumbnail; undefined when the photo is gone, too large, or no picture
 * that can be opened: whoever shows it then does without
 */
export async function thumbnailOf(path: string): Promise<string | undefined> {
  const small = `${path}.thumb.jpg`
  if (await exists(small)) return small
  const made = queue.then(() => makeThumbnail(path, small))
  queue = made.catch(() => undefined)
  return made
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Written aside and renamed, so that nobody meets half a file. */
async function makeThumbnail(path: string, small: string): Promise<string | undefined> {
  if (await exists(small)) return small
  const content = await readBounded(path)
  const size = content && readPictureSize(content)
  if (!content || !size || size.width * size.height > PIXELS_MAX) return undefined
  const picture = await loadImage(content).catch(() => undefined)
  if (!picture) return undefined
  const { width, height } = fitted(picture)
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  // JPEG knows no transparency.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.drawImage(picture, 0, 0, width, height)
  const aside = `${small}.${randomUUID()}.part`
  try {
    await writeFile(aside, await canvas.encode('jpeg', QUALITY))
    await rename(aside, small)
  } finally {
    await rm(aside, { force: true })
  }
  return small
}

async function readBounded(path: string): Promise<Buffer | undefined> {
  const found = await stat(path).catch(() => undefined)
  return found && found.size <= BYTES_MAX ? readFile(path) : undefined
}

/** Scaled down to the longest side; a small picture stays as it is. */
function fitted({ width, height }: PictureSize): PictureSize {
  const scale = Math.min(1, SIDE_MAX / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}
