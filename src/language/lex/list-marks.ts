import { MEASURES } from '../text/normalise.ts'
import { rememberingTexts } from '../text/remembering.ts'
import { HOUSE } from '../words/measures.ts'
import { readNumeral } from './numeral.ts'
import { ARABIC_DIGITS, DIGIT_STARTS, type FigureRule, type RuleInput } from './rule.ts'

/** 3 场, 280 份: a measure goes on behind the space. */
const NO_MEASURE = `(?!${MEASURES}|[月日号年天点组村社元块岁])`

/** The dot of a list number; behind it may stand a month or a house, of which there are no tenths: “1.8栋楼上漏水”. */
const LIST_DOT = `\\.(?!\\d)|\\.(?=\\d{1,2}(?:月|${HOUSE}))`

/** 1、 2. （三） ① 1.12月4日 at the start of a line or after a break, in ascending order */
export const listMark: FigureRule = {
  name: 'mask: list number',
  starts: `（(${DIGIT_STARTS}`,
  pattern: new RegExp(
    `（(?<b>\\d{1,2}|[一二三四五六七八九十]{1,2})）|(?<n>\\d{1,3}|[一二三四五六七八九十]{1,2})(?:[、）]|${LIST_DOT}|：(?=[^\\d]))(?![\\d一二两三四五六七八九十]+(?:[、到至-]|[两三](?:天|日))|\\d{1,2}[日号](?:两[个天]|都|各))`,
    'uy',
  ),
  read: ({ match, text, at }) => {
    const mark = match.groups?.b ?? match.groups?.n ?? ''
    const value = readNumeral(mark, 0)?.value ?? 0
    const front = text.slice(0, at)
    if (!/(?:^|[\n ：；。，、）)】”])$/.test(front)) return undefined
    const atLine = /(?:^|\n) *$/.test(front)
    if (match[0].endsWith('：') && !atLine) return undefined
    if (atLine || hasNeighbour(text, value, at)) return { kind: 'mask', sort: 'list', value }
    return undefined
  },
}

/** “1 赶集宣传1场 2 单子280 3 来问的7个”: numbers of a list with nothing but a space behind, from 1 on. */
export const spacedListMark: FigureRule = {
  name: 'mask: list number, spaced',
  starts: ARABIC_DIGITS,
  pattern: new RegExp(`\\d{1,2} (?=\\p{Script=Han})${NO_MEASURE}`, 'uy'),
  read: ({ match, text, at }) => {
    const places = spacedMarks(text)
    const index = places.indexOf(at)
    return index < 0
      ? undefined
      : { kind: 'mask', sort: 'list', value: index + 1, length: match[0].length - 1 }
  },
}

/** Fewer are no list. */
const LIST_MIN = 3

/** Where the numbers 1, 2, 3 … of such a list stand; none where it does not reach the 3. */
const spacedMarks = rememberingTexts((text): readonly number[] => {
  const places: number[] = []
  for (let from = 0; ; ) {
    const mark = places.length + 1
    const first = mark === 1 ? '^|\\n|[：。]' : '[ \\n，。；、]'
    const pattern = new RegExp(`(?<=${first}) ?${mark} (?=\\p{Script=Han})${NO_MEASURE}`, 'u')
    const found = pattern.exec(text.slice(from))
    if (!found) break
    const at = from + found.index + (found[0].startsWith(' ') ? 1 : 0)
    places.push(at)
    from = at + 2
  }
  return places.length < LIST_MIN ? [] : places
})

/** “①…；②一楼…”: a number at the head of an item, whose neighbour heads another, stands beside no other place. */
export const unlessListed = (rule: FigureRule): FigureRule => ({
  ...rule,
  read: (input) => (headsItem(input) ? undefined : rule.read(input)),
})

const headsItem = ({ match, text, at }: RuleInput): boolean =>
  /^\d{1,2}、$/u.test(match[0]) &&
  /[：；。\n]$/u.test(text.slice(0, at)) &&
  hasNeighbour(text, Number.parseInt(match[0], 10), at)

/** Whether the list number before or after this one stands in the text as a list number too. */
function hasNeighbour(text: string, value: number, at: number): boolean {
  const chinese = '零一二三四五六七八九十'
  const marks = [value - 1, value + 1].flatMap((n) => [`${n}`, chinese.charAt(n)]).filter(Boolean)
  return marks.some((mark) => {
    const pattern = new RegExp(
      `(?:^|[\\n ；。，：）】])（?${mark}(?:[、）](?!\\d{1,2}(?:[、和-]|[号组社队]))|${LIST_DOT})`,
      'u',
    )
    const index = text.search(pattern)
    return index >= 0 && index !== at
  })
}
