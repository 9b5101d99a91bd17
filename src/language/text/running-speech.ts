import { matchesOf } from '../patterns/matches.ts'
import type { Span } from '../token.ts'
import {
  BARE_ORDINAL,
  COUNTED,
  DEED,
  DEED_NEXT,
  EVENT,
  HELPED_ON,
  MEDIATED_AGAIN,
  MEDIATED_NEXT,
  MEETING_OVER,
  NEXT_WHEN,
  ORDINAL,
  ORDINAL_HEAD,
  QUARREL_NEXT,
  QUARREL_OPENS,
  QUARREL_WORDS,
  STILL_SAYING,
  STORY_BREATHS,
  THEN,
  TO_COME,
  UNDONE,
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
  const signs = new Map(breathsOf(source).flatMap((breath) => signsOf(source, breath)))
  if (signs.size === 0) return undefined
  const text = new Lines()
  for (let at = 0; at < source.length; at++) {
    text.put(signs.get(at) ?? '', at, false)
    text.put(source.charAt(at), at)
  }
  return text.done()
}

/** The signs of a stretch and where they stand; a full stop goes before a comma at its place. */
function signsOf(source: string, breath: Span): (readonly [number, string])[] {
  const stops = cutBreath(source, breath)
  const starts = [breath.start, ...stops]
  const commas = starts.flatMap((start, index) =>
    drawBreath(source, { start, end: starts[index + 1] ?? breath.end }),
  )
  return [...commas.map((at) => [at, '，'] as const), ...stops.map((at) => [at, '。'] as const)]
}

/** Where a quarrel draws breath; what was counted is read as it was said. */
function drawBreath(source: string, { start, end }: Span): number[] {
  const lead = MEETING_OVER.exec(source.slice(start, end))?.[0].length ?? 0
  const words = source.slice(start + lead, end)
  const undone = matchesOf(UNDONE, words).map(({ index }) => start + lead + index)
  const over = lead > 0 ? [start + lead, ...undone] : undone
  if (!QUARREL_WORDS.test(words) || EVENT.test(words)) return over
  const breaths = STORY_BREATHS.flatMap((breath) => matchesOf(breath, words))
  return [...over, ...breaths.map(({ index }) => start + lead + index)]
}

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
    if (opening.at - from < leastOf(opening, from)) continue
    if (opensMatter(words.slice(from, opening.at), words.slice(opening.at), opening))
      cuts.push(opening.at)
  }
  return cuts.map((at) => start + at)
}

/** How many words what comes before takes at least: a greeting (俺报俩事｜一个是), or a matter. */
function leastOf({ sort }: Opening, from: number): number {
  if (sort === 'ordinal') return INTRODUCED_MIN
  return from > 0 ? MATTER_MIN : GREETING_MIN
}
const INTRODUCED_MIN = 3
const GREETING_MIN = 5
const MATTER_MIN = 9

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
  const both = quarreled && QUARREL_WORDS.test(sentence)
  if (both) return opening.sort === 'ordinal' && ORDINAL_HEAD.test(lastSentence(before))
  if (!quarreled && !QUARREL_WORDS.test(sentence)) return false
  const counting = quarreled ? sentence : before
  if (quarreled && goesOn(sentence)) return false
  if (!EVENT.test(counting) || !COUNTED.test(counting.replace(ORDINAL_HEAD, ''))) return false
  return quarreled || opensMatter(before, sentence, opening)
}

/** The quarrel told before is taken up again, or those who had it are helped on. */
const goesOn = (sentence: string): boolean =>
  MEDIATED_AGAIN.test(sentence) || HELPED_ON.test(sentence)

const lastSentence = (words: string): string => /[^。]*。?$/u.exec(words)?.[0] ?? ''

/** “…开了个坝坝会来了二十七个人”: something of the list and its number, and no quarrel. */
export const tellsEvent = (sentence: string): boolean =>
  EVENT.test(sentence) &&
  COUNTED.test(sentence.replace(ORDINAL_HEAD, '')) &&
  !QUARREL_WORDS.test(sentence)
