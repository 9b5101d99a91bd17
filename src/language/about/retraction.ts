import type { ReadContext } from '../context.ts'
import { compile } from '../dispute/patterns.ts'
import { datesOf, type Lexed, masksOf, numbersOf, wordsOf } from '../lex/lexed.ts'
import { guarded } from '../patterns/guarded.ts'
import type { Retraction, Target } from '../reading.ts'
import type { Span } from '../token.ts'
import { FIGURE_GOES, NOT_COUNTED_AS } from '../words/asked-changes.ts'
import { HOW_TO } from '../words/corrections.ts'
import { JUST_NOW } from '../words/references.ts'
import {
  NOT_OUR_RECORD,
  RECORD_REFERENCES,
  RETRACT_VERBS,
  SENT_BY_MISTAKE,
} from '../words/retractions.ts'
import { classNamesIn } from './dispute-classes.ts'
import { findIndicators } from './indicator-nouns.ts'
import { aimedAt } from './kept-records.ts'
import { isDenied, isRight } from './right-or-wrong.ts'
import { readStruck } from './struck.ts'
import { readTarget } from './target.ts'

const VERB = compile(RETRACT_VERBS)
const REFERENCE = compile(RECORD_REFERENCES)
const MISTAKE = compile(SENT_BY_MISTAKE)
/** 撤销, 作废作废, 取消吧: nothing but the verb. */
const BARE_LENGTH_MAX = 8
/** A longer message tells more than that a record goes. */
const LENGTH_MAX = 60

/** What a message takes back; undefined when it takes nothing back. */
export function readRetraction(lexed: Lexed, context: ReadContext): Retraction | undefined {
  if (!takesBack(lexed) || readStruck(lexed).length > 0) return undefined
  const { target, spans } = readTarget(aimedAt(lexed, VERB), context)
  if (typeof target !== 'string')
    return {
      intent: 'retract',
      target: { ...(namesNone(target) ? targetOfNoun(lexed) : {}), ...target },
    }
  if (spans.length > 0) return { intent: 'retract', target: reportedBefore(lexed, spans) ?? target }
  return {
    intent: 'retract',
    target: targetOfNoun(lexed) ?? openingTarget(lexed, context) ?? target,
  }
}

/** “双河村报的横幅撤了”: who reported is told, and not yet what. */
const namesNone = ({ village, ...rest }: Exclude<Target, string>): boolean =>
  village !== undefined && Object.keys(rest).length === 0

/** “撤回！撤回！刚才发成草稿了” */
const OPENS_BY_TAKING_BACK =
  /^(?:请|快|赶紧|帮我|麻烦)*(?:撤回|撤销|撤了|作废|删了|删掉)(?:吧|哈|掉|了)*[，。！ ]/u

/** “刚才说错了，是同一场，撤销”: the last clause is nothing but the verb. */
const ENDS_BY_TAKING_BACK =
  /[，。；！ ](?:请|麻烦|帮我?|就)?(?:给我)?(?:撤销|撤回|作废)(?:掉|了|吧|哈|嘛)*[。！]*$/u

const isTakenBackAlone = (text: string): boolean =>
  ENDS_BY_TAKING_BACK.test(text) || OPENS_BY_TAKING_BACK.test(text)

function takesBack(lexed: Lexed): boolean {
  const text = withoutDenials(lexed).replaceAll(FEARS_TWICE, '')
  const numbered = masksOf(lexed, 'record').length > 0
  if ((NOT_OUR_RECORD.test(text) && !numbered && !POINTS_AT_RECORD.test(text)) || HOW_TO.test(text))
    return false
  if (isLong(text) || changesOnly(lexed, text)) return false
  const bare = text.replaceAll(/[，。！？ 、~\n]/g, '')
  const mistake = bare.search(MISTAKE) >= 0
  // “报重了一场，减一场” tells a number to change.
  const verb = [bare, text].some((words) => words.search(VERB) >= 0)
  if (!verb && (!mistake || numbersOf(lexed).length > 0)) return false
  if (numbered || bare.length <= BARE_LENGTH_MAX || isTakenBackAlone(text)) return true
  return text.search(REFERENCE) >= 0 || (mistake && JUST_NOW.test(text))
}

/** What is changed or becomes something else stays a record. */
const changesOnly = (lexed: Lexed, text: string): boolean =>
  TELLS_MORE.test(text) ||
  FIGURE_GOES.test(text) ||
  ANEW.test(text) ||
  (putsFigureRight(lexed) && !ENDS_BY_TAKING_BACK.test(text))

/** “不算咨询，换成法律援助”: what it is not; nothing is taken back. */
function withoutDenials(lexed: Lexed): string {
  const whole = { start: 0, end: lexed.text.length }
  return [...findIndicators(lexed, whole), ...classNamesIn(lexed, whole)].reduce(
    (text, { start, end }) => {
      const denial = NOT_COUNTED_AS.exec(text.slice(0, start))
      return denial && !isAllSaid(text.slice(0, denial.index), text.slice(end))
        ? `${text.slice(0, denial.index)}${' '.repeat(denial[0].length)}${text.slice(start)}`
        : text
    },
    lexed.text,
  )
}

