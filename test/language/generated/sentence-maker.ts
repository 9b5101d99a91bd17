import { addDays, type Day } from '../../../src/lib/days.ts'
import { inChinese } from '../say-number.ts'
import type { Random } from './random.ts'

/**
 * Makes messages with known readings out of a grammar: rules by name, each a list of ways of saying it.
 *
 * - `<name>` is one way of the rule, `<name?>` half of the time none.
 * - `<,>` is what this message puts between its parts: a comma, a space, a new line, or nothing.
 * - `{code 份 a 20-90}` says a number of 20 to 90 with its measure, records it and calls it a; code `-` records nothing.
 *   `*a` records it times a, `=a+b` says the sum of a and b, `!a` says another number than a, `份?` may leave the measure
 *   out, `exact` stays so.
 * - `{=code}` records one without saying a number, `{=code *a}` records a; `{asks code}` expects to be asked for it.
 * - `{day 昨天 -1}` is a day by its word, `{day}` one by its date, `{run r}` several days in a row, r of them.
 */
export type Grammar = Readonly<Record<string, readonly string[]>>

interface Line {
  readonly quantity: number
  readonly approx: boolean
}

/** A message with what it must be read as. */
export interface Made {
  readonly text: string
  readonly date: Day
  readonly dateEnd: Day
  readonly lines: ReadonlyMap<string, Line>
  readonly asks: ReadonlySet<string>
}

const SEPARATORS = ['，', '，', '，', '，', ' ', '；', '\n', '']

interface Making {
  readonly grammar: Grammar
  readonly random: Random
  readonly today: Day
  /** How this message writes: what stands between its parts, and its numerals. */
  readonly separator: string
  readonly numerals: 'arabic' | 'chinese' | 'full-width'
  readonly named: Map<string, number>
  readonly lines: Map<string, Line>
  readonly asks: Set<string>
  date: Day
  dateEnd: Day
}

export function make(grammar: Grammar, shape: string, today: Day, random: Random): Made {
  const separator = random.pick(SEPARATORS)
  const making: Making = {
    grammar,
    random,
    today,
    separator,
    // Speech without punctuation has no figures to hold its parts asunder.
    numerals:
      separator === '' ? 'chinese' : random.pick(['arabic', 'arabic', 'chinese', 'full-width']),
    named: new Map(),
    lines: new Map(),
    asks: new Set(),
    date: today,
    dateEnd: today,
  }
  const text = say(making, shape)
  const { date, dateEnd, lines, asks } = making
  return { text: tidied(text), date, dateEnd, lines, asks }
}

/** Parts that were left out leave no comma behind. */
const tidied = (text: string): string =>
  text.replace(/^[，；\s]+|[，；\s]+$/gu, '').replace(/([，；\s：])[，；\s]+/gu, '$1')

const PLACEHOLDER = /<([^>]+)>|\{([^}]+)\}/gu

const say = (making: Making, shape: string): string =>
  shape.replace(PLACEHOLDER, (_, rule: string | undefined, slot: string | undefined) =>
    rule === undefined ? fill(making, slot ?? '') : sayRule(making, rule),
  )

function sayRule(making: Making, rule: string): string {
  if (rule === ',') return making.separator
  if (rule.endsWith('?') && making.random.whole(1, 100) < 50) return ''
  const ways = making.grammar[rule.replace(/\?$/u, '')]
  if (!ways) throw new Error(`no rule ${rule}`)
  return say(making, making.random.pick(ways))
}

function fill(making: Making, slot: string): string {
  const [head = '', ...rest] = slot.split(' ')
  if (head === 'day') return sayDay(making, rest)
  if (head === 'run') return sayRun(making, rest)
  if (head === 'asks') {
    making.asks.add(rest[0] ?? '')
    return ''
  }
  if (!head.startsWith('=')) return sayNumber(making, head, rest)
  const times = rest[0] ? sumOf(making, rest[0].slice(1)) : 1
  record(making, head.slice(1), times, false)
  return ''
}

const sumOf = ({ named }: Making, sum: string): number =>
  sum.split('+').reduce((total, name) => total + (named.get(name) ?? Number(name)), 0)

