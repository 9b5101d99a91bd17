import type { ReadContext } from '../context.ts'
import { compile, finders, hitFinder } from '../dispute/patterns.ts'
import type { Lexed } from '../lex/lexed.ts'
import type { Hit } from '../patterns/hit.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { Change } from '../reading.ts'
import type { NumberToken, Span } from '../token.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { UNITS_ALIKE } from '../words/activity-binding.ts'
import { CORRECTION_SIGNS, MONEY_FIELD } from '../words/corrections.ts'
import { DISPUTE_NOUN } from '../words/references.ts'
import { isExchanged } from './exchanged.ts'
import { type Amount, figuresMeant, whole } from './figures-meant.ts'
import { findIndicators } from './indicator-nouns.ts'
import { isAsItWas, nounBehind } from './noun-behind.ts'
import { isDeniedName } from './right-or-wrong.ts'
import { surestChanges } from './surest-changes.ts'
import type { ToldTarget } from './target.ts'

const MONEY_WORD = compile(MONEY_FIELD)
const findDifferences = hitFinder(
  finders({ more: CORRECTION_SIGNS.more, less: CORRECTION_SIGNS.less }),
)
const SIGN_BEFORE_MAX = 14
const DIFFERENCE_BEHIND_MAX = 14
const DIFFERENCE_BEHIND =
  /^[^。；\d]{0,8}(?:加进去|加上|加到|添上|添进|补进|补上|算进去|减掉|减去|扣掉|扣除)(?!了)/u

/** What was left out is told: “有40份资料没写”, “2个人忘记报了”. */
const LEFT_OUT_BEHIND =
  /^[^。；，\d]{0,6}(?:没有?|忘了?|忘记|搞忘|漏)(?:写|报|填|算|记|加|登|录)(?:上|进去?|了|嘞)*(?=[，。！ ]|$)/u

/** The figures that a correction changes, one change per figure that is right (contract 7). */
export function readNumberChanges(rest: Lexed, told: ToldTarget, context: ReadContext): Change[] {
  const { wrong, right } = figuresMeant(rest)
  const changes = right.flatMap((amount) =>
    changesBy(rest, amount, wrong, told, context).map((change) => ({
      change,
      figure: whole(amount),
    })),
  )
  const all = changes.map(({ change }) => change)
  return isExchanged(rest, all) ? [] : surestChanges(rest, changes)
}

/** What one figure changes. */
function changesBy(
  rest: Lexed,
  amount: Amount,
  wrong: readonly Amount[],
  told: ToldTarget,
  context: ReadContext,
): Change[] {
  const change = changeOf(rest, amount, wrong, told, context)
  if (change) return [change]
  return byUnit(
    amount,
    wrong,
    differenceAt(rest, amount, told),
    thingOfTarget(told, amount, context),
  )
}

/** “昨天那条传单数写反了，应该是68”: the thing that the target names, where no measure tells another. */
function thingOfTarget({ target }: ToldTarget, amount: Amount, { vocabulary }: ReadContext) {
  if (typeof target === 'string' || target.indicator === undefined) return undefined
  if (amount.kind !== 'number' || amount.unit !== undefined) return undefined
  return vocabulary.find(target.indicator)?.nature === 'thing' ? target.indicator : undefined
}

function changeOf(
  rest: Lexed,
  amount: Amount,
  wrong: readonly Amount[],
  told: ToldTarget,
  context: ReadContext,
): Change | undefined {
  const difference = differenceAt(rest, amount, told)
  const noun = nounOf(rest, amount, wrong, told, context)
  if (noun !== undefined && isPieces(rest, amount, noun, context))
    return difference
      ? { indicator: noun, add: (amount.value ?? 0) * (difference === 'less' ? -1 : 1) }
      : { indicator: noun, quantity: amount.value ?? 0 }
  if (isMoney(rest, amount, told, noun)) return { amount: amount.value ?? 0 }
  return amount.kind === 'number' ? changeOfCount(rest, amount, told, noun, difference) : undefined
}

function changeOfCount(
  rest: Lexed,
  amount: NumberToken,
  told: ToldTarget,
  noun: string | undefined,
  difference: 'more' | 'less' | undefined,
): Change | undefined {
  const approx = amount.approx ? { approx: true as const } : {}
  const value = difference === 'less' ? -amount.value : amount.value
  if (noun) {
    return difference
      ? { indicator: noun, add: value }
      : { indicator: noun, quantity: amount.value, ...approx }
  }
  if (!/^[起件桩宗例]$/.test(amount.unit?.text ?? '') || !speaksOfDisputes(rest, told))
    return undefined
  return difference ? { countAdd: value } : { count: amount.value }
}

