/** Width and height of a picture in pixels. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/**
 * The size that a JPEG, PNG, GIF or WebP says it has, from its head alone, so that nothing is
 * unpacked before its size is known. Undefined when the content is none of these, or cut short.
 */
export function readPictureSize(content: Buffer): PictureSize | undefined {
  const format = FORMATS.find(({ at, magic }) => content.toString('latin1', at).startsWith(magic))
  const size = format?.read(content)
  return size && size.width > 0 && size.height > 0 ? size : undefined
}

const FORMATS: readonly {
  readonly at: number
  readonly magic: string
  readonly read: (content: Buffer) => PictureSize | undefined
}[] = [
  { at: 0, magic: '\u00ff\u00d8\u00ff', read: sizeOfJpeg },
  { at: 1, magic: 'PNG\r\n', read: sizeOfPng },
  { at: 0, magic: 'GIF8', read: sizeOfGif },
  { at: 8, magic: 'WEBP', read: sizeOfWebp },
]

function sizeOfPng(content: Buffer): PictureSize | undefined {
  if (content.length < 24) return undefined
  return { width: content.readUInt32BE(16), height: content.readUInt32BE(20) }
}

function sizeOfGif(content: Buffer): PictureSize | undefined {
  if (content.length < 10) return undefined
  return { width: content.readUInt16LE(6), height: content.readUInt16LE(8) }
}

/** A frame's head begins with one of C0–CF, but for C4, C8 and CC, which are tables. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function sizeOfJpeg(content: Buffer): PictureSize | undefined {
  let at = 2
  while (at + 9 <= content.length) {
    if (content[at] !== 0xff) return undefined
    const marker = content[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (isFrame(marker))
      return { height: content.readUInt16BE(at + 5), width: content.readUInt16BE(at + 7) }
    else at += 2 + content.readUInt16BE(at + 2)
  }
  return undefined
}

function sizeOfWebp(content: Buffer): PictureSize | undefined {
  if (content.length < 30) return undefined
  switch (content.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: content.readUIntLE(24, 3) + 1, height: content.readUIntLE(27, 3) + 1 }
    case 'VP8 ':
      return { width: content.readUInt16LE(26) % 0x4000, height: content.readUInt16LE(28) % 0x4000 }
    case 'VP8L': {
      const bits = content.readUInt32LE(21)
      return { width: (bits % 0x4000) + 1, height: (Math.floor(bits / 0x4000) % 0x4000) + 1 }
    }
    default:
      return undefined
  }
}
