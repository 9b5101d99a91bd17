import { readSpans } from '../language/read-spans.ts'
import { mentionedIndicator } from './mentioned-indicator.ts'
import type { Matter } from './question.ts'
import { readAnswer } from './short-answer.ts'
import type { Turn } from './turn.ts'
import { withVillage } from './village-answer.ts'

/** “开了几场”: what the number takes the place of. */
const VAGUE_NUMBER = /(?<![十百千万])(?:好?几|多少|若干|好多)(?=[\p{Script=Han}])/u

type ToComplete = Extract<Matter, { kind: 'complete' }>

/** The message made whole in the ways in which the answer can be meant, likeliest first. */
export function completions(turn: Turn, matter: ToComplete, text: string): string[] {
  if (matter.ask === 'village') return withVillage(turn, text, matter.at)
  return matter.ask === 'date' ? withDay(turn, matter, text) : withAnswer(turn, matter, text)
}

function withDay({ words, at }: Turn, { span, at: sent }: ToComplete, text: string): string[] {
  const answer = dayIn(words, at)
  const place = span ?? onlyDayOf(text, new Date(sent))
  return [...(place ? [putInto(text, place, answer)] : []), `${answer},${text}`]
}

function withAnswer({ words, vocabulary }: Turn, { ask, span }: ToComplete, text: string) {
  const indicator = vocabulary.find(mentionedIndicator(text, vocabulary) ?? '')
  const bare = readAnswer(words)
  const number = bare.kind === 'number' ? bare : undefined
  // A number leaves the measure behind it.
  const put = ask === 'quantity' && number ? `${number.value}` : words
  const vague = number ? [text.replace(VAGUE_NUMBER, String(number.value))] : []
  const withUnit =
    indicator && number
      ? [`${text},${indicator.name}${words}${number.hasUnit ? '' : indicator.units[0]}`]
      : []
  return [
    ...(span ? [putInto(text, span, put)] : []),
    ...vague.filter((whole) => whole !== text),
    ...withUnit,
    `${text},${words}`,
    `${text}${words}`,
    `${words},${text}`,
  ]
}

const putInto = (text: string, [start, end]: readonly [number, number], words: string): string =>
  text.slice(0, start) + words + text.slice(end)

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
