import { OUTCOME_HEAD } from '../words/tables.ts'
import { Lines, type Rewritten } from './rewritten.ts'

/** “受理:8”, “- 转镇司法所 1起”, “化解：6（邻里4、债务2）”: how disputes stand, and their number. */
const OUTCOME =
  /^[\s\-·•*]*(?<label>\p{Script=Han}{1,10})(?<between>[ \t]*[:：|｜=]?[ \t]*)(?<value>\d{1,4}(?<measure>[起件宗]?)(?:[（(][^（）()]*[）)])?)[\s，,。；;]*$/u
/** “院坝会｜3场｜112人”: a thing and its number in a table without heads. */
const BARRED =
  /^[\s|｜]*(?<label>[^\d|｜\n]{2,10}?)(?<between>\s*[|｜]\s*)(?<value>\d[^\n]*?)[\s|｜]*$/u

interface Pair {
  readonly label: string
  readonly value: string
  /** Whether the number has no measure of its own. */
  readonly bare: boolean
  readonly labelAt: number
  readonly valueAt: number
}

interface Line {
  readonly text: string
  readonly at: number
  readonly pair: Pair | undefined
}

/**
 * Joins lines that tell one after the other how many disputes came in and how they stand, or things and
 * their numbers in columns without heads, into one list: outcomes divide the first of them. Undefined
 * where no such lines follow each other.
 */
export function joinPairs(source: string): Rewritten | undefined {
  const lines = linesOf(source)
  if (!lines.some(({ pair }, index) => pair && lines[index + 1]?.pair)) return undefined
  const text = new Lines()
  for (const [index, { pair, ...line }] of lines.entries()) {
    const end = line.at + line.text.length
    if (pair) writePair(text, pair)
    else text.put(line.text, line.at)
    if (index < lines.length - 1) text.put(pair && lines[index + 1]?.pair ? '，' : '\n', end)
  }
  return text.done()
}

function linesOf(source: string): Line[] {
  let at = 0
  return source.split('\n').map((text) => {
    const line = { text, at, pair: outcomeOf(text, at) ?? pairOf(BARRED.exec(text), at) }
    at += text.length + 1
    return line
  })
}

function outcomeOf(line: string, at: number): Pair | undefined {
  const match = OUTCOME.exec(line)
  return OUTCOME_HEAD.test(match?.groups?.label ?? '') ? pairOf(match, at) : undefined
}

function pairOf(match: RegExpExecArray | null, at: number): Pair | undefined {
  if (!match) return undefined
  const { label = '', between = '', value = '', measure } = match.groups ?? {}
  const labelAt = at + match[0].indexOf(label)
  const valueAt = labelAt + label.length + between.length
  return { label, value, bare: measure === '', labelAt, valueAt }
}

function writePair(text: Lines, { label, value, bare, labelAt, valueAt }: Pair): void {
  const digits = /^\d+/u.exec(value)?.[0].length ?? 0
  text.put(label, labelAt)
  text.put(value.slice(0, digits), valueAt)
  if (bare) text.put('起', valueAt, false)
  text.put(value.slice(digits), valueAt + digits)
}
