import type { ReadContext } from '../context.ts'
import { compile, finders, hitFinder } from '../dispute/patterns.ts'
import { findEvents } from '../dispute/status.ts'
import { datesOf, type Lexed, numbersOf, wordsOf } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import { CASE_WRITTEN } from '../words/case-news.ts'
import {
  ARTICLE,
  GIVEN_TO_US,
  KNOWS_NOT,
  LAW_QUESTIONS,
  LESSON,
  OPENS_QUESTION,
  THANKS,
} from '../words/chat.ts'
import { NEWS } from '../words/news.ts'
import { GREETING, PRAISE, WELL_WISHED, WISH, WISHER_CALLS } from '../words/talk.ts'
import type { Findings } from './findings.ts'
import { EVENT } from './names-event.ts'

const findQuestions = hitFinder(finders({ question: LAW_QUESTIONS }))
const HEARD = compile(NEWS)
const DEALT_WITH: ReadonlySet<string> = new Set([
  'settled',
  'mediated',
  'failed',
  'fruitless',
  'referred',
  'received',
])
const QUESTION_END =
  /(?:[？]|[呢吗嘛喃么]|[不没]|没有|哦|咋办|咋整|怎么办|啊|多少|好多|几(?:年|天|个月|成|块)|多少(?:钱|年|天)|合法|有效|哪个|谁|哪里|哪儿|(?:算|归|是|该|找|由)(?:谁|哪个)[^，。]{0,4}|(?:哪个|谁)(?:给|跟|帮)我[^，。]{1,6}|(?:算不算|要不要|会不会|能不能|可不可以|用不用|该不该)[^，。]{1,10}|(?<asked>[\u4e00-\u9fff]{1,2})不\k<asked>|(?:哪里|哪儿)[^，。]{1,4})[ 。！~]*$/u
/** Somebody came with the question: a consultation, not the sender's own question. */
const WAS_ASKED =
  /来问|问我|问我们|来咨询|咨询的|(?<!我\p{Script=Han}{1,3})问的|追着问|围(?:到|着|倒)/u

/** “给他讲明白了”: whoever asked was answered by the sender. */
const WAS_ANSWERED =
  /(?:给|跟|帮|和|同|对|教)了?(?:他|她|人家|老人家?|大爷|大姐|两口子)们?[^，。；？]{0,8}?(?:讲|说|解释|解答|摆(?!平)|答|分析|算|怎么|咋)|(?:解答|答复|回答|解释)了|(?:都|已经?)给?(?:回|答)了/u

/** 哪个给我讲哈: asked on to those who read it. */
const ASKS_READERS = /(?:哪个|谁|哪位)(?:给|帮|跟)我/u

const wholeOf = ({ text }: Lexed): Span => ({ start: 0, end: text.length })

/**
 * Talk that must not be recorded although it may tell of quarrels and numbers (contract 1): a question
 * on law, news from elsewhere, an article passed on.
 */
export function isSmallTalk(lexed: Lexed, context: ReadContext): boolean {
  if (tellsOwnCase(lexed)) return isPraise(lexed, context)
  return (
    ARTICLE.test(lexed.text) ||
    LESSON.test(lexed.text) ||
    lexed.text.search(HEARD) >= 0 ||
    isLawQuestion(lexed) ||
    isPraise(lexed, context)
  )
}

/** “【以案说法】…9月6日，经三塘村人民调解委员会主持，…签订协议书”: a case of one's own, though told as a lesson. */
const tellsOwnCase = (lexed: Lexed): boolean =>
  CASE_WRITTEN.test(lexed.text) &&
  wordsOf(lexed, 'village').length > 0 &&
  datesOf(lexed).some(
    ({ sort, future, rule }) => sort === 'day' && !future && rule.startsWith('date'),
  ) &&
  findEvents(lexed.text, wholeOf(lexed)).some(({ name }) => name === 'settled')

/** “愿新的一年家家和气，没人打架”: behind a wish nothing is reported, not even that there was no quarrel. */
const isWishOnly = (lexed: Lexed, { activities, disputes }: Findings): boolean => {
  const { text } = lexed
  const wished = text.search(WISH)
  return (
    wished >= 0 &&
    GREETING.test(text) &&
    !EVENT.test(text) &&
    !/零报告|报/u.test(text) &&
    !activities.named &&
    numbersOf(lexed).every(({ unit }) => unit === undefined) &&
    disputes.records.every(({ count }) => count === 0) &&
    disputes.consumed.every(({ start }) => start > wished) &&
    datesOf(lexed).every(({ future, sort }) => future !== undefined || sort === 'theme')
  )
}

