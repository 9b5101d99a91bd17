import { readSpans } from '../language/read-spans.ts'
import { mentionedIndicator } from './mentioned-indicator.ts'
import type { Matter } from './question.ts'
import { readAnswer } from './short-answer.ts'
import type { Turn } from './turn.ts'
import { withVillage } from './village-answer.ts'

/** “开了几场”: what the number takes the place of. */
const VAGUE_NUMBER = /(?<![十百千万])(?:好?几|多少|若干|好多)(?=[\p{Script=Han}])/u

/** The message made whole in the ways in which the answer can be meant, likeliest first. */
export function completions(
  turn: Turn,
  { ask, span: asked, at: sent }: Extract<Matter, { kind: 'complete' }>,
  text: string,
): string[] {
  if (ask === 'village') return withVillage(turn, text, sent)
  const { words, vocabulary, at } = turn
  const span = asked ?? (ask === 'date' ? onlyDayOf(text, new Date(sent)) : undefined)
  const answer = ask === 'date' ? dayIn(words, at) : words
  const indicator = vocabulary.find(mentionedIndicator(text, vocabulary) ?? '')
  const bare = readAnswer(answer)
  const vague = bare.kind === 'number' ? [text.replace(VAGUE_NUMBER, String(bare.value))] : []
  const replaced = span ? [putInto(text, span, ask, bare, answer)] : []
  if (ask === 'date') return [...replaced, `${answer},${text}`]
  const withUnit =
    indicator && bare.kind === 'number'
      ? [`${text},${indicator.name}${answer}${bare.hasUnit ? '' : indicator.units[0]}`]
      : []
  return [
    ...replaced,
    ...vague.filter((whole) => whole !== text),
    ...withUnit,
    `${text},${answer}`,
    `${text}${answer}`,
    `${answer},${text}`,
  ]
}

/** The answer in the place of the words that were in doubt; a number leaves the measure behind it. */
const putInto = (
  text: string,
  [start, end]: readonly [number, number],
  ask: Extract<Matter, { kind: 'complete' }>['ask'],
  bare: ReturnType<typeof readAnswer>,
  answer: string,
): string => {
  const put = ask === 'quantity' && bare.kind === 'number' ? `${bare.value}` : answer
  return text.slice(0, start) + put + text.slice(end)
}

/** “打错了，是5月28日”: the day alone, where one is told. */
function dayIn(words: string, at: Date): string {
  const [day, ...more] = readSpans(words, at).dates
  return day && more.length === 0 ? words.slice(day.start, day.end) : words
}

/** Where the one day of a message stands that an answer takes the place of. */
function onlyDayOf(text: string, at: Date): readonly [number, number] | undefined {
  const [day, ...more] = readSpans(text, at).dates
  return day && more.length === 0 ? [day.start, day.end] : undefined
}
