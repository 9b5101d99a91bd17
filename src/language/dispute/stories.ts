import { isBulletin } from '../about/bulletin.ts'
import { datesOf, type Lexed, within } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import { backTo } from '../text/stretch.ts'
import type { Span } from '../token.ts'
import { NEXT_ROUND } from '../words/next-rounds.ts'
import { readCategory, readNounPhrase } from './category.ts'
import type { Chunk } from './chunks.ts'
import type { Count } from './counts.ts'
import { isStory } from './gate.ts'
import { mutualComplaints } from './mutual-complaints.ts'
import { cameToSomething, isOtherMatter, isTakenUp, tellsBeginning } from './other-matter.ts'
import { readStatus } from './status.ts'
import {
  calledNext,
  namesOthers,
  nextPlaces,
  nextQuarrels,
  partsInOrder,
  partsOfDay,
  storyHeads,
} from './story-heads.ts'
import { isAnother, nextAlike } from './told-alike.ts'
import { isTerm } from './when.ts'

/** Cuts a chunk where it tells several disputes: parts by ； after a total, or days and 又是 that lead stories. */
export function splitStories(lexed: Lexed, chunk: Chunk, counts: readonly Count[]): Chunk[] {
  return splitByTotal(lexed, chunk, counts) ?? splitByDays(lexed, chunk)
}

/** “三起：楼上漏水，成；欠钱，成；争屋基，没成”: as many parts as the total told. */
function splitByTotal(lexed: Lexed, chunk: Chunk, counts: readonly Count[]): Chunk[] | undefined {
  const { text } = lexed
  const [total, ...ones] = counts
  if (!total || total.count < 2 || ones.some(({ count }) => count !== 1)) return undefined
  if (ones.length >= total.count) return undefined
  if (ones.length > 0 && [total, ...ones].every((count) => isLabelled(text, count)))
    return undefined
  const head = HEAD_OF_PARTS.exec(text.slice(total.end, chunk.end))?.[0]
  if (head === undefined) return undefined
  const start = total.end + head.length
  const cuts = matchesOf(/[；。](?=[^；。\n])/gu, text.slice(start, chunk.end)).map(
    ({ index }) => start + index + 1,
  )
  if (ones.length === 0 && cuts.length + 1 === total.count)
    return cut(chunk, [start, ...cuts], true)
  const parts = findParts(lexed, { start, end: chunk.end }, ones)
  return parts.length === total.count ? cut(chunk, parts, ones.length === 0) : undefined
}

/** What leads from a total to its parts: “纠纷：”, “，都是口头和解：”. */
const HEAD_OF_PARTS =
  /^[^，。；：\n]{0,4}，(?:都|均|全|一律|统统)[^，。；：\n]{1,10}：|^[^：，。]*[：，。]/u

/** “调解山林权属纠纷2起，均达成协议；调解交通事故赔偿1起”: each counts a class of its own. */
const isLabelled = (text: string, { start }: Count): boolean => {
  const front = backTo('，。；：、\n', text, start)
  const noun = /(?:矛盾|纠纷|案件|类)*$/u.exec(front)?.[0].length ?? 0
  const label = readNounPhrase(text, { start: start - front.length, end: start - noun })
  return label?.rule === 'own noun' && label.end >= start - noun - GENERIC_LENGTH
}

/** “交通事故赔偿”: a general word behind the class. */
const GENERIC_LENGTH = 2

/** Where the parts begin: clauses that name a matter of their own, or count one (“还有一个扯界畔的”). */
function findParts(lexed: Lexed, span: Span, ones: readonly Count[]): number[] {
  const matters = findMatters(lexed, span)
  if (ones.length === 0) return matters
  const heads = ones.flatMap((one) =>
    lexed.clauses.filter((clause) => within(one, clause)).map(({ start }) => start),
  )
  // “昨天两起今天一起，全是争水的”: the one stands beside the total.
  if (heads.some((at) => at < span.start)) return []
  if (heads.length === ones.length && new Set([...matters, ...heads]).size > matters.length)
    return [...new Set([...matters, ...heads])].sort((a, b) => a - b)
  return matters.every((at) => heads.includes(at)) ? [] : matters
}

