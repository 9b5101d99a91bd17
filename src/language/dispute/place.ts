import type { ReadContext } from '../context.ts'
import { type Lexed, wordsOf } from '../lex/lexed.ts'
import type { Span, WordToken } from '../token.ts'

/** “到双河村帮忙调解”, “在龙门村委会” */
const AT_PLACE = /(?:在|到|去|赴|前往|来|于|下到|深入)了?(?:他们|人家|对方)?$/u
/** “回龙门村娘家，…在那边调解”: where the sender went, and what was done there. */
const BACK_TO = /(?:回|转)(?:了|到)?$/u
const DONE_THERE = /(?:在|到|给|帮)(?:他们)?那(?:边|头|里|儿)[^，。；\n]{0,4}(?:调|劝|说和|断)/u
/** “石桥村的老邵”, “跟龙门村的老邵扯水渠”: where people live. */
const LIVES_THERE =
  /^(?:村|社区)?(?:的(?!情况|数|台账|[：，])|那边|人|村民|居民|老|小|\d(?!\d?[月号日.])|[一二三四五六七八九十]+组)/u
const WITH = /(?:跟|和|与|同|嫁到|邻村|对面|、)$/u
const HEADING =
  /(?:[\n，。；：（、 ·\-*—【:]|其中|\d[.）]|[代帮替]|汇总|[代补][录报]|[录报记][下哈]|村)$/u

/**
 * The village where disputes of a region were mediated (contract 2.2): undefined for the sender's
 * own. Only staff report for villages by naming them.
 */
export function readPlace(
  lexed: Lexed,
  context: ReadContext,
  region: Span,
  at: Span = region,
): string | undefined {
  const villages = wordsOf(lexed, 'village')
  const place = villages.findLast(
    (word) => word.start < region.end && word.start >= region.start && isPlace(lexed.text, word),
  )
  const helped =
    place ??
    (context.staff
      ? undefined
      : (helpedIn(lexed, villages, region, at) ?? calledTo(lexed, villages, region)))
  if (helped) return helped.key === context.home ? undefined : helped.key
  if (!context.staff) return undefined
  return heading(lexed.text, villages, region, at)?.key
}

/** “到三塘村帮忙，调了两起”: all that follows was done where one went to help, until one is back. */
const helpedIn = (
  { text }: Lexed,
  villages: readonly WordToken[],
  { start }: Span,
  at: Span,
): WordToken | undefined =>
  villages.findLast(
    (word) =>
      word.end <= start &&
      HELPED_THERE.test(text.slice(word.end)) &&
      (isPlace(text, word) || CALLED_THERE.test(text.slice(word.end))) &&
      !BACK_HOME.test(text.slice(word.end, Math.max(start, at.end))),
  )
const HELPED_THERE = /^(?:村|社区)?[^，。；\d]{0,14}(?:帮忙|帮手|搭(?:把|个)?手|支援|帮着)/u
const CALLED_THERE = /^(?:村|社区)?[^，。；\d]{0,10}(?:喊|叫|请|邀|约|找)了?[我咱]/u
const BACK_HOME = /回(?:来|到|村|家|我|咱)|(?:我|咱|本)们?村|自己村|[今昨前]天|[今昨]晚/u

/** “新民村两家争林子，喊我过去调”, “又叫大湾村喊去”: where one was called over to, unless it is settled at home. */
const calledTo = (
  { text }: Lexed,
  villages: readonly WordToken[],
  { end }: Span,
): WordToken | undefined =>
  villages.findLast(
    (word) => word.end <= end && isCalledTo(text, word) && !AT_HOME.test(text.slice(word.end, end)),
  )

const isCalledTo = (text: string, { start, end }: WordToken): boolean =>
  CALLED_OVER.test(text.slice(end)) ||
  (CALLED_BY.test(text.slice(0, start)) && CALLED_AWAY.test(text.slice(end)))

const CALLED_OVER =
  /^(?:村|社区)?[^。；\n\d]{0,24}(?:喊|叫|请|邀|约|找)了?[我咱]们?(?:几个|两个)?(?:过去|去|赶过去)(?!我|咱|村|司法所|派出所|法院|镇)/u
const CALLED_BY = /(?:被|遭|叫|让|给|着|挨)$/u
const CALLED_AWAY = /^(?:村|社区)?[^，。；\n\d]{0,6}(?:喊|叫|请|邀|约|拉)(?:了|起|过)*(?:去|走)/u
const AT_HOME = /回(?:来|到|村|家)|[我咱本]们?(?:村|社区|寨|组|这)|自己村/u

function isPlace(text: string, { start, end }: WordToken): boolean {
  const front = text.slice(Math.max(0, start - PLACE_LOOK), start)
  return (
    (AT_PLACE.test(front) || (BACK_TO.test(front) && DONE_THERE.test(text.slice(end)))) &&
    !/^(?:的|人)/u.test(text.slice(end, end + 1))
  )
}

const PLACE_LOOK = 5

/** The last village before or at the start of a region that heads what follows. */
function heading(
  text: string,
  villages: readonly WordToken[],
  region: Span,
  at: Span,
): WordToken | undefined {
  const inside = villages.filter(({ start, end }) => start >= region.start && end <= region.end)
  const own =
    inside.findLast((word) => word.end <= at.start && isHeading(text, word)) ??
    inside.find((word) => isHeading(text, word) && !isNextLine(text, at, word))
  const before = villages.filter(({ end }) => end <= region.start)
  return (
    own ??
    before.findLast((word) => isHeading(text, word)) ??
    inside.find((word) => !isParty(text, word) && !isNextLine(text, at, word))
  )
}

/** “转司法所1起；新民村零报告”: what follows the count heads the next part. */
const isNextLine = (text: string, at: Span, word: Span): boolean =>
  word.start >= at.end && /[；。、，\n]/u.test(text.slice(at.end, word.start))

const isParty = (text: string, word: WordToken) =>
  LIVES_THERE.test(text.slice(word.end, word.end + 4)) ||
  WITH.test(text.slice(Math.max(0, word.start - 2), word.start))

const isHeading = (text: string, word: WordToken) =>
  (word.start === 0 ||
    HEADING.test(text.slice(Math.max(0, word.start - 2), word.start)) ||
    !isParty(text, word)) &&
  !/^的老/u.test(text.slice(word.end, word.end + 2))
