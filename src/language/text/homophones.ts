import type { Correction } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import {
  ALWAYS_SLIPS,
  CORRECTABLE_LONG,
  CORRECTABLE_SHORT,
  HANDED_OUT,
  NOT_A_SLIP,
  OTHER_READING,
} from '../words/correctable.ts'
import { soundAt } from './sounds.ts'

const NUMERAL = /[零一二三四五六七八九十百千万两几半]/

/** Words by the syllables they are made of, so that one walk finds the longest. */
interface SoundNode {
  readonly next: Map<number, SoundNode>
  word?: string
}

const newNode = (): SoundNode => ({ next: new Map() })
const SOUNDS = newNode()
const LONG = CORRECTABLE_LONG.split('|')
const SHORT = CORRECTABLE_SHORT.split('|')
const WORDS = [...SHORT, ...LONG, ...Object.keys(ALWAYS_SLIPS)]
for (const word of WORDS) {
  addSounds(word, word)
  // 转单, 宣转资料: typed by the other reading of a character.
  const read = [...word].map((char) => OTHER_READING[char] ?? char).join('')
  if (read !== word) addSounds(read, word)
}

function addSounds(read: string, word: string): void {
  let node = SOUNDS
  for (let at = 0; at < read.length; at++) {
    const sound = soundAt(read, at)
    const next = node.next.get(sound) ?? newNode()
    node.next.set(sound, next)
    node = next
  }
  node.word ??= word
}
const OWN_WORDS = new Set(NOT_A_SLIP.split('|'))
const LISTED = new Set([...LONG, ...SHORT])

/** What may stand beside a short word that is put right: the edge of a clause, a number, a verb of handing out. */
const EDGE = /[\d一二三四五六七八九十两几百，。；、！？：（） \n]|^$/
const GIVEN = new Set(HANDED_OUT.split('|'))
const GIVEN_NEXT = /^[发散送派挂贴摆拉](?:放|出)?了[\d一二两三四五六七八九十几百]/u
const VERB = /[发挂贴拉送领开办搞]/

/**
 * Puts words right that are misspelt by characters of the same sound. Names of people and places in
 * `keep`, and numerals, are never touched; the length stays.
 */
export function correctHomophones(
  text: string,
  keep: readonly Span[],
): { readonly text: string; readonly corrections: readonly Correction[] } {
  const corrections: Correction[] = []
  let at = 0
  while (at < text.length) {
    const found = correctionAt(text, at)
    if (found && !keep.some((span) => span.start < found.end && found.start < span.end)) {
      if (found.said !== found.meant) corrections.push(found)
      at = found.end
    } else at += 1
  }
  return { text: apply(text, corrections), corrections }
}

/** The longest listed word that stands at an offset, in its own or in other characters. */
function correctionAt(text: string, start: number): Correction | undefined {
  let best: Correction | undefined
  let node = SOUNDS.next.get(soundAt(text, start))
  for (let end = start + 1; node; end++) {
    const found = node.word === undefined ? undefined : wordAt(text, start, end, node.word)
    if (found) best = found
    node = end < text.length ? node.next.get(soundAt(text, end)) : undefined
  }
  return best
}

function wordAt(text: string, start: number, end: number, word: string): Correction | undefined {
  const said = text.slice(start, end)
  const slip = ALWAYS_SLIPS[said]
  if (slip) return { start, end, said, meant: slip }
  if (LISTED.has(said)) return { start, end, said, meant: said }
  const meant = ALWAYS_SLIPS[word] ?? word
  return LISTED.has(meant) && isSlip(text, start, said, meant)
    ? { start, end, said, meant }
    : undefined
}

function isSlip(text: string, start: number, said: string, meant: string): boolean {
  if (OWN_WORDS.has(said)) return false
  const kept = [...said].filter((char, index) => char === meant.charAt(index)).length
  const touchesNumeral = [...said].some((char, i) => NUMERAL.test(char) && char !== meant.charAt(i))
  if (kept === 0 || touchesNumeral) return false
  if (said.length > 2) return true
  const front = text.charAt(start - 1)
  const behind = text.charAt(start + said.length)
  if (GIVEN.has(meant) && GIVEN_NEXT.test(text.slice(start + said.length))) return true
  return EDGE.test(behind) || (VERB.test(front) && EDGE.test(text.charAt(start + said.length + 1)))
}

function apply(text: string, corrections: readonly Correction[]): string {
  let result = text
  for (const { start, end, meant } of corrections)
    result = result.slice(0, start) + meant + result.slice(end)
  return result
}
