/** Width and height in pixels. */
type PictureSize = readonly [width: number, height: number]

/** Where JPEG keeps the size: the frame headers, of which a file has one. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function jpegSize(content: Buffer): PictureSize | undefined {
  let at = 2
  while (at + 9 <= content.length && content[at] === 0xff) {
    const marker = content[at + 1] ?? 0
    if (isFrame(marker)) return [content.readUInt16BE(at + 7), content.readUInt16BE(at + 5)]
    // Fill bytes may stand before a marker.
    at += marker === 0xff ? 1 : 2 + content.readUInt16BE(at + 2)
  }
  return undefined
}

/** Simple, lossless and extended WebP keep the size in their own ways. */
function webpSize(content: Buffer): PictureSize | undefined {
  if (content.length < 30) return undefined
  const kind = content.toString('latin1', 12, 16)
  if (kind === 'VP8X') return [content.readUIntLE(24, 3) + 1, content.readUIntLE(27, 3) + 1]
  if (kind === 'VP8 ') return [content.readUInt16LE(26) & 0x3fff, content.readUInt16LE(28) & 0x3fff]
  if (kind !== 'VP8L') return undefined
  const bits = content.readUInt32LE(21)
  return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
}

/**
 * The size that a picture's header tells, without unpacking it: a file of 100 kB may unpack to
 * gigabytes. Undefined when the header does not tell.
 */
export function pictureSize(mimeType: string, content: Buffer): PictureSize | undefined {
  if (mimeType === 'image/jpeg') return jpegSize(content)
  if (mimeType === 'image/webp') return webpSize(content)
  if (mimeType === 'image/png' && content.length >= 24)
    return [content.readUInt32BE(16), content.readUInt32BE(20)]
  if (mimeType === 'image/gif' && content.length >= 10)
    return [content.readUInt16LE(6), content.readUInt16LE(8)]
  return undefined
}
