import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { readPictureSize } from '../../src/report/picture-size.ts'
import { thumbnailOf } from '../../src/report/thumbnail.ts'

/** A photo whose left half is red and whose right half is blue. */
function photo(width: number, height: number) {
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#f00'
  pen.fillRect(0, 0, width / 2, height)
  pen.fillStyle = '#00f'
  pen.fillRect(width / 2, 0, width / 2, height)
  return canvas
}

/** A JPEG that a phone took lying on its side: to be turned by a quarter, clockwise. */
function lyingPhoto(width: number, height: number): Buffer {
  const jpeg = photo(width, height).toBuffer('image/jpeg', 90)
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex')
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tiff])
  const head = Buffer.alloc(4)
  head.writeUInt16BE(0xffe1, 0)
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)])
}

function stored(content: Buffer): string {
  const path = join(mkdtempSync(join(tmpdir(), 'mingbaizhang-thumbnail-')), 'abc123')
  writeFileSync(path, content)
  return path
}

async function opened(path: string) {
  const picture = await loadImage(await readFile(path))
  const { width, height } = picture
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  pen.drawImage(picture, 0, 0)
  const at = (x: number, y: number) => [...pen.getImageData(x, y, 1, 1).data].slice(0, 3)
  return { width, height, first: at(3, 3), last: at(width - 4, height - 4) }
}

const formats = [
  ['JPEG', photo(1600, 900).toBuffer('image/jpeg', 90)],
  ['PNG', photo(1600, 900).toBuffer('image/png')],
  ['WebP', photo(1600, 900).toBuffer('image/webp')],
] as const

test.each(formats)('a %s is scaled down to a JPEG beside it', async (_name, content) => {
  expect(readPictureSize(content)).toEqual({ width: 1600, height: 900 })
  const path = stored(content)
  const small = await thumbnailOf(path)
  expect(small).toBe(`${path}.thumb.jpg`)
  const { width, height, first, last } = await opened(small ?? '')
  expect([width, height]).toEqual([320, 180])
  expect(first[0]).toBeGreaterThan(220)
  expect(last[2]).toBeGreaterThan(220)
  expect((await stat(small ?? '')).size).toBeLessThan(20_000)
})

test('a photo taken on its side stands upright', async () => {
  const small = await thumbnailOf(stored(lyingPhoto(800, 400)))
  const { width, height, first, last } = await opened(small ?? '')
  expect([width, height]).toEqual([160, 320])
  expect([first[0], last[2]].every((value) => (value ?? 0) > 220)).toBe(true)
})

test('it is made once, also when several ask at once, and leaves nothing half done', async () => {
  const path = stored(photo(900, 900).toBuffer('image/jpeg', 90))
  const asked = await Promise.all([thumbnailOf(path), thumbnailOf(path), thumbnailOf(path)])
  expect(new Set(asked)).toEqual(new Set([`${path}.thumb.jpg`]))
  const { mtimeMs } = await stat(asked[0] ?? '')
  await thumbnailOf(path)
  expect((await stat(asked[0] ?? '')).mtimeMs).toBe(mtimeMs)
  expect(readdirSync(join(path, '..')).sort()).toEqual(['abc123', 'abc123.thumb.jpg'])
})

test('a small picture keeps its size', async () => {
  const small = await thumbnailOf(stored(photo(40, 20).toBuffer('image/png')))
  expect(await opened(small ?? '')).toMatchObject({ width: 40, height: 20 })
})

test('what cannot or should not be unpacked gets none', async () => {
  const whole = photo(1600, 900).toBuffer('image/png')
  const huge = Buffer.from(whole)
  huge.writeUInt32BE(60_000, 16)
  huge.writeUInt32BE(60_000, 20)
  for (const content of [
    huge,
    whole.subarray(0, 20),
    Buffer.from('no picture at all'),
    Buffer.alloc(0),
  ])
    expect(await thumbnailOf(stored(content))).toBeUndefined()
  expect(await thumbnailOf(join(tmpdir(), 'nothing', 'here'))).toBeUndefined()
})
