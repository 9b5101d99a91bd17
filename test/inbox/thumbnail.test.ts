import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filePath, storePicture } from '../../src/inbox/file-store.ts'
import { pictureSize } from '../../src/inbox/picture-size.ts'
import { findThumbnail } from '../../src/inbox/thumbnail.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thumbnails-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

/** A picture that is red on its left half and blue on its right. */
function halves(width: number, height: number) {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#f00'
  context.fillRect(0, 0, width / 2, height)
  context.fillStyle = '#00f'
  context.fillRect(width / 2, 0, width / 2, height)
  return canvas
}

/** The same JPEG with the mark by which phones say that it lies on its side. */
function turned(jpeg: Buffer): Buffer {
  const tiff = '49492a0008000000010012010300010000000600000000000000'
  const content = Buffer.concat([Buffer.from('Exif\0\0'), Buffer.from(tiff, 'hex')])
  const head = Buffer.from([0xff, 0xe1, 0, content.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)])
}

const keep = async (content: Buffer) => (await storePicture(folder, content)).hash

test.each(['jpeg', 'png', 'webp'] as const)(
  'a %s becomes a small JPEG, kept beside it',
  async (format) => {
    const canvas = halves(1200, 900)
    const content = format === 'png' ? await canvas.encode('png') : await canvas.encode(format, 80)
    expect(pictureSize(`image/${format}`, content)).toEqual([1200, 900])
    const hash = await keep(content)
    const thumbnail = await findThumbnail(folder, hash)
    expect(thumbnail?.size).toEqual([320, 240])
    const image = await loadImage(thumbnail?.jpeg ?? '')
    expect([image.width, image.height]).toEqual([320, 240])
    const beside = await readdir(dirname(filePath(folder, hash)))
    expect(beside.filter((name) => name.startsWith(hash)).sort()).toEqual([
      hash,
      `${hash}.thumb.jpg`,
    ])
    expect(await findThumbnail(folder, hash)).toEqual(thumbnail)
    expect(await readFile(filePath(folder, hash))).toEqual(content)
  },
)

test('a picture that lies on its side stands upright, and none is made larger', async () => {
  const onSide = await findThumbnail(
    folder,
    await keep(turned(await halves(800, 600).encode('jpeg', 80))),
  )
  expect(onSide?.size).toEqual([240, 320])
  const small = await findThumbnail(folder, await keep(await halves(40, 30).encode('png')))
  expect(small?.size).toEqual([40, 30])
})

test('what is missing, damaged, or would unpack to gigabytes has no thumbnail', async () => {
  expect(await findThumbnail(folder, 'f'.repeat(64))).toBeUndefined()
  const png = await halves(40, 30).encode('png')
  expect(await findThumbnail(folder, await keep(png.subarray(0, 60)))).toBeUndefined()
  const bomb = Buffer.from(png)
  bomb.writeUInt32BE(30_000, 16)
  bomb.writeUInt32BE(30_000, 20)
  expect(await findThumbnail(folder, await keep(bomb))).toBeUndefined()
})
