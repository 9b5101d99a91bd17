import { compile } from '../dispute/patterns.ts'
import { datesOf, type Lexed, masksOf, numbersOf, overlaps } from '../lex/lexed.ts'
import type { Ask } from '../reading.ts'
import {
  ASKS_OTHERS,
  MANY_ASKED,
  OFTEN,
  OTHER_WORK,
  SOME_DISPUTES,
  SOME_OF_IT,
  WORK_OF_LIST,
} from '../words/chat.ts'
import { NUMBER_TO_FOLLOW, PUTS_OFF_COUNT } from '../words/talk.ts'
import { findDoubted } from './doubted-numbers.ts'
import { countsAnything, hasFigures } from './figures-told.ts'
import type { Findings } from './findings.ts'
import { namesEvent } from './names-event.ts'
import { isThanks } from './small-talk.ts'
import type { Moods } from './unreal.ts'

/** What must be asked before anything can be recorded (contract 8). */
export function askFor(lexed: Lexed, found: Findings): Ask | undefined {
  const { activities, disputes, moods } = found
  const told = hasFigures(lexed, moods)
  if (disputes.unsure === 'standing' || countsUnread(lexed, found)) return 'quantity'
  if (findDoubted(lexed)) return 'quantity'
  const ask = dayAsked(lexed, found) ?? activities.ask ?? disputes.unsure
  if (ask === 'date' || ask === 'village') return ask
  if (disputes.records.length > 0)
    return !told && countsVaguely(lexed, found) ? 'quantity' : undefined
  if (activities.records.length > 0) return askOfEvents(lexed, found)
  return askForNothing(lexed, found, ask)
}

/** What must be asked about events that were read (“隔三差五就有一场”). */
const askOfEvents = (lexed: Lexed, found: Findings): Ask | undefined =>
  (OFTEN.test(withoutGifts(withoutHearsay(lexed, found), found)) && !countsSeveral(lexed)) ||
  countsOnceVaguely(lexed, found)
    ? 'quantity'
    : undefined

/** “调了好几起扯皮的” */
const countsVaguely = ({ text }: Lexed, { disputes }: Findings): boolean =>
  disputes.records.some(({ count }) => count > 0) &&
  (SOME_DISPUTES.test(text) || PUTS_OFF_COUNT.test(text))

/** “这周没得活动，有1起纠纷”: how it stands is not told, and beside what else is told it must not get lost. */
const countsUnread = ({ text }: Lexed, { disputes, moods }: Findings): boolean =>
  !moods.calls &&
  disputes.records.every(({ count }) => count === 0) &&
  COUNTED_CASES.test(text) &&
  !/[？]/u.test(text)
const COUNTED_CASES =
  /(?:^|[，。；！ \n天日周月拜期])(?:就|只|仅|也|还|才)?(?:有|发生|出现|出)了?[\d一二两三四五六七八九十]+[起件桩宗][\u4e00-\u9fff]{0,6}(?:纠纷|矛盾)(?=[，。；！ \n]|$)/u

/** “3月28日调解纠纷1起” said on 22 March: that day of last year, or a slip (contract 5.2). */
const dayAsked = (lexed: Lexed, { disputes }: Findings): Ask | undefined =>
  datesOf(lexed).some(
    ({ start, end, from, to, sort, future }) =>
      (future === 'surely' &&
        disputes.records.length > 0 &&
        COUNTED_THEN.test(lexed.text.slice(end))) ||
      (sort === 'day' &&
        future === 'perhaps' &&
        // “去年3月28日” is that of last year.
        !lexed.text.slice(Math.max(0, start - 3), end).includes('年') &&
        disputes.records.some(({ date, dateEnd }) => date === from && (dateEnd ?? date) === to)),
  )
    ? 'date'
    : undefined

/** “2027年调解纠纷5起”: cases that are counted in a year, month or day that has not come. */
const COUNTED_THEN =
  /^(?:我们?|我村|本村|全村|共|总共|一共|已|计)*(?:调解|调处|受理|化解|接到?|排查)[^，。；\n\d一二两三四五六七八九十]{0,8}[\d一二两三四五六七八九十]+[起件桩宗]/u

/** “听说石桥村也搞了几场” tells nothing of what the sender did. */
const withoutHearsay = ({ text }: Lexed, { moods }: Findings): string =>
  moods.unreal
    .filter(({ sort }) => sort === 'hearsay')
    .reduce((told, { start, end }) => told.replace(text.slice(start, end), ''), text)

