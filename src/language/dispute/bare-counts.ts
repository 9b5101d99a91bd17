import { type Lexed, numbersOf, overlaps, wordsOf } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { NumberToken, Span } from '../token.ts'
import { COUNT_VERBS, OTHERS_SUMMED } from '../words/dispute-counts.ts'
import { endsInNoun } from './category.ts'
import { findEvents } from './status.ts'

export const VERB_BEFORE = new RegExp(
  `${COUNT_VERBS}(?:了|的|到|出|过|嘞|有|共|：|:|是|各|，共| )*$`,
  'u',
)
/** “移交司法所2”, “转镇里1” */
export const HANDED_ON =
  /(?:转(?!发|账)|移交|报(?!名|道)|送(?!法|教|货)|交(?!通|警)|移送|上报)(?:给|到|至|了)?[^，。；、：（）\d\n]{1,8}$/u
export const ABOUT_DISPUTES =
  /纠纷|矛盾|调解|受理|化解|扯皮|调处|吵|争|调|[接成转败结] ?\d|\d[（](?:已|都|均)?(?:化解|和好|和解|成功|办结|解决|失败|转|正在|还在|书面|口头|不成)|(?:邻里|婚姻|家庭|债务|合同|宅基地|建房|山林|土地|地界|损害|赔偿|工资|欠薪|物业|消费|交通)(?:纠纷|类)?[：: ]?\d/u
const CLAUSE_BREAK = /[，。；、！？：（）\n|]/u
export const LOOK = 14
/** No township tells so many disputes without a measure, and no line of a ledger so many. */
const BARE_MAX = 1000
const LEDGER_MAX = 100
/** From here on a number behind a noun for money is a sum of it (押金500). */
const SUM_MIN = 20

export const startsClause = (text: string, at: number) =>
  at === 0 || /[，。；、！？：（\n 来|]/u.test(text.charAt(at - 1))

/** “受理1，化解1”, “接20、成18”, “邻里2、债务1”, “纠纷12” */
export function isBareCount(
  lexed: Lexed,
  number: NumberToken,
  before: string,
  behind: string,
): boolean {
  const { text } = lexed
  if (
    /(?:[\d.不统]|排查|摸排|走访)$/u.test(before) ||
    isPairOfKin(text, number) ||
    OTHERS_SUMMED.test(before) ||
    isSum(number, before, behind)
  )
    return false
  if (OUTCOME_BEHIND.test(behind) && (isInBrackets(text, number) || followsCount(text, number)))
    return true
  if (number.value >= BARE_MAX || !endsPart(text, number, behind)) return false
  if (HANDED_ON.test(before)) return ABOUT_DISPUTES.test(text) || MEASURED.test(text)
  if (VERB_BEFORE.test(before)) return /纠纷|矛盾|调|受理|化解|成/u.test(text)
  return isNamedBefore(lexed, number) || isLedgerMatter(lexed, number, before)
}

/** 兄弟俩各执一词: two people. */
const isPairOfKin = (text: string, { start }: NumberToken): boolean =>
  /^[俩仨]/u.test(text.slice(start)) &&
  /(?:兄弟|父子|母子|父女|母女|夫妻|夫妇|姐妹|姐弟|兄妹|婆媳|妯娌|姑嫂|叔侄|爷孙|口子|弟兄|姊妹|娘儿|爷儿|邻居|他们|她们|你们|咱|我们)$/u.test(
    text.slice(0, start),
  )

const isNamedBefore = (lexed: Lexed, number: NumberToken): boolean =>
  (ABOUT_DISPUTES.test(lexed.text) && (isLabel(lexed, number) || isOfVillage(lexed, number))) ||
  isInList(lexed.text, number)

const BEFORE_ITEM =
  /(?<!\d|[移转送报交][送交给到出]?)(?<total>\d{1,3})[起件宗桩](?:纠纷|矛盾)?[：（](?:其中)?(?<items>(?:[\u4e00-\u9fff]{1,8}\d{1,2}[起件]?[、，和 ])*)[\u4e00-\u9fff]{1,8}$/u
const BEHIND_ITEM = /^(?:[、，和 ][\u4e00-\u9fff]{1,8}\d{1,2})*/u