/** A wish for a festival, with or without good advice; it announces nothing of its own. */
export const isGreeting = (lexed: Lexed, found: Findings): boolean =>
  isWishOnly(lexed, found) ||
  (!found.moods.done &&
    !found.activities.named &&
    found.disputes.records.length === 0 &&
    (wishesWell(lexed.text) || isGreetingOnly(lexed)))

const isGreetingOnly = (lexed: Lexed): boolean =>
  GREETING.test(lexed.text) &&
  !EVENT.test(lexed.text) &&
  datesOf(lexed).every(({ future, sort }) => future === undefined || sort === 'theme')

/** “明天中秋，祝大家月圆人圆”: good wishes for a festival to come; nobody is called. */
export const wishesWell = (text: string): boolean =>
  WELL_WISHED.test(text) && !WISHER_CALLS.test(text)

/** Good words for what others did: “三塘村的院坝会搞得好，向他们学习”. */
export const isPraise = (lexed: Lexed, { staff, home }: ReadContext): boolean =>
  (PRAISE.test(lexed.text) || (staff && thanks(lexed.text))) &&
  (staff || wordsOf(lexed, 'village').some(({ key }) => key !== home) || OTHERS.test(lexed.text))

const OTHERS = /他们|人家|别人|你们|恁们|兄弟村|隔壁村/u

function isLawQuestion(lexed: Lexed): boolean {
  const { text } = lexed
  if (findQuestions(text, wholeOf(lexed)).length === 0) return false
  if (
    (WAS_ASKED.test(text) || WAS_ANSWERED.test(text)) &&
    !ASKS_READERS.test(text) &&
    !KNOWS_NOT.test(text)
  )
    return false
  if (
    !QUESTION_END.test(text) &&
    !WHAT_IT_TAKES.test(text) &&
    !/[？]/.test(text) &&
    !OPENS_QUESTION.test(text)
  )
    return false
  // 空调 mediates nothing.
  return !findEvents(text.replaceAll('空调', '空气'), wholeOf(lexed)).some(
    ({ name, start }) =>
      DEALT_WITH.has(name) &&
      !ASKS_WHETHER.test(text.slice(0, start)) &&
      !(name === 'settled' && PAYS.test(text.slice(start))),
  )
}

/** “能不能去法院告他”: what one might do has not happened. */
const ASKS_WHETHER =
  /(?:能不能|可不可以|能否|可否|要不要|该不该|用不用|是不是(?:可以|能|该|要)|怎么|咋|如何)[^，。；？]{0,6}$/u
/** “要啥材料”, “要带哪些证据”, at the end. */
const WHAT_IT_TAKES =
  /(?:要|带|准备|需要|写)(?:带|准备|交)?些?(?:啥|什么|哪些)(?:材料|证据|东西|手续)[。？ 嘛呢啊]*$|(?:咋|怎么|如何)(?:写|告|办|弄)[。？ 嘛呢啊]*$/u

/** “撞了人，赔了6600，还要不要负责”: paid, and nobody mediated. */
const PAYS = /^[赔付给补退]/u

/** Thanks, and remarks on what others brought: things are named, but nothing was handed out. */
export const isThanks = ({ text }: Lexed): boolean =>
  THANKS.test(text.replace(CLOSING_COURTESY, '')) || GIVEN_TO_US.test(text)

/** A closing 谢谢 is mere courtesy. */
const thanks = (text: string): boolean => THANKS.test(text.replace(CLOSING_THANKS, ''))
const CLOSING_THANKS = /(?<=[^，。！ ]{2})[，。！ ]+(?:谢谢|多谢)(?:你|您|了|啦|哈)?[，。！ ]*$/u
const CLOSING_COURTESY =
  /(?<=[^，。！ ]{2})[，。！ ]+(?:谢谢|多谢|辛苦|麻烦)(?:你|您)?(?:了|啦|哈)?[，。！ ]*$/u
