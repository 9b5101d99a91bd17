import type { Lexed } from '../lex/lexed.ts'
import type { Figure, MaskToken, NumberToken, Span } from '../token.ts'
import {
  CHANGED_AFTER_PAUSE,
  LOOKED_BEFORE,
  LOOKED_MEASURE,
  OUTCOME_BEFORE,
} from '../words/asked-changes.ts'
import { isAsWritten, isWrong } from './right-or-wrong.ts'

/** A figure that can stand for what a record counts, or for its money. */
export type Amount = NumberToken | (MaskToken & { readonly sort: 'money' })

/** With its measure: “3场” rather than “3”. */
export const whole = (amount: Amount): Span => ({
  start: amount.start,
  end: amount.kind === 'number' ? (amount.unit?.end ?? amount.end) : amount.end,
})

/** “漏打一个字”, “少了个零” tell how it was written. */
const OF_WRITING =
  /^[一1两2](?:个(?:字|零|0(?!\d)|数字)|字)|^[一两二三四\d](?:处|个地方|个错|个数(?=[，。：都全])|点(?=错|不对|要改))|^一[下哈](?:子|儿)?(?=[，。！ 嘛哦噢哈谢]|$)/u

/** “入户的多报了2户，有两家是重的”: why it was too many. */
const TOLD_TWICE = /^[户家个起件条份场人次名]{0,2}(?:是|算|报|记)?重(?:的|了|复)/u

const isAmount = (figure: Figure): figure is Amount =>
  (figure.kind === 'number' && figure.value > 0) ||
  (figure.kind === 'mask' && figure.sort === 'money')

/** “把签到簿数了两道，是三十八”: how often somebody looked. */
const isRound = ({ text }: Lexed, amount: Amount): boolean =>
  amount.kind === 'number' &&
  LOOKED_MEASURE.test(amount.unit?.text ?? text.charAt(amount.end)) &&
  LOOKED_BEFORE.test(text.slice(0, amount.start))

/** “咨询那两个，…”: which ones, and not how many. */
const isPointedAt = ({ text }: Lexed, { start }: Amount): boolean =>
  /[那这]$/u.test(text.slice(0, start))

/** The figures of a correction: those that were wrong, and those that are right. */
export function figuresMeant(rest: Lexed): {
  readonly wrong: readonly Amount[]
  readonly right: readonly Amount[]
} {
  const amounts = rest.figures
    .filter(isAmount)
    .filter(({ start, end }) => !OF_WRITING.test(rest.text.slice(start, end + 3)))
    .filter(({ end }) => !TOLD_TWICE.test(rest.text.slice(end, end + 10)))
    .filter((amount) => !isRound(rest, amount) && !isPointedAt(rest, amount))
  const proper = amounts.find((amount) => PROPER_BEHIND.test(rest.text.slice(whole(amount).end)))
  const denied = amounts.filter(
    (amount) =>
      isWrong(rest, whole(amount)) ||
      isWrittenAs(rest, amount) ||
      isChangedNext(rest, amount, amounts) ||
      isOtherThan(proper, amount),
  )
  const written = amounts.filter((a) => !denied.includes(a) && isAsWritten(rest, whole(a)))
  const onlyWritten = denied.length + written.length === amounts.length
  const wrong = onlyWritten ? denied : [...denied, ...written]
  const told = amounts.filter((amount) => !wrong.includes(amount))
  const unquoted = told.filter((amount) => !isQuoted(rest, amount))
  const other = unquoted.length > 0 ? unquoted : told
  const again = other.filter(
    (amount) =>
      !OUTCOME_BEFORE.test(rest.text.slice(0, amount.start)) &&
      wrong.some((one) => isSameFigure(one, amount)),
  )
  const right = again.length < other.length ? other.filter((a) => !again.includes(a)) : other
  return { wrong, right: withoutReasons(rest, withoutDifferences(rest, wrong, right)) }
}

/** “写成院坝会3场了，其实只开了2场”: denied together with its name. */
const isWrittenAs = ({ text }: Lexed, { start }: Amount): boolean =>
  WRITTEN_AS.test(text.slice(0, start))
const WRITTEN_AS =
  /(?<!(?:应该?|应当|该|要|请|麻烦|改|重新?)给?)(?:写|报|填|打|记|录|登)成了?(?![\d一二两三四五六七八九十])[^，。；！？\d]{2,6}$/u

/** “十八条才对，八十条怕是要把村子包起来”: which of two is right. */
const PROPER_BEHIND = /^(?:这)?(?:才|就)(?:是)?对/u

const isOtherThan = (proper: Amount | undefined, { start, kind, value }: Amount): boolean =>
  proper !== undefined && proper.start !== start && proper.kind === kind && proper.value !== value

/** “昨日上报的‘讲座1场、群众40人’，其中群众应为46人”: as it was reported. */
const isQuoted = ({ text }: Lexed, { start }: Amount): boolean =>
  /[报送写填登录](?:的|了|为)?[^，。“]{0,4}“[^”]*$/u.test(text.slice(0, start))

/** “30，改40” */
const isChangedNext = ({ text }: Lexed, amount: Amount, all: readonly Amount[]): boolean =>
  CHANGED_AFTER_PAUSE.test(text.slice(whole(amount).end)) &&
  all.find(({ start }) => start > amount.start)?.value !== amount.value

/** “是45不是54，54是我把娃儿算进去了”: a figure that was wrong stays wrong where it is told again. */
const isSameFigure = (one: Amount, other: Amount): boolean =>
  one.value === other.value && one.kind === other.kind

/** “四十二不对，四十五，后头又来了三个”: by how much the figure that is right differs from the wrong one. */
const withoutDifferences = (
  { text }: Lexed,
  wrong: readonly Amount[],
  right: readonly Amount[],
): readonly Amount[] => {
  const [denied] = wrong
  const [told] = right
  return denied === undefined || wrong.length > 1 || told?.kind !== denied.kind
    ? right
    : right.filter(
        (one) =>
          one === told ||
          !CAME_LATER.test(text.slice(0, one.start)) ||
          one.value !== Math.abs((told.value ?? 0) - (denied.value ?? 0)),
      )
}

const CAME_LATER = /(?:后头|后来|后面|随后|过后|又|还)(?:又|还)?(?:来|到|补|加|添)了?$/u

/** “人数改成75人，有俩后来的没算上”: behind the figure that is right, why the other was not. */
const withoutReasons = ({ text }: Lexed, right: readonly Amount[]): readonly Amount[] => {
  const told = right.find(({ start }) => PUT_RIGHT.test(text.slice(0, start)))
  return told === undefined
    ? right
    : right.filter(
        ({ start, end }) =>
          start <= told.start ||
          !/[，。； ]/u.test(text.slice(told.end, start)) ||
          !REASON.test(text.slice(end, end + 12)),
      )
}
const PUT_RIGHT = /(?:改成|改为|改到|更正为|应该?是|应为)$/u
const REASON =
  /^[^，。；]{0,6}(?:没|冇|未|漏|忘)有?(?:算|数|记|登|报|写|加)|^[^，。；]{0,6}(?:算|数|记|登|报|写)(?:重|漏|岔)/u