/** “调了3起” and 化解数 count disputes without the noun. */
const DISPUTE_DEED = /调(?:解|了|成|好|处)|化解|受理|办结|转交|(?:^|[，。 ])[结成]了/u
/** Only disputes end in a paper, or with a mere promise. */
const ON_PAPER = /书面|口头/u

/** 块 counts display boards as well as yuan. */
const isPieces = (
  rest: Lexed,
  amount: Amount,
  noun: string,
  { vocabulary }: ReadContext,
): boolean =>
  amount.kind === 'mask' &&
  /块$/u.test(rest.text.slice(amount.start, amount.end)) &&
  vocabulary.find(noun)?.units.includes('块') === true

const speaksOfDisputes = (rest: Lexed, { target }: ToldTarget): boolean =>
  DISPUTE_NOUN.test(rest.text) ||
  DISPUTE_DEED.test(rest.text) ||
  (typeof target !== 'string' &&
    (target.kind === 'dispute' || target.category !== undefined || target.status !== undefined))

/** 少报了50份, 海报多写了5张, 减一场 */
function differenceAt(
  rest: Lexed,
  amount: Amount,
  { adds }: ToldTarget,
): 'more' | 'less' | undefined {
  if (rest.text.charAt(amount.start - 1) === '+') return 'more'
  const clause = rest.clauses.find((c) => amount.start >= c.start && amount.start < c.end)
  const start = Math.max(clause?.start ?? 0, amount.start - SIGN_BEFORE_MAX)
  const signs = findDifferences(rest.text, { start, end: amount.start })
  const last = signs.at(-1)
  if (!last)
    return differenceBehind(rest, amount) ?? (adds || tellsMore(rest, amount) ? 'more' : undefined)
  return /^[到成为至]/.test(rest.text.slice(last.end)) ? undefined : last.name
}

/** “刚才少报了，还有30份册子”, “报漏了 另外还挂了2条横幅”: what is still to be told comes on top of what was told too low. */
const tellsMore = ({ text }: Lexed, { start }: Amount): boolean =>
  TOLD_TOO_LOW.test(text.slice(0, start))
const TOLD_TOO_LOW =
  /(?:[少漏](?:报|算|写|填|记|录|说|登|数|统计)|(?:报|算|写|填|记|录|说|登|数|统计)[少漏])(?:了|嘞|哒)*(?:一?[点些]|东西)?[，。！ ](?:我们?|今天|那天)?(?:还|另外|再|外加|另有)[^。；！\n]*$/u

/** “发了60份资料，加进去”, “还发了40份资料没写” */
function differenceBehind({ text }: Lexed, { end }: Amount): 'more' | 'less' | undefined {
  if (LEFT_OUT_BEHIND.test(text.slice(end))) return 'more'
  const behind = DIFFERENCE_BEHIND.exec(text.slice(end, end + DIFFERENCE_BEHIND_MAX))?.[0]
  if (behind === undefined) return undefined
  return /[减扣]/.test(behind) ? 'less' : 'more'
}

function isMoney(rest: Lexed, amount: Amount, told: ToldTarget, noun: string | undefined): boolean {
  if (amount.kind === 'mask') return true
  if (amount.unit) return false
  const before = rest.text.slice(0, amount.start)
  const words = matchesOf(MONEY_WORD, before)
  if (words.length > 0 && !noun) return true
  if (noun) return false
  if (told.ofCase || (told.target !== 'last' && speaksOfDisputes(rest, told))) return true
  return ON_PAPER.test(rest.text)
}

/** The indicator that a number belongs to: the noun behind its measure, else the nearest in front. */
function nounOf(
  rest: Lexed,
  amount: Amount,
  wrong: readonly Amount[],
  told: ToldTarget,
  { vocabulary }: ReadContext,
): string | undefined {
  const unit = amount.kind === 'number' ? amount.unit : undefined
  const { start, end } = whole(amount)
  const named = findIndicators(rest, { start: 0, end: start }).filter(
    (n) => !isAsItWas(rest.text, n),
  )
  const before = named.filter((n) => !isDeniedName(rest, n))
  const behind = nounBehind(rest, amount, before.at(-1))
  const fits = ({ name }: Hit<string>) => !unit || counts(vocabulary.find(name)?.units, unit.text)
  if (behind && fits(behind)) return behind.name
  const near =
    before.filter(fits).at(-1) ??
    saidWrong(rest, end) ??
    named.filter((n) => fits(n) && isCountedWrongly(n, wrong)).at(-1)
  if (near && near.name !== 'attendance') return near.name
  const people = peopleOfTarget(told, vocabulary)
  return near ? (people ?? near.name) : nounOfTarget(rest, amount, wrong, told, vocabulary)
}