/** “刚才那场不算院坝会” and not a word more: it counts as nothing at all. */
const isAllSaid = (before: string, behind: string): boolean =>
  /^(?:我?(?:刚才|刚刚|刚|上面|前面)?(?:[报发说]的)?[那这][场条次回个])$/u.test(before) &&
  /^[，。！ 嘛哈了吧]*$/u.test(behind)

/** “改成35户，有3户早就搬走了，不算”, “不是四十六户…就是三十七户”: a figure is put right, whatever is not counted. */
function putsFigureRight(lexed: Lexed): boolean {
  const spans = numbersOf(lexed).map(({ start, end, unit }) => ({ start, end: unit?.end ?? end }))
  return (
    spans.some(({ start }) => PUT_RIGHT_BEFORE.test(lexed.text.slice(0, start))) ||
    (spans.some((span) => isDenied(lexed, span)) && spans.some((span) => isRight(lexed, span)))
  )
}
const PUT_RIGHT_BEFORE =
  /(?:改成|改为|改到|改作|更正为|调整为|(?:应该?|实际|其实)(?:是|为)?(?:只(?:有|得|是)|才(?:是|有)?|有)?|实为|[，。 ](?:就|只有|只算|只是))$/u

/** “这个星期我都报了些哪样 莫报重了”: nothing was reported twice yet. */
const FEARS_TWICE =
  /(?:莫|别|怕|不要|免得|省得|避免)(?:又|再|给)?(?:报|发|记|登|填)?重(?:了|复|报|发)|(?:是不是|有没有|会不会)(?:人|村|谁)?(?:报|发|记|登|填)重(?:复|了)?|[报发记登填]重了?(?:没|没有)(?=[，。？ ]|$)/gu
const REPORTED = /(?:报|登记|录|填)(?:的|嘞)/u
const POINTS_AT_RECORD = /(?:报|登记|录|填)(?:的|嘞)|(?:刚才|刚刚|上面)的?那?[条场次]/u
/** “因重复报送，请予以撤回”: written, and long. */
const REQUESTED = guarded(/请(?:予以?|给予|帮忙|协助|将其)?(?:撤回|撤销|作废|删除)/u)
const REQUEST_LENGTH_MAX = 100
const isLong = (text: string): boolean =>
  text.length > (REQUESTED.test(text) ? REQUEST_LENGTH_MAX : LENGTH_MAX)
/** “刚才那条作废，应该是院坝会2场”: what it becomes is told at once. */
const ANEW = guarded(
  /(?:作废|撤[了回销]|不算)[了，。；：！ ]+(?:我?重新?(?:报|发|填)|应该?[是为]|改[成为])[^。\d]{0,12}[\d一二两三四五六七八九十]/u,
)
/** “报多了7份资料，去掉”: a figure goes, not the record. */
const TELLS_MORE = guarded(
  /(?:多(?:报|写|算|记|填)(?:了|嘞)?|(?:报|写|算|记)(?:多|重)(?:了|嘞))(?:(?![一1两2](?:条|[次回遍道](?=[，。！ ]|$)))[\d一二两三四五六七八九十]+[场份户条张本把块次个起件桩宗])/u,
)

/** “14号院坝会不是我们大湾的，撤了嘛”, “白果村5月2日院坝会重复上报”: the village, for staff, the day and the noun that open the message. */
function openingTarget(lexed: Lexed, { today, staff }: ReadContext) {
  const village = staff ? wordsOf(lexed, 'village').find(({ start }) => start === 0) : undefined
  const opening = village?.end ?? 0
  const day = datesOf(lexed).find(
    ({ start, from, to }) => start <= opening + OPENS_WITHIN && from === to,
  )
  const start = day ? day.end : opening
  const [noun] = findIndicators(lexed, { start, end: Math.min(lexed.text.length, start + 8) })
  const gap = noun && lexed.text.slice(start, noun.start)
  if (!noun || !OF_IT.test(gap ?? '') || noun.name === 'attendance') return undefined
  return {
    ...(day && day.from !== today ? { date: day.from } : {}),
    ...(village ? { village: village.key } : {}),
    indicator: noun.name,
  }
}

const OPENS_WITHIN = 3
/** What may stand between the day, or the start, and the noun. */
const OF_IT = /^(?:我|我们|刚才|同一|那|这|个|场|条|次|的|上午|下午|晚上)*$/u

/** “昨天报的院坝会搞重了，…把我那条删了”: that record was named by what it tells, in a clause before. */
const reportedBefore = (lexed: Lexed, spans: readonly Span[]) =>
  spans.every(({ start }) => REPORTED_THEN.test(lexed.text.slice(0, start)))
    ? targetOfNoun(lexed)
    : undefined
const REPORTED_THEN =
  /^(?:[昨今前][天日早晚]|上周|刚才|刚刚|上午|下午|早上)?我?(?:们村?)?(?:上午|下午|早上)?报的[^，。；\d]{2,8}?[搞报弄整发]?重了?[，。]/u

/** “上午报的广播不算”: without 那条 the noun behind 报的 stands for the record. */
function targetOfNoun(lexed: Lexed) {
  const reported = REPORTED.exec(lexed.text)
  if (!reported) return undefined
  const start = reported.index + reported[0].length
  const [noun] = findIndicators(lexed, { start, end: Math.min(lexed.text.length, start + 6) })
  return noun && { indicator: noun.name }
}
