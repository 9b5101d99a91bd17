import { type Lexed, numbersOf } from '../lex/lexed.ts'
import type { NumberToken } from '../token.ts'
import { readCategory } from './category.ts'
import { findEvents } from './status.ts'

/** What a number behind it counts: “，要离婚的”, “，有争地界的”. */
const NAMED = /(?<=^|[，。；：、）（\n ])(?:还|另|又|再)?有?[^，。；：、（）\n \d]{2,12}的$/u
/** The piece ends, or what is told of it follows. */
const ENDS = /^(?:[（，、。；：\n ]|$)/u
const LOOK = 16

/**
 * “要工钱的一个（老板认9600）、要离婚的两个（都劝回去了）”: whether a number behind the name of a quarrel counts cases; two names at
 * least, for the two who fight are no cases.
 */
export function isNamedPiece(lexed: Lexed, number: NumberToken): boolean {
  if (!isPiece(lexed, number)) return false
  const all = numbersOf(lexed).filter((other) => isPiece(lexed, other))
  return new Set(all.map((one) => matterBefore(lexed, one))).size > 1
}

const isPiece = (lexed: Lexed, number: NumberToken): boolean =>
  /^[个件家户对]$/u.test(number.unit?.text ?? '') &&
  ENDS.test(lexed.text.slice(number.unit?.end ?? number.end)) &&
  matterBefore(lexed, number) !== undefined

/** The class that the words before a number name, or their quarrel alone. */
function matterBefore({ text }: Lexed, { start }: NumberToken): string | undefined {
  const name = NAMED.exec(text.slice(Math.max(0, start - LOOK), start))?.[0]
  if (name === undefined) return undefined
  const words = { start: start - name.length, end: start }
  const isQuarrel = findEvents(text, words).some((event) => event.name === 'quarrel')
  const matter = readCategory(text, words)
  return matter && (isQuarrel || matter.rule !== 'who quarrels') ? matter.code : undefined
}
