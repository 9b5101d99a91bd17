interface ContentType {
  readonly mimeType: string
  /** Where in the content its mark stands, and its bytes in hexadecimal. */
  readonly at: number
  readonly bytes: string
}

/** The first bytes of the picture formats that phones send; a name or header proves nothing. */
const PICTURES: readonly ContentType[] = [
  { mimeType: 'image/jpeg', at: 0, bytes: 'ffd8ff' },
  { mimeType: 'image/png', at: 0, bytes: '89504e470d0a1a0a' },
  { mimeType: 'image/gif', at: 0, bytes: '474946383' },
  { mimeType: 'image/webp', at: 8, bytes: '57454250' },
]

interface SoundType extends ContentType {
  readonly ending: string
  /** Whether browsers can play it. */
  readonly playable: boolean
}

const PLAYABLE = { at: 0, playable: true }

/** The same of recordings; WeChat writes SILK with a byte of its own before the mark. */
const SOUNDS: readonly SoundType[] = [
  { ...PLAYABLE, mimeType: 'audio/mpeg', ending: 'mp3', bytes: '494433' },
  { ...PLAYABLE, mimeType: 'audio/mpeg', ending: 'mp3', bytes: 'fffb' },
  { ...PLAYABLE, mimeType: 'audio/mpeg', ending: 'mp3', bytes: 'fff3' },
  { ...PLAYABLE, mimeType: 'audio/mpeg', ending: 'mp3', bytes: 'fff2' },
  { ...PLAYABLE, mimeType: 'audio/aac', ending: 'aac', bytes: 'fff1' },
  { ...PLAYABLE, mimeType: 'audio/aac', ending: 'aac', bytes: 'fff9' },
  { ...PLAYABLE, mimeType: 'audio/wav', ending: 'wav', at: 8, bytes: '57415645' },
  { ...PLAYABLE, mimeType: 'audio/mp4', ending: 'm4a', at: 4, bytes: '66747970' },
  { ...PLAYABLE, mimeType: 'audio/ogg', ending: 'ogg', bytes: '4f676753' },
  { ...PLAYABLE, mimeType: 'audio/webm', ending: 'webm', bytes: '1a45dfa3' },
  { ...PLAYABLE, mimeType: 'audio/flac', ending: 'flac', bytes: '664c6143' },
  { mimeType: 'audio/amr', ending: 'amr', at: 0, bytes: '2321414d52', playable: false },
  { mimeType: 'audio/silk', ending: 'silk', at: 0, bytes: '232153494c4b', playable: false },
  { mimeType: 'audio/silk', ending: 'silk', at: 1, bytes: '232153494c4b', playable: false },
]

const UNKNOWN_SOUND = {
  mimeType: 'application/octet-stream',
  ending: 'bin',
  playable: false,
} as const

/** More than any mark needs. */
const BYTES_OF_MARK = 12

const markedAs = <T extends ContentType>(content: Buffer, types: readonly T[]): T | undefined =>
  types.find(({ at, bytes }) => content.toString('hex', at, at + BYTES_OF_MARK).startsWith(bytes))

/** The picture format of some content, or undefined when it is none. */
export const pictureType = (content: Buffer): string | undefined =>
  markedAs(content, PICTURES)?.mimeType

/** What a recording is by its content; one of no known format is kept all the same. */
export const soundType = (content: Buffer): Pick<SoundType, 'mimeType' | 'ending'> =>
  markedAs(content, SOUNDS) ?? UNKNOWN_SOUND

/** How a file of this type ends, and whether browsers play it. */
export const soundOf = (mimeType: string): Pick<SoundType, 'ending' | 'playable'> =>
  SOUNDS.find((sound) => sound.mimeType === mimeType) ?? UNKNOWN_SOUND