/** “开了院坝会，传单发了好多”: the meeting was held once, and only the papers are asked for (contract 4.1). */
const withoutGifts = (text: string, { activities }: Findings): string =>
  activities.asks.length > 0 ? text.replaceAll(GAVE_MANY, '') : text
const GAVE_MANY =
  /(?:发|送|散|派|贴|挂)(?:了|过|出去|掉)*(?:不少|好多|很多|蛮多|许多)[份张条本把]?(?=[，。！ 哦呢啦]|$)/gu

/** “隔三差五就有一场” counts nothing. */
const countsSeveral = (lexed: Lexed): boolean =>
  numbersOf(lexed).some(({ unit, value }) => unit !== undefined && value > 1)

/** “回访了几户”, “帮几个老乡跑了法律援助”: nothing but a name without a number, and beside it an amount that tells none. */
function countsOnceVaguely(lexed: Lexed, { activities, moods }: Findings): boolean {
  const ofPeople = activities.records.every(({ lines }) =>
    lines.every(({ indicator }) => COUNTED_BY_PEOPLE.has(indicator)),
  )
  const units = ofPeople ? /[场次回遍户起件条份家个位名人]/u : /[场次回遍户起件条份家]/u
  const vague = lexed.figures.filter(
    (figure) =>
      figure.kind === 'vague' &&
      units.test(figure.unit?.text ?? '') &&
      moods.unreal.every((clause) => !overlaps(clause, figure)),
  )
  return vague.length > 0 && activities.onlyOnce
}

/** Of these there are as many as people who were helped. */
const COUNTED_BY_PEOPLE: ReadonlySet<string> = new Set([
  'legal_aid',
  'consultations',
  'stewards_trained',
])

/** Nothing can be recorded: either it was told too vaguely, or no list holds it, or it is talk. */
function askForNothing(lexed: Lexed, { moods }: Findings, ask: Ask | undefined): Ask | undefined {
  if (isQuestionOnly(lexed)) return undefined
  const thanks = isThanks(lexed)
  const vague = lexed.figures.some(({ kind }) => kind === 'vague')
  const counted =
    countsAnything(lexed, moods) || (moods.done && masksOf(lexed, 'measure').length > 0)
  const other = counted && WORK.test(lexed.text)
  if (other && !WORK_OF_LIST.test(lexed.text)) return 'indicator'
  if (ask && (vague || !thanks)) return ask
  if (!thanks && !other && isVague(lexed, moods, vague)) return 'quantity'
  return other ? 'indicator' : undefined
}

/** “我们村也要搞不嘛？单子哪里领”: asks, and counts nothing. */
const isQuestionOnly = ({ text, figures }: Lexed): boolean =>
  figures.every(({ kind }) => kind !== 'vague' && kind !== 'number') &&
  (/[？]|算不算|(?:哪里|哪儿)(?:领|拿|办|报)/u.test(text) || ASKS_OTHERS.test(text)) &&
  !/了[，。]/u.test(text.replaceAll(OUT_OF_ORDER, ''))

/** “门锁坏了，哪天有人来修嘛？”: what it is like, and nothing that was done. */
const OUT_OF_ORDER =
  /(?:坏|烂|断|破|停|漏|堵|锁|丢|不见|没电|用完|用光|没有|不亮|不响|卡死|过期)了/gu

/** That there were some is plain, but how many is told later, or nowhere. */
const lacksNumber = (lexed: Lexed, { unreal }: Moods): boolean =>
  (NUMBER_TO_FOLLOW.test(lexed.text) && namesEvent(lexed)) ||
  (unreal.length === 0 && MANY_ASKED.test(lexed.text))

/** Work of the list that was done, told without a number. */
function isVague(lexed: Lexed, moods: Moods, vague: boolean): boolean {
  const { done, unreal } = moods
  if (lacksNumber(lexed, moods)) return true
  const some = SOME_DISPUTES.test(lexed.text)
  if ((some || OFTEN.test(lexed.text)) && namesEvent(lexed)) return true
  const ofList = WORK_OF_LIST.test(lexed.text)
  // “资料比上个月少发50份”: only how it differs was told.
  if (ofList && unreal.some(({ sort }) => sort === 'compared')) return true
  const told = vague || SOME_OF_IT.test(lexed.text)
  return done && (some || (told && ofList))
}

const WORK = new RegExp(compile(OTHER_WORK).source, 'u')
