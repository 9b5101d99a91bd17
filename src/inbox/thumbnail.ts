import { readFile } from 'node:fs/promises'
import { createCanvas, type Image, loadImage } from '@napi-rs/canvas'
import { filePath, pictureType, writeAside } from './file-store.ts'
import { pictureSize } from './picture-size.ts'

/** No side of a thumbnail is longer, in pixels. */
const THUMBNAIL_SIDE = 320
/** More than phones take; unpacked it needs 4 bytes a pixel. */
const PIXELS_MAX = 64_000_000
const QUALITY = 75

/** A small JPEG of a stored picture, and its size. */
export interface Thumbnail {
  readonly jpeg: Buffer
  readonly size: readonly [width: number, height: number]
}

/** Where the thumbnail of a stored picture lies: beside it. */
const thumbnailPath = (folder: string, hash: string) => `${filePath(folder, hash)}.thumb.jpg`

/**
 * The thumbnail of a stored picture, upright; made when it is first asked for and kept beside the
 * picture. Undefined when there is no such file, or it is damaged or too large to be unpacked.
 */
export async function findThumbnail(folder: string, hash: string): Promise<Thumbnail | undefined> {
  const kept = await readIfThere(thumbnailPath(folder, hash))
  if (kept) {
    const size = pictureSize('image/jpeg', kept)
    if (size) return { jpeg: kept, size }
  }
  const content = await readIfThere(filePath(folder, hash))
  const image = content && (await unpack(content))
  if (!image) return undefined
  const thumbnail = await shrink(image)
  await writeAside(thumbnailPath(folder, hash), thumbnail.jpeg)
  return thumbnail
}

async function unpack(content: Buffer): Promise<Image | undefined> {
  const [width, height] = pictureSize(pictureType(content) ?? '', content) ?? [0, 0]
  if (width * height === 0 || width * height > PIXELS_MAX) return undefined
  // What cannot be unpacked is a damaged picture, and the library says no more about it.
  return loadImage(content).catch(() => undefined)
}

async function shrink(image: Image): Promise<Thumbnail> {
  const scale = Math.min(1, THUMBNAIL_SIDE / Math.max(image.width, image.height))
  const size = [image.width, image.height].map((side) => Math.max(1, Math.round(side * scale)))
  const [width = 1, height = 1] = size
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  // JPEG has no transparency; what shines through would become black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, width, height)
  return { jpeg: await canvas.encode('jpeg', QUALITY), size: [width, height] }
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