function record({ lines }: Making, code: string, quantity: number, approx: boolean): void {
  if (code === '-') return
  const old = lines.get(code)
  lines.set(code, {
    quantity: (old?.quantity ?? 0) + quantity,
    approx: approx || old?.approx === true,
  })
}

function sayDay(making: Making, [word, offset]: readonly string[]): string {
  if (word !== undefined && offset !== undefined) {
    making.date = making.dateEnd = addDays(making.today, Number(offset))
    return word
  }
  making.date = making.dateEnd = addDays(making.today, -2 - making.random.whole(0, 8))
  const [month, day] = monthAndDay(making.date)
  return making.random.pick([
    `${month}月${day}日`,
    `${day}号`,
    `${month}.${day}`,
    `${month}月${day}号`,
  ])
}

function sayRun(making: Making, [name = 'r']: readonly string[]): string {
  const days = making.random.whole(2, 5)
  making.dateEnd = addDays(making.today, -1)
  making.date = addDays(making.dateEnd, 1 - days)
  making.named.set(name, days)
  const [month, from] = monthAndDay(making.date)
  const [, to] = monthAndDay(making.dateEnd)
  return making.random.pick([
    `${month}月${from}日至${to}日`,
    `${from}号到${to}号`,
    `${month}月${from}号到${to}号`,
  ])
}

const monthAndDay = (day: Day): [number, number] => [Number(day.slice(5, 7)), Number(day.slice(8))]

function sayNumber(making: Making, code: string, options: readonly string[]): string {
  const unit = options.find((one) => /^\p{Script=Han}+\??$/u.test(one)) ?? ''
  const times = options.find((one) => one.startsWith('*'))
  const name = options.find((one) => /^[a-z]$/u.test(one))
  const bound = options.some((one) => /^[a-z*=!]$|^[*=!]|exact/u.test(one))
  const value = chosen(making, options, times !== undefined)
  if (name !== undefined) making.named.set(name, value)
  const measure =
    unit.endsWith('?') && making.numerals !== 'chinese' && making.random.whole(1, 100) < 40
      ? ''
      : unit.replace('?', '')
  const said = sayValue(making, value, measure, !bound && value >= 20)
  record(making, code, said.value * (times ? sumOf(making, times.slice(1)) : 1), said.approx)
  return said.text
}

function chosen(making: Making, options: readonly string[], shared: boolean): number {
  const sum = options.find((one) => one.startsWith('='))
  if (sum) return sumOf(making, sum.slice(1))
  const range = options.find((one) => /^\d+(?:-\d+)?$/u.test(one)) ?? (shared ? '1-3' : '2-9')
  const [low = 1, high = low] = range.split('-').map(Number)
  const other = options.find((one) => one.startsWith('!'))
  const value = making.random.whole(low, high)
  return other && value === sumOf(making, other.slice(1)) ? value + 1 : value
}

interface Said {
  readonly text: string
  readonly value: number
  readonly approx: boolean
}

/** A number in the writing of the message, now and then only about so many. */
function sayValue(making: Making, value: number, unit: string, mayBeRough: boolean): Said {
  const exact = `${numeral(making, value, unit)}${unit}`
  if (!mayBeRough || unit === '' || making.random.whole(1, 100) > 15)
    return { text: exact, value, approx: false }
  const round = value - (value % 10)
  const tens = making.numerals === 'chinese' ? inChinese(round) : numeral(making, round, unit)
  return making.random.pick([
    { text: `${tens}多${unit}`, value: round, approx: true },
    ...[`约${exact}`, `${exact}左右`, `将近${exact}`, `大概${exact}`].map((text) => ({
      text,
      value,
      approx: true,
    })),
  ])
}

function numeral({ numerals, random }: Making, value: number, unit: string): string {
  if (numerals === 'arabic') return `${value}`
  if (numerals === 'full-width')
    return `${value}`.replace(/\d/gu, (digit) => String.fromCharCode(0xff10 + Number(digit)))
  if (value === 2 && unit !== '') return '两'
  const full = inChinese(value).replace(/^二(?=[百千万])/u, '两')
  // 三百二 for 320, where a measure follows.
  return random.whole(1, 100) < 30 && /百.十$/u.test(full) ? full.slice(0, -1) : full
}
