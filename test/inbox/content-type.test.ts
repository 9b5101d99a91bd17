import { expect, test } from 'vitest'
import { pictureType, soundOf, soundType } from '../../src/inbox/content-type.ts'

test.each([
  ['ID3\u0004rest', 'audio/mpeg', 'mp3', true],
  ['RIFF\u0024\u0000\u0000\u0000WAVEfmt ', 'audio/wav', 'wav', true],
  ['OggS\u0000', 'audio/ogg', 'ogg', true],
  ['\u0000\u0000\u0000\u0020ftypM4A ', 'audio/mp4', 'm4a', true],
  ['#!AMR\n', 'audio/amr', 'amr', false],
  ['#!SILK_V3', 'audio/silk', 'silk', false],
  ['\u0002#!SILK_V3', 'audio/silk', 'silk', false],
  ['nothing known', 'application/octet-stream', 'bin', false],
  ['', 'application/octet-stream', 'bin', false],
])('a recording that begins with %j is %s', (content, mimeType, ending, playable) => {
  expect(soundType(Buffer.from(content, 'latin1'))).toMatchObject({ mimeType, ending })
  expect(soundOf(mimeType)).toMatchObject({ ending, playable })
})

test('an MP3 without a head is known by its first frame', () => {
  expect(soundType(Buffer.from('fffb9064', 'hex')).mimeType).toBe('audio/mpeg')
})

test('a recording is no picture', () => {
  expect(pictureType(Buffer.from('RIFF....WAVE'))).toBeUndefined()
  expect(pictureType(Buffer.from('RIFF....WEBP'))).toBe('image/webp')
})
