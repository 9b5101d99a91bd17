import type { DisputeCategoryCode } from '../../../src/catalog/dispute-categories.ts'
import type { Agreement, DisputeStatus } from '../../../src/catalog/dispute-statuses.ts'
import type { ReadDispute } from '../../../src/language/reading.ts'
import { inChinese } from '../say-number.ts'
import type { Random } from './random.ts'

/** Readable data of tallies: sentence shapes, words, and what each shape means. */
export interface TallyShapes {
  readonly sent: string
  readonly from: string
  readonly words: Readonly<Record<string, readonly string[]>>
  readonly before: Readonly<Record<string, readonly string[]>>
  readonly behind: Readonly<Record<string, readonly string[]>>
  readonly classes: Readonly<Record<DisputeCategoryCode, readonly string[]>>
  readonly heads: readonly Head[]
  readonly joins: readonly string[]
  readonly openings: readonly string[]
  readonly endings: readonly string[]
  readonly groups: Readonly<Record<string, Group>>
}

interface Head {
  readonly says: string
  readonly from: string
  readonly to?: string
  readonly cumulative?: true
}

interface Group {
  /** Sums of other numbers (`T: R+X+O`). */
  readonly set?: Readonly<Record<string, string>>
  /** `ask`, or a line per record: number, status, the letter of a class, kind of agreement. */
  readonly means: readonly string[] | 'ask'
  readonly shapes: readonly string[]
}

export interface MadeTally {
  readonly group: string
  readonly shape: string
  readonly text: string
  readonly means: 'ask' | readonly ReadDispute[]
}

/** What stays the same throughout one message. */
interface Style {
  readonly measure: string
  readonly chinese: boolean
  readonly comma: string
  readonly dunhao: string
  readonly item: string
  readonly numbers: ReadonlyMap<string, number>
  readonly classes: ReadonlyMap<
    string,
    { readonly code: DisputeCategoryCode; readonly name: string }
  >
}

/** “上周3起” may be Wednesday: a number right behind a day is kept apart from it. */
const startsWithNumber = (said: string): boolean => /^[\d一二两三四五六七八九十]/u.test(said)

/** One message of a shape, with what it means. */
export function makeTally(
  data: TallyShapes,
  group: string,
  shape: string,
  random: Random,
): MadeTally {
  const { set = {}, means } = data.groups[group] ?? { means: 'ask' as const }
  const head = random.pick(data.heads)
  const made = styleOf(data, set, random)
  // Nobody says “3人身损害的”: right before a class a number has its measure.
  const needsMeasure = made.measure === '' && /\{[A-Z]\}\{[a-d]\}/u.test(shape)
  const style = needsMeasure ? { ...made, measure: '起' } : made
  const said = shape.replaceAll(/\{([^}]+)\}/gu, (_, slot: string) =>
    say(data, style, slot, random),
  )
  const joins = startsWithNumber(said) ? data.joins.filter((join) => join !== '') : data.joins
  const join = head.says === '' ? '' : random.pick(joins)
  const text = `${random.pick(data.openings)}${head.says}${join}${said}${random.pick(data.endings)}`
  return { group, shape, text, means: means === 'ask' ? means : recordsOf(style, head, means) }
}

function styleOf(data: TallyShapes, set: Readonly<Record<string, string>>, random: Random): Style {
  const numbers = new Map<string, number>()
  for (const letter of 'FXOZDWV') numbers.set(letter, random.whole(1, 3))
  for (const letter of 'ABC') numbers.set(letter, random.whole(1, 6))
  for (const letter of 'RS') numbers.set(letter, 4 + random.whole(0, random.whole(0, 30)))
  const left = new Set(Object.keys(set))
  while (left.size > 0) {
    for (const letter of left) {
      const terms = [...(set[letter] ?? '').matchAll(/([+-]?)([A-Z]|\d+)/gu)]
      if (terms.some(([, , term = '']) => left.has(term))) continue
      numbers.set(letter, sumOf(terms, numbers))
      left.delete(letter)
    }
  }
  // Object.entries forgets that the keys are the codes of the record's type.
  const codes = random.shuffled(
    Object.entries(data.classes) as [DisputeCategoryCode, readonly string[]][],
  )
  const classes = new Map(
    codes.slice(0, 4).map(([code, names], index) => {
      return ['abcd'.charAt(index), { code, name: random.pick(names) }] as const
    }),
  )
  return {
    measure: random.pick(['起', '起', '起', '件', '件', '桩', '宗', '个', '']),
    chinese: random.whole(1, 10) <= 3,
    comma: random.pick(['，', '，', '，', '、', '；', ' ', ',']),
    dunhao: random.pick(['、', '、', '、', '，', ' ', '；']),
    item: random.pick(['label', 'label', 'noun', 'kind', 'behind', 'noun behind']),
    numbers,
    classes,
  }
}