/** “受理2起：漏水1、犬吠1”: labels whose numbers add up to the total before them. */
function isInList(text: string, { start, end, value }: NumberToken): boolean {
  const before = BEFORE_ITEM.exec(text.slice(Math.max(0, start - HEAD_LOOK), start))?.groups
  const behind = BEHIND_ITEM.exec(text.slice(end, end + HEAD_LOOK))?.[0] ?? ''
  if (before?.items === undefined || before.items + behind === '') return false
  const others = matchesOf(/\d+/gu, `${before.items}${behind}`).map(([digits]) => Number(digits))
  return others.reduce((sum, one) => sum + one, value) === Number(before.total)
}

const MEASURED = /\d[起件宗桩]/u

/** What stands behind a number without a measure that is a part of its own. */
const ENDS_PART =
  /^(?:$|[，。；、！？（）\n ：|/]|(?:转|化解|化|成|没成|未|剩|留|拖|结|败|送|在调|移交|调解|失败)[\d给交出功])/u

const endsPart = (text: string, number: Span, behind: string): boolean =>
  (ENDS_PART.test(behind) || isFollowed(text, number) || leadsLabel(text, number)) &&
  !/^ (?:个?月|天|年|人|户|场|份|次|本|条)/u.test(behind)

/** “邻里2婚姻1”: the next class with its own number stands right behind. */
function leadsLabel(text: string, { end }: Span): boolean {
  const label = /^[\u4e00-\u9fff]{2,6}?(?=\d)/u.exec(text.slice(end))?.[0].length ?? 0
  return label > 0 && endsInNoun(text, { start: end, end: end + label })
}

/** “打架1转派出所”, “婚姻2成”: what came of the cases stands right behind their number. */
function isFollowed(text: string, { end }: Span): boolean {
  const [event] = findEvents(text, { start: end, end: Math.min(text.length, end + LOOK) })
  return event !== undefined && event.name !== 'quarrel' && event.start <= end + 1
}

/** “退药费、出检查费一共560”, “押金500”, “欠款1成4200”: a sum of money. */
function isSum({ value }: NumberToken, before: string, behind: string): boolean {
  if (OF_MONEY.test(before)) return true
  if (value >= SUM_MIN && isToldAsSum(before, behind)) return true
  const last = BEHIND_OUTCOME.exec(before)?.groups?.count
  return last !== undefined && value > Number(last)
}

const isToldAsSum = (before: string, behind: string): boolean =>
  [TOTAL_OF_MONEY, CHARGED, MONEY_NOUN, PAID_FOR, BARGAINED].some((words) => words.test(before)) ||
  (LEFT.test(before) && OWED_ON.test(behind)) ||
  PAID_BACK.test(behind)

/** “磨了一下午，讲成650”: what they bargained down to. */
const BARGAINED = /[讲说谈商议磨](?:好|定|妥)?[成到拢](?:了|的|是)?$/u
/** “剩的八百写了欠条”, “余下600月底给”: the rest of a debt. */
const LEFT = /(?:剩|余)(?:下|款)?(?:的|了)?$/u
const OWED_ON =
  /^(?:块钱?|元)?[，、 ]?(?:就|也|再|都)?(?:写|打|立|出)(?:了|个|张|下|成)*(?:欠|借|条|字)|^(?:块钱?|元)?[，、 ]?[^，。；\n\d]{0,6}(?:给|还(?![在没未有要])|付|结清)/u

/** “多收的86退给人家” */
const PAID_BACK = /^(?:退|赔|补|还|付|给)(?:了|还|给|回|出|上|[他她人对])/u
/** “一张要收30”, “每户收50”: a price. */
const CHARGED =
  /(?:[一每][张户家人个件次晚月年天辆台][^，。；\n\d]{0,3}|[要得只多少想])(?:收|接|交|缴)$/u
const OF_MONEY = /(?:费|钱|款|价|赔|退|补|付)[^，。；\n]{0,4}(?:一共|总共|合计|拢共|共)$/u
/** “按每只8块赔，一共696”: what was reckoned piece by piece, and its total. */
const TOTAL_OF_MONEY =
  /(?:[块元费钱款价赔退补付][^，。；\n]{0,4}|[一每两二三四五\d][只斤亩棵株头张件个人户家][^，。；\n]{0,6})，(?:一共|总共|合计|共计|统共|拢共|算下来|加起来|共)$/u
const MONEY_NOUN =
  /(?:[款费金钱租账债价赔补退付欠借扣罚花掏还值]|工资|彩礼|损失|涉案|(?:[给转打收出要]|(?<![移转上提])交)(?=了|他|她|人家|对方))(?:了|给|他|她|人家|对方)?[ ：]?$/u