/** What the record itself counts, where the measure of a figure, or of the one that was wrong, means it: “不是1件，是俩”. */
function nounOfTarget(
  rest: Lexed,
  amount: Amount,
  wrong: readonly Amount[],
  told: ToldTarget,
  vocabulary: Vocabulary,
): string | undefined {
  if (amount.kind !== 'number' || typeof told.target === 'string') return undefined
  const people = peopleOfTarget(told, vocabulary)
  if (people !== undefined && /^(?:人|个|个人|人次|次)?$/u.test(amount.unit?.text ?? ''))
    return people
  const unit =
    amount.unit ?? wrong.map((one) => (one.kind === 'number' ? one.unit : undefined)).at(-1)
  return ofTarget(rest.text, unit?.text, told.target.indicator, vocabulary)
}

/** “写成院坝会3场了，其实只开了2场”: its number was wrong, and not what it is. */
const isCountedWrongly = (noun: Span, wrong: readonly Amount[]): boolean =>
  wrong.some(({ start }) => start >= noun.end && start - noun.end <= 1)

/** “不是五十六是六十五 人数搞反了”: behind the numbers it is told what they are of. */
const saidWrong = (rest: Lexed, from: number): Hit<string> | undefined =>
  findIndicators(rest, { start: from, end: rest.text.length }).find(({ end }) =>
    SAID_WRONG.test(rest.text.slice(end)),
  )
const SAID_WRONG =
  /^的?(?:数|数字|数量)?(?:我|给)?(?:搞|打|写|报|弄|说|记|填|看|念|数)(?:反|错|岔|倒|混)/u

/** “法律咨询那条，人数是51”: those who are counted where the record itself counts people. */
function peopleOfTarget({ target }: ToldTarget, vocabulary: Vocabulary): string | undefined {
  const indicator = typeof target === 'string' ? undefined : target.indicator
  return indicator !== undefined && vocabulary.find(indicator)?.nature === 'people'
    ? indicator
    : undefined
}

/** The thing of the record itself, where the measure or 次数 means it. */
function ofTarget(
  text: string,
  unit: string | undefined,
  indicator: string | undefined,
  vocabulary: Vocabulary,
): string | undefined {
  const units = indicator === undefined ? undefined : vocabulary.find(indicator)?.units
  if (!unit && OF_NUMBER.test(text)) return indicator
  return unit && units?.includes(unit) ? indicator : undefined
}

/** Whether a thing is counted in a measure, 个人 being 人 and 次 the short form of 人次. */
const counts = (units: readonly string[] = [], said: string): boolean =>
  units.some((unit) => unit === (UNITS_ALIKE[said] ?? said) || unit.endsWith(said))

/** “那条广播，次数4改为14” */
const OF_NUMBER = /次数|场次|人次|数量|份数|户数|条数|件数|数字|数目/u

/** “不是3场是2场”: only the measure is told; people are those who attended. */
function byUnit(
  amount: Amount,
  wrong: readonly Amount[],
  difference: 'more' | 'less' | undefined,
  thing: string | undefined,
): Change[] {
  if (amount.kind !== 'number') return []
  const from = wrong.find(
    (other): other is NumberToken => other.kind === 'number' && isSameMeasure(other, amount),
  )
  const unit = amount.unit?.text ?? from?.unit?.text
  const people = unit !== undefined && /人/.test(unit) ? 'attendance' : undefined
  const indicator = thing ?? people
  if (from && indicator === undefined)
    return [{ ...(unit ? { unit } : {}), from: from.value, quantity: amount.value }]
  const change = byHowMuch(amount, difference)
  if (indicator !== undefined) return [{ indicator, ...change }]
  return unit === undefined ? [] : [ofUnit(unit, change)]
}

/** “两页加成三页，多加了十五个”: pages are put right by no people. */
const isSameMeasure = ({ unit: one }: NumberToken, { unit: other }: NumberToken): boolean =>
  one === undefined || other === undefined || one.text === other.text

const byHowMuch = ({ value, approx }: NumberToken, difference: 'more' | 'less' | undefined) =>
  difference
    ? { add: difference === 'less' ? -value : value }
    : { quantity: value, ...(approx ? { approx: true as const } : {}) }

/** 起 counts nothing but disputes. */
const ofUnit = (unit: string, change: { add: number } | { quantity: number }): Change => {
  if (!/^[起桩宗]$/u.test(unit)) return { unit, ...change }
  return 'add' in change ? { countAdd: change.add } : { count: change.quantity }
}