const sumOf = (terms: readonly RegExpMatchArray[], numbers: ReadonlyMap<string, number>): number =>
  terms.reduce((sum, [, sign, term = '']) => {
    const value = numbers.get(term) ?? Number(term)
    return sign === '-' ? sum - value : sum + value
  }, 0)

/** What a slot of a shape says. */
function say(data: TallyShapes, style: Style, slot: string, random: Random): string {
  if (slot === ',') return style.comma
  if (slot === '、') return style.dunhao
  const [, letter, how = '', of = letter] = NUMBER_SLOT.exec(slot) ?? []
  if (letter === undefined || of === undefined)
    return style.classes.get(slot)?.name ?? random.pick(data.words[slot] ?? [])
  const said = {
    '': sayNumber(style, letter),
    '.': `${style.numbers.get(letter)}`,
    ':': sayItem(style, sayNumber(style, letter), letter),
  }
  if (how === '' || how === '.' || how === ':') return said[how]
  const word = (words: TallyShapes['before']) => random.pick(words[of] ?? [])
  if (how === '<') return word(data.before)
  const isBehind = how === '>>' || random.whole(1, 10) > BEFORE_OF_TEN
  return isBehind ? said[''] + word(data.behind) : word(data.before) + said['']
}

/** {T}, {R<}, {R>>}, {R-}, {A:}, {F.}, and {S>>R} for the words of another letter. */
const NUMBER_SLOT = /^([A-Z])(\.|:|<|>>|-|)([A-Z])?$/u
const BEFORE_OF_TEN = 6

function sayNumber({ numbers, measure, chinese }: Style, letter: string): string {
  const value = numbers.get(letter) ?? 0
  if (!chinese || measure === '') return `${value}${measure}`
  return `${value === 2 ? '两' : inChinese(value)}${measure}`
}

/** 邻里2起, 邻里纠纷2起, 2起邻里 */
function sayItem({ classes, item, measure }: Style, number: string, letter: string): string {
  const name = classes.get(letter.toLowerCase())?.name ?? ''
  if (item === 'noun') return `${name}纠纷${number}`
  if (item === 'kind') return `${name}类${number}`
  if (measure === '' || item === 'label') return `${name}${number}`
  return `${number}${name}${item === 'behind' ? '' : '纠纷'}`
}

const STATUSES: readonly DisputeStatus[] = ['resolved', 'open', 'failed', 'referred']
const AGREEMENTS: readonly Agreement[] = ['written', 'oral']

/** The records of lines such as “R resolved a written”. */
function recordsOf({ numbers, classes }: Style, head: Head, means: readonly string[]) {
  return means.flatMap((line): ReadDispute[] => {
    const [letter = '', ...told] = line.split(' ')
    const count = numbers.get(letter) ?? 0
    const status = STATUSES.find((one) => told.includes(one))
    const agreement = AGREEMENTS.find((one) => told.includes(one))
    const category = told.map((one) => classes.get(one)?.code).find((code) => code)
    if (count === 0 || !status) return []
    return [
      {
        kind: 'dispute',
        date: head.from,
        ...(head.to ? { dateEnd: head.to } : {}),
        ...(head.cumulative ? { basis: 'cumulative' as const } : {}),
        count,
        status,
        ...(category ? { category } : {}),
        ...(agreement ? { agreement } : {}),
      },
    ]
  })
}