/** “赔狗咬伤360”, “退了多收的86”: money for what is named between. */
const PAID_FOR =
  /(?:赔(?!偿)|退(?![货婚休])|补(?!偿))(?:了|给)?(?![^，。；\n]{0,5}(?:纠纷|矛盾|[类案]))[\u4e00-\u9fff]{2,5}$/u
/** No part is larger than the number that it divides. */
const BEHIND_OUTCOME =
  /(?<count>\d+)[起件]?(?:成功?|没成|未成|化解|调成|办结|结|书面|口头|和解|了结)了?$/u

/** “1成，1没成”, “2已化解” */
const OUTCOME_BEHIND =
  /^(?:都|均|全|已|还|正)?(?:成|没成|未成|没调|未调|化解|和解|转|在(?:调|谈|办|拖|磨)|还在|败|不成|结|留|失败|书面|口头)/u

/** “调解3起2成1未成” */
const followsCount = (text: string, { start }: NumberToken): boolean =>
  /\d(?:起|件|宗|桩|未?没?成|没成|化解|转|败)$/u.test(text.slice(Math.max(0, start - 6), start))

/** “邻里2（1成，1没成）”: the parts of a count stand in brackets behind it. */
const isInBrackets = (text: string, { start }: NumberToken): boolean =>
  /\d[起件宗个]?（[^）]*$/u.test(text.slice(0, start)) && startsClause(text, start)

/** “各村纠纷数：白果2（均成功）、新民1（转司法所）”: right behind a village, under a heading of disputes. */
const isOfVillage = (lexed: Lexed, { start }: Span): boolean =>
  wordsOf(lexed, 'village').some(
    (word) => word.end <= start && /^(?:村|社区)? ?$/u.test(lexed.text.slice(word.end, start)),
  ) && HEADED.test(lexed.text.slice(Math.max(0, start - HEAD_LOOK), start))

const HEADED = /(?:纠纷|矛盾|调解|化解|受理|调处)[^，。；、\d\n：]{0,6}：[^。；\n]*$/u
const HEAD_LOOK = 80

/**
 * “7.27 鸡1 口头 成”, “酒后滋事1，转派出所”: a matter of no known class at the start of a line of a ledger or in
 * a list of labels, with what came of it behind it.
 */
function isLedgerMatter(lexed: Lexed, number: NumberToken, before: string): boolean {
  const { text, figures } = lexed
  const label = LEDGER_LABEL.exec(before)?.groups?.label
  if (label === undefined || number.value >= LEDGER_MAX) return false
  const start = text.lastIndexOf(label, number.start)
  const at = { start, end: start + label.length }
  if (wordsOf(lexed, 'indicator').some((word) => overlaps(word, at))) return false
  const dated = figures.some(
    ({ kind, end }) => kind === 'date' && end <= at.start && !/\S/u.test(text.slice(end, at.start)),
  )
  const listed = numbersOf(lexed).some((other) => other !== number && isLabel(lexed, other))
  return (dated || listed) && hasOutcome(text, number)
}

const LEDGER_LABEL =
  /(?:^|[，。；、：\n ])(?<label>(?![发散派拉挂]?[人户份单册页横会场次问](?!.))[\u4e00-\u9fff]{1,8}) ?$/u

/** Whether an outcome stands behind a number, at most a sum and the kind of agreement before it. */
function hasOutcome(text: string, { end }: Span): boolean {
  const [event] = findEvents(text, { start: end, end: Math.min(text.length, end + LOOK) }).filter(
    ({ name }) => name !== 'quarrel',
  )
  return event !== undefined && TO_OUTCOME.test(text.slice(end, event.start))
}

const TO_OUTCOME =
  /^[ ，（：]*(?:\d+(?:\.\d+)?万?(?:元|块)?[ ，]*)?(?:口头|书面|已|都|均|还|正)*[ ，（]*(?:\d+(?:\.\d+)?万?(?:元|块)?)?[ ，]*.?$/u

/** Whether a category stands as a label right before the number. */
export function isLabel({ text }: Lexed, number: NumberToken): boolean {
  const start = number.start - LOOK
  const before = text.slice(Math.max(0, start), number.start)
  const from = Math.max(0, start) + lastBreak(before)
  if (number.start - from < 1) return false
  const trimmed = text.slice(from, number.start).replace(/[类 ]+$/u, '')
  return endsInNoun(text, { start: from, end: from + trimmed.length })
}

export function lastBreak(before: string): number {
  for (let at = before.length - 1; at >= 0; at--) {
    if (CLAUSE_BREAK.test(before.charAt(at))) return at + 1
  }
  return 0
}
