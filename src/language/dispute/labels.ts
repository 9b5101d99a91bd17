import { overlaps } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { Span } from '../token.ts'
import { endsInNoun, readNounPhrase, type ToldCategory } from './category.ts'
import { findEvents } from './status.ts'

/** “调解1 婚姻 成了”, “化解1起（宅基地）”, “2起婚姻，”: the noun of a class alone behind a count. */
export function labelBehind(text: string, { end }: Span): ToldCategory | undefined {
  const told = LABEL_BEHIND.exec(text.slice(end))
  const noun = told?.groups?.noun
  if (!told || noun === undefined) return undefined
  const start = end + told[0].length - noun.length
  const span = { start, end: start + noun.length }
  if (/^[\u4e00-\u9fff]/u.test(told[0]) && !CLASS_NAME.test(noun)) return undefined
  const label = endsInNoun(text, span) ? readNounPhrase(text, span) : undefined
  return label?.start === start ? label : undefined
}

const CLASS_NAMES =
  '婚姻(?:家庭)?|家庭|邻里|宅基地|房屋|建房|合同|债务|借贷|借款|经营|损害(?:赔偿)?|赔偿|山林|林地|林权|土地|征地|拆迁|环境|污染|欠薪|工资|工钱|劳动|工伤|消费|医疗|交通(?:事故)?|物业|村务'
/** What stands right behind a number without a break names its class, and tells no story (“一起滴水”). */
const CLASS_NAME = new RegExp(`^(?:${CLASS_NAMES})$`, 'u')

const COUNT = '(?:\\d+|[一两二三四五六七八九十]+)[起件桩宗例]'
const LABELLED = new RegExp(
  `(?<before>${CLASS_NAMES})(?:纠纷|矛盾|类|方面)?[： ]?${COUNT}|${COUNT}[ ，：（]?(?:是|属于?)?(?<behind>${CLASS_NAMES})(?=的|类|方面|[ ，。；）\\n]|$)`,
  'gu',
)

/** “邻里1起 调好”, “化解1起 邻里的”: a count that stands beside the name of a class. */
export const isCountedAs = (text: string, code: string): boolean =>
  matchesOf(LABELLED, text).some(({ index, 0: told, groups }) => {
    const noun = groups?.before ?? groups?.behind ?? ''
    const start = index + told.indexOf(noun)
    return readNounPhrase(text, { start, end: start + noun.length })?.code === code
  })

const LABEL_BEHIND =
  /^(?:纠纷|矛盾)?[ ，：（]?(?:(?:都|均|全)?是|属于?|为)?(?<noun>[\u4e00-\u9fff]{2,6}?)(?=(?:纠纷|矛盾|方面|类|的)?(?:[ ，。；）\n]|$))/u

/** “引导申请劳动仲裁2件”: whom a case is handed on to tells no class. */
export const withoutOffice = (
  text: string,
  front: Span,
  label: ToldCategory | undefined,
): ToldCategory | undefined =>
  label &&
  findEvents(text, front).some((event) => event.name === 'referred' && overlaps(event, label))
    ? undefined
    : label