/** “查出2起：鸡啄菜苗的讲好了，争田埂的没讲好”: the clauses that name a matter of their own. */
function findMatters({ text, clauses }: Lexed, span: Span): number[] {
  const seen = new Set<string>()
  return clauses.flatMap((clause) => {
    if (!within(clause, span)) return []
    const matter = readCategory(text, clause)
    if (!matter || matter.rule === 'who quarrels' || seen.has(matter.code)) return []
    seen.add(matter.code)
    return [clause.start]
  })
}

/**
 * What opens a story: a day, a later part of the day, words for another one, another place, a quarrel beside it, a
 * call to the next, a complaint of the other side.
 */
type Opening =
  | 'line'
  | 'person'
  | 'sequence'
  | 'day'
  | 'later'
  | 'another'
  | 'place'
  | 'quarrel'
  | 'next'
  | 'complaint'

/** “前天…成了；昨天…也说开了；今天接了…”: each led by a day, each a story. */
function splitByDays(lexed: Lexed, chunk: Chunk): Chunk[] {
  const alike = nextAlike(lexed, chunk)
  const openings = openingsIn(lexed, chunk)
  const starts = [...new Set([...openings.keys(), ...alike.map(({ start }) => start)])]
  const cuts: number[] = []
  const followers: number[] = []
  for (const start of starts.sort((a, b) => a - b)) {
    const before: Span = { start: cuts.at(-1) ?? chunk.start, end: start }
    const opening = openings.get(start)
    const isNext = alike.some((next) => next.start === start && isAnother(lexed, before, next))
    if (isNext) followers.push(start)
    if (isNext || (opening && opensStory(lexed, before, { start, end: chunk.end }, opening)))
      cuts.push(start)
  }
  return cut(chunk, cuts, chunk.marked).map((part) =>
    followers.includes(part.start) || followers.includes(part.end)
      ? { ...part, alike: true }
      : part,
  )
}

/** Where stories may begin in a chunk, the surer sign for each place. */
function openingsIn(lexed: Lexed, chunk: Chunk): Map<number, Opening> {
  const days = datesOf(lexed)
    .filter(
      (day) =>
        day.sort === 'day' &&
        !day.future &&
        day.start > chunk.start &&
        day.start < chunk.end &&
        !isTerm(lexed, day, [], chunk.start),
    )
    .filter(
      (day) =>
        /[；。\n ]$/u.test(lexed.text.slice(0, day.start)) ||
        (lexed.text.charAt(day.start - 1) === '，' && isOneMore(lexed.text, day)),
    )
    .map(({ start }) => start)
  const found: readonly (readonly [Opening, readonly number[]])[] = [
    ['day', days],
    ['later', laterThatDay(lexed, chunk)],
    ['another', storyHeads(lexed.text, chunk)],
    ['place', nextPlaces(lexed.text, chunk)],
    ['quarrel', nextQuarrels(lexed.text, chunk)],
    ['next', [...calledNext(lexed.text, chunk), ...partsInOrder(lexed.text, chunk)]],
    ['complaint', mutualComplaints(lexed.text, chunk)],
  ]
  return new Map(found.flatMap(([opening, starts]) => starts.map((at) => [at, opening] as const)))
}

function opensStory(lexed: Lexed, before: Span, behind: Span, opening: Opening): boolean {
  const { text } = lexed
  if (opening === 'complaint') return isStory(lexed, before) && isStory(lexed, behind)
  if (opening === 'quarrel') return areQuarrels(lexed, before, behind)
  if (opening === 'later' || opening === 'next') return areTwo(lexed, before, behind, true)
  if (opening === 'day')
    return opensAnew(text, before, behind) && areTwo(lexed, before, behind, isOneMore(text, behind))
  const elsewhere = opening === 'place' && /[；。\n] *$/u.test(text.slice(0, behind.start))
  return (elsewhere || namesOthers(text, before, behind)) && areTwo(lexed, before, behind, true)
}

/** Where another part of the day begins behind a morning in which something was settled, or in a list of them. */
function laterThatDay(lexed: Lexed, { start, end }: Chunk): number[] {
  if (!MORNING.test(lexed.text.slice(start, end))) return []
  return partsOfDay(lexed.text, { start, end }).filter(
    (at) =>
      isSettled(lexed, { start, end: at }) ||
      /；\s*$/u.test(lexed.text.slice(start, at)) ||
      LABEL.test(lexed.text.slice(at)),
  )
}

