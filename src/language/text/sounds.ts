import { SYLLABLES } from '../words/syllables.ts'

/** For each UTF-16 unit the number of its syllable, from 1 on; 0 for what is no Han character. */
const soundOfUnit = new Uint16Array(0x1_0000)
for (const [index, chars] of Object.values(SYLLABLES).entries())
  for (let at = 0; at < chars.length; at++) soundOfUnit[chars.charCodeAt(at)] = index + 1

/** Above all numbers of syllables. */
const OTHERS_FROM = 0x1000

/** A number for how a character sounds without its tone, by its commonest reading; others stand for themselves. */
export function soundAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return soundOfUnit[unit] || OTHERS_FROM + unit
}
