import { matchesOf } from '../patterns/matches.ts'
import type { Span } from '../token.ts'
import {
  BARE_ORDINAL,
  BREATH,
  COUNTED,
  DEED,
  DEED_NEXT,
  EVENT,
  MEDIATED_NEXT,
  NEXT_WHEN,
  ORDINAL,
  ORDINAL_HEAD,
  QUARREL_NEXT,
  QUARREL_OPENS,
  QUARREL_WORDS,
  STILL_SAYING,
  THEN,
  TO_COME,
} from '../words/running-speech.ts'
import { Lines, type Rewritten } from './rewritten.ts'

/** Speech that runs on so far without a sign is written down as it was heard. */
const BREATH_MIN = 45
const SIGN = /[，。！？；、：\s,.;:!?~…]+/gu

/**
 * Puts full stops between the matters of a day that are told in one breath, so that each is read as if it had
 * been written: “开了个塘边会来了四十一个人今天早上又接到个电话说王家两口子打架…”. Undefined where nothing is cut.
 */
export function punctuateSpeech(source: string): Rewritten | undefined {
  const breaths = breathsOf(source)
  const stops = new Set(breaths.flatMap((breath) => cutBreath(source, breath)))
  if (stops.size === 0) return undefined
  const commas = new Set(breaths.flatMap((breath) => drawBreath(source, breath)))
  const text = new Lines()
  for (let at = 0; at < source.length; at++) {
    if (stops.has(at)) text.put('。', at, false)
    else if (commas.has(at)) text.put('，', at, false)
    text.put(source.charAt(at), at)
  }
  return text.done()
}

const drawBreath = (source: string, { start, end }: Span): number[] =>
  matchesOf(BREATH, source.slice(start, end)).map(({ index }) => start + index)

/** The long stretches without a sign. */
function breathsOf(source: string): Span[] {
  const signs = matchesOf(SIGN, source).map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
  return [{ start: 0, end: 0 }, ...signs]
    .map(({ end }, index) => ({ start: end, end: signs[index]?.start ?? source.length }))
    .filter(({ start, end }) => end - start >= BREATH_MIN)
}

interface Opening {
  readonly at: number
  readonly end: number
  readonly sort: 'ordinal' | 'when' | 'then' | 'quarrel' | 'plan'
}

function cutBreath(source: string, { start, end }: Span): number[] {
  const words = source.slice(start, end)
  const cuts: number[] = []
  for (const opening of openingsOf(words)) {
    const from = cuts.at(-1) ?? 0
    if (opening.at - from < (from > 0 && opening.sort !== 'ordinal' ? STORY_MIN : PART_MIN))
      continue
    if (opensMatter(words.slice(from, opening.at), words.slice(opening.at), opening))
      cuts.push(opening.at)
  }
  return cuts.map((at) => start + at)
}

/** A greeting, and a matter, is told in more words than that. */
const PART_MIN = 5
const STORY_MIN = 9

const openingsOf = (words: string): Opening[] =>
  (
    [
      ['ordinal', ORDINAL],
      ...(/(?<![十百第])二个/u.test(words) ? ([['ordinal', BARE_ORDINAL]] as const) : []),
      ['when', NEXT_WHEN],
      ['then', THEN],
      ['quarrel', QUARREL_OPENS],
      ['plan', TO_COME],
    ] as const
  )
    .flatMap(([sort, pattern]) =>
      matchesOf(pattern, words).map(({ index, 0: { length } }) => ({
        at: index,
        end: index + length,
        sort,
      })),
    )
    .sort((a, b) => a.at - b.at)

/** Whether a new matter begins here: another quarrel behind a deed, or another deed behind anything. */
function opensMatter(before: string, behind: string, { sort, at, end }: Opening): boolean {
  if (sort === 'ordinal') return true
  const next = behind.slice(end - at)
  if (sort === 'plan') return DEED.test(next.slice(0, NEAR))
  const quarreled = QUARREL_WORDS.test(before)
  const matter = before.replace(ORDINAL_HEAD, '')
  const told = COUNTED.test(matter) || DEED.test(matter)
  const quarrels = opensQuarrel(behind, end - at)
  const deed = DEED.test(next.slice(0, NEAR))
  if (sort === 'quarrel') return told && !quarreled && quarrels && !STILL_SAYING.test(before)
  if (sort === 'then') return told && (quarreled ? deed && DEED_NEXT.test(next) : quarrels)
  return deed || quarrels || MEDIATED_NEXT.test(next)
}

/** How far a deed, and how far a quarrel shows what it is. */
const NEAR = 20
const STORY_NEAR = 60

/** Whether people and their quarrel are told next. */
function opensQuarrel(behind: string, head: number): boolean {
  if (!QUARREL_WORDS.test(behind.slice(0, STORY_NEAR))) return false
  return (
    QUARREL_NEXT.test(behind.slice(head)) ||
    matchesOf(QUARREL_OPENS, behind.slice(0, STORY_NEAR)).some(({ index }) => index <= head + 6)
  )
}

/** Whether a sentence opens a quarrel behind something counted, or something counted behind a quarrel. */
export function beginsMatter(before: string, sentence: string): boolean {
  const opening = openingsOf(sentence).find(({ at, sort }) => at === 0 && sort !== 'plan')
  if (!opening) return false
  const quarreled = QUARREL_WORDS.test(before)
  if (quarreled === QUARREL_WORDS.test(sentence)) return false
  const counting = quarreled ? sentence : before
  if (!EVENT.test(counting) || !COUNTED.test(counting.replace(ORDINAL_HEAD, ''))) return false
  return quarreled || opensMatter(before, sentence, opening)
}
