import { type Lexed, masksOf, numbersOf } from '../lex/lexed.ts'
import { readNumeral } from '../lex/numeral.ts'
import type { Span } from '../token.ts'

/** 每处, 每个点: the word for the places. */
const EACH_OF =
  /(?:每一?|(?<=[，；：。、 ])一)[个家所]?(?<noun>处|地方?|点位?|场所|企业|公司|单位|合作社|工地|学校|栋|幢|单元|出入口|楼道|门洞|店铺?|摊位?|路口|卡点|班|年级|院子|小区)[^，。；\d]{0,8}$/u

/** “三处：甲22人，乙31人，丙19人，每处两张”: places counted by the word that 每 repeats. */
export function sameWordBefore(lexed: Lexed, { start }: Span): number | undefined {
  const { text } = lexed
  const noun = EACH_OF.exec(text.slice(Math.max(0, start - 16), start))?.groups?.noun
  if (noun === undefined) return undefined
  const places = numbersOf(lexed).filter(
    (n) => n.value > 1 && new RegExp(`^[个家所]?${noun}`, 'u').test(text.slice(n.end, n.end + 4)),
  )
  const before = places.findLast(({ end }) => end <= start) ?? buildingsBefore(lexed, start, noun)
  const behind = places.find((n) => n.start > start && n.start - start <= BEHIND_REACH)
  return (before ?? behind)?.value
}

/** “12栋楼，每栋贴3张”: how many, and no name of one. */
function buildingsBefore(lexed: Lexed, at: number, noun: string) {
  const mask = masksOf(lexed, 'place').findLast(
    ({ start, end }) => end <= at && lexed.text.slice(start, end).endsWith(noun),
  )
  const value = mask && readNumeral(lexed.text, mask.start)?.value
  return value && value > 1 && /^楼?[，、 ]/u.test(lexed.text.slice(mask.end))
    ? { value }
    : undefined
}

/** “每家店50个，4家店”: how many places there were, told right behind what each of them got. */
const BEHIND_REACH = 12
