import { pinyin } from 'pinyin-pro'

/** The Han characters of the basic plane. */
const HAN = /^\p{Script=Han}$/u

const bySyllable = new Map<string, string>()
for (let code = 0x2e80; code <= 0xfaff; code++) {
  const char = String.fromCharCode(code)
  if (!HAN.test(char)) continue
  const syllable = pinyin(char, { toneType: 'none' })
  if (syllable !== char) bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + char)
}

console.log(`/**
 * The commonest reading of each character without its tone: syllable → characters.
 * Made by \`npx tsx scripts/syllables.ts > src/language/words/syllables.ts\`.
 */
export const SYLLABLES: Readonly<Record<string, string>> = {`)
for (const [syllable, chars] of [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`  ${/^[a-z]+$/.test(syllable) ? syllable : `'${syllable}'`}: '${chars}',`)
console.log('}')