/** “下午：…” */
const LABEL = /^[\u4e00-\u9fff]{2,5}：/u
const MORNING = /上午|早上|早晨|上昼/u

const isSettled = ({ text }: Lexed, span: Span): boolean =>
  readStatus(text, span)?.status === 'resolved'

/**
 * “…老板不接电话。今天在他丈人屋头把他等到了”: a day on which the same people go on begins no other story;
 * that needs people, or a case taken up, that were not told before, or a list.
 */
const opensAnew = (text: string, before: Span, behind: Span): boolean =>
  !NEXT_ROUND.test(text.slice(behind.start, behind.end)) &&
  !goesOnWith(text, before, behind) &&
  opensWithOthers(text, before, behind)

/** “…打电话栗某不接。昨天栗某来了”: somebody whom the part before names. */
const goesOnWith = (text: string, before: Span, { start }: Span): boolean => {
  const name = SOMEBODY.exec(text.slice(start, start + ONE_MORE_NEAR))?.groups?.name
  return name !== undefined && text.slice(before.start, before.end).includes(name)
}
const SOMEBODY =
  /^[^，。；\n]{2,6}?(?<name>[\u4e00-\u9fff]某)某?(?:才|终于|总算|又|自己|主动)*(?:来|到|回|露面|答应|同意|认|松口|把|拿|给|还|付)/u

const opensWithOthers = (text: string, before: Span, behind: Span): boolean =>
  /；[ \n]*$|\n *$/u.test(text.slice(before.start, before.end)) ||
  isTakenUp(text, behind) ||
  namesOthers(text, before, behind)

/** “今日还有个赊账的”: the day on which there was one more. */
const isOneMore = (text: string, { start }: Span): boolean =>
  ONE_MORE.test(text.slice(start, start + ONE_MORE_NEAR))
const ONE_MORE_NEAR = 24

const ONE_MORE =
  /^[^，。；\n]{2,8}?(?:还|又|另)(?:有|来|接|调|劝|说成|说和|处理|碰到|遇到)(?:了|到)?(?:另)?(?:个|一[个起件桩家对])(?!人|月|星期|礼拜)/u

/** The words say that these are two; each must be a quarrel, and the first have come to something. */
const areQuarrels = (lexed: Lexed, before: Span, behind: Span): boolean =>
  isStory(lexed, before) && isStory(lexed, behind) && cameToSomething(lexed.text, before)

/**
 * Both parts are stories of their own: the first came to something, the second has a matter of its own, and
 * a beginning unless words say that it is another one.
 */
function areTwo(lexed: Lexed, before: Span, behind: Span, another: boolean): boolean {
  if (!isStory(lexed, before) || !isStory(lexed, behind)) return false
  if (isTitle(lexed.text.slice(before.start, before.end)) || isLead(lexed, before, behind))
    return false
  if (!cameToSomething(lexed.text, before)) return false
  const listed = another || /；[ \n]*$/u.test(lexed.text.slice(before.start, before.end))
  if (!listed && !tellsBeginning(lexed, behind)) return false
  return isOtherMatter(lexed, before, behind, another)
}

/** “凤鸣社区：一场楼道会化解漏水纠纷。”: what a bulletin is called. */
const isTitle = (words: string): boolean =>
  words.length <= TITLE_LENGTH_MAX &&
  !/[，；]| (?!$)/u.test(words) &&
  /^[^。]*。$/u.test(words.trim())

/** “一头牛引发的官司，就这样在田埂上化解了。2月12日，…”: the sentence that a bulletin opens with. */
const isLead = (lexed: Lexed, before: Span, behind: Span): boolean =>
  before.start === 0 &&
  isBulletin(lexed) &&
  /^[^。；\n]{6,60}[。！\n]$/u.test(lexed.text.slice(before.start, before.end).trim()) &&
  datesOf(lexed).every(({ start, end }) => end > before.end && start >= behind.start)

const TITLE_LENGTH_MAX = 32

function cut(chunk: Chunk, cuts: readonly number[], marked: boolean): Chunk[] {
  if (cuts.length === 0) return [chunk]
  const starts = [chunk.start, ...cuts]
  return starts.map((start, index) => ({
    start,
    end: starts[index + 1] ?? chunk.end,
    marked: index === 0 ? chunk.marked : marked,
  }))
}
