import { numbersOf } from '../lex/lexed.ts'
import { readNumeral } from '../lex/numeral.ts'
import type { DateToken } from '../token.ts'
import { placesNamedAgain } from './bind-crowds.ts'
import {
  clauseFront,
  dayCount,
  dayParts,
  everyDay,
  isRun,
  type Sharing,
  timesPlayed,
  wentOn,
} from './daily.ts'
import { eachMeant } from './each-meant.ts'
import { carriedOfCounted } from './each-of-counted.ts'
import { type Entry, entryOf, foreign, isEvent, sameRecord, type Work } from './entry.ts'
import { fewGiven, givenTo } from './given-to.ts'
import { isHeading } from './headings.ts'
import { daysOfSentence, daysTold } from './listed-days.ts'
import { eventsTold, placesBefore } from './multiply.ts'
import { homesReached, peopleHelped } from './on-visits.ts'
import { ofOwnSentence } from './own-sentence.ts'
import { crowdPlacesBefore } from './per-place.ts'
import type { Scope } from './scopes.ts'
import { notServed } from './served.ts'
import { toldApart } from './told-apart.ts'
import { wentWithout } from './went-without.ts'

/** 每, 各: the number times how many there were; for listed days and villages once for each (contract 4.7). */
export function shareOut(sharing: Sharing): Entry[] {
  const { work, one, each, scope } = sharing
  if (each === 'person' || each === 'household') return perHead(sharing)
  return (
    (each === 'event' || each === 'side' ? perEvent(sharing) : perListed(sharing)) ?? [
      entryOf(work, one, wholeOf(sharing), scope.days, foreign(work, scope.villages[0]?.key)),
    ]
  )
}

/** “四个村：大湾村、高坎村…，每村开培训1场、发手册15本” */
const isPerVillage = ({ work, one }: Sharing): boolean =>
  work.context.staff &&
  /每一?个?(?:村|社区)[^。；\n]{0,24}$/.test(work.lexed.text.slice(0, one.amount.start))

/** Once for each of the villages or days that are listed. */
function perListed(sharing: Sharing): Entry[] | undefined {
  const { work, one, each, scope } = sharing
  const { value } = one.amount
  if (each === 'counted' || (each === 'place' && !isPerVillage(sharing))) return undefined
  const villages = scope.villages.length > 1 ? scope.villages : villagesListed(sharing)
  if (villages.length > 1)
    return villages.map(({ key }) => entryOf(work, one, value, scope.days, foreign(work, key)))
  const days = scope.days.length > 1 ? scope.days : (earlierDays(sharing) ?? everyDayTold(sharing))
  return days?.map((day, index) => {
    const own = villageBetween(work, day.end, days[index + 1]?.start ?? one.amount.start)
    const village = foreign(work, (own ?? scope.villages[0])?.key)
    return entryOf(work, one, value * dayParts(sharing), [day], village)
  })
}

/** “6月12日到甲村，6月13日到乙村，各讲一场”: where one was on each day. */
const villageBetween = ({ scopes }: Work, from: number, to: number) =>
  scopes.places.findLast(({ start, end }) => start >= from && end <= to)?.villages[0]

/** “甲村、乙村各开两场，人数甲村71、乙村58，横幅各1条”: the list that opened the sentence. */
function villagesListed({ work, one, each }: Sharing): Scope['villages'] {
  const { lexed, scopes } = work
  const list = scopes.places.findLast(
    ({ end, villages }) => end <= one.amount.start && villages.length > 1,
  )
  const same =
    list &&
    (each === 'listed' || each === 'place') &&
    !/[。；\n]/.test(lexed.text.slice(list.end, one.amount.start))
  const since = scopes.places.filter(({ start }) => list && start > list.end)
  const told = since.every((place) =>
    place.villages.every(({ key }) => list?.villages.some((village) => village.key === key)),
  )
  return same && told ? list.villages : []
}

/** The number as often as it holds in one record, but for those that have a number of their own. */
function wholeOf(sharing: Sharing): number {
  const { work, one, each } = sharing
  const times = timesOf(sharing)
  const apart = toldApart(work.lexed, each, one)
  if (apart.times > times || apart.less > one.amount.value) return one.amount.value * times
  return one.amount.value * (times - apart.times) - apart.less
}

/** How many times the number holds in one record. */
function timesOf(sharing: Sharing): number {
  const { each } = sharing
  if (each === 'side') return sidesOf(sharing)
  if (each === 'event') return timesPlayed(sharing) ?? eventsBefore(sharing)
  if (each === 'pack') return packsBefore(sharing)
  if (each === 'counted') return carriedOfCounted(sharing.work.lexed, sharing.one.amount)
  const ordered = FIRST_FEW.exec(clauseFront(sharing))?.groups?.n
  if (ordered) return readNumeral(ordered, 0)?.value ?? 1
  if (each === 'day') return dayCount(sharing) * dayParts(sharing)
  const daily = everyDay(sharing) || (dayParts(sharing) > 1 && wentOn(sharing))
  return placesOf(sharing) * (daily ? dayCount(sharing) : 1)
}

function placesOf(sharing: Sharing): number {
  const { work, one, each } = sharing
  return (
    placesBefore(work.lexed, one.amount) ??
    placesNamedAgain(work.lexed.text, numbersOf(work.lexed), one.amount) ??
    (each === 'place' ? (crowdPlacesBefore(work.lexed, one.amount) ?? eventsBefore(sharing)) : 1)
  )
}

/** 两边各一场 are two; “三个路口一处两条”, “院坝会三场，一处挂一条” as many as were told. */
function sidesOf(sharing: Sharing): number {
  const { work, one } = sharing
  if (!/一处[^，。；]*$/u.test(clauseFront(sharing)) || one.indicator.nature !== 'thing') return 2
  return (
    placesBefore(work.lexed, one.amount) ??
    crowdPlacesBefore(work.lexed, one.amount) ??
    Math.max(2, eventsBefore(sharing))
  )
}

/** 头两场各20人, 前三天各一场 */
const FIRST_FEW =
  /[头前](?<n>[两二三四五六]|\d)(?:场|次|回|天|晚|个)[^，。；]{0,4}各[^，。；\d]{0,6}$/

const PACK =
  /[一每](?:张|个)?(?<unit>(?:条|张)(?=坐)|[^条张个])子?(?:都|就)?(?:有|是|装|坐|围)?了?$/u
/** 单子发了两捆，一捆100张; 坐了六桌，一桌8个人 */
function packsBefore({ work, one }: Sharing): number {
  const { text } = work.lexed
  const pack = PACK.exec(text.slice(0, one.amount.start))?.groups?.unit
  const packs = numbersOf(work.lexed).findLast(
    (n) =>
      n.end < one.amount.start - 1 &&
      pack !== undefined &&
      text.startsWith(pack, n.unit?.start ?? n.end) &&
      n.value > 1,
  )
  return packs?.value ?? 1
}

/**
 * “25号…38人，发手册38本；今天…64个娃娃，每人一支铅笔”: the sentence of the earlier crowd has ended, and what was handed
 * out there is told, or each got one in the sentence of the later one, which was at an event of another kind.
 */
function isClosed(sharing: Sharing, base: Entry, last: Entry): boolean {
  const { work, one, entries, once } = sharing
  const { text } = work.lexed
  if (!ENDS.test(text.slice(base.end, last.start))) return false
  const kinds = (crowd: Entry) =>
    [...once, ...entries]
      .filter((e) => sameRecord(e, crowd) && isEvent(work, e.code))
      .map(({ code }) => code)
  return (
    (!ENDS.test(text.slice(last.end, one.amount.start)) &&
      kinds(base).every((code) => !kinds(last).includes(code))) ||
    entries.some(
      (e) =>
        e.start < last.start &&
        sameRecord(e, base) &&
        work.context.vocabulary.find(e.code)?.nature === 'thing',
    )
  )
}
const ENDS = /[。；\n]/

/** Per person of those who came, per household of those visited: in every record that tells how many. */
function perHead(sharing: Sharing): Entry[] {
  const { work, one, each, scope, entries } = sharing
  const homes = each === 'household' ? ['door_to_door'] : []
  const codes = [...homes, ...(householdsTold(sharing) === undefined ? ['attendance'] : [])]
  const code = codes.find((c) => entries.some((e) => e.code === c))
  const counted = entries.filter((e) => e.code === code)
  const heads = ofOwnSentence(work, one, counted)
  const counting = notServed(work, one, entries, heads)
  const bases = each === 'person' ? givenTo(work, one, counting) : counting
  const last = bases.at(-1)
  if (!last) {
    const reached = householdsTold(sharing) ?? peopleServed(sharing)
    if (reached === undefined) return []
    return [
      entryOf(
        work,
        one,
        one.amount.value * reached,
        scope.days,
        foreign(work, scope.villages[0]?.key),
      ),
    ]
  }
  const open = bases.filter(
    (base) =>
      sameRecord(base, last) ||
      (!entries.some((e) => e.code === one.indicator.code && sameRecord(e, base)) &&
        !isClosed(sharing, base, last)),
  )
  const reached = each === 'household' && open.length === 1 ? homesReached(work.lexed) : undefined
  const rest = each === 'person' ? fewGiven(work, one, counting) : undefined
  const given = rest === undefined ? open : [last]
  const without = given.length === 1 ? wentWithout(work.lexed, one) : 0
  const headsOf = (base: Entry) => Math.max(0, (rest ?? reached ?? base.value) - without)
  return given.map((base) => ({
    ...entryOf(work, one, one.amount.value * headsOf(base), [], base.village),
    when: base.when,
    approx: one.amount.approx || base.approx,
  }))
}

/** “每户一册，到会62户”, “12户来了29个人，一户两本”: households that count nothing themselves still tell how many got one each. */
function householdsTold({ work, each }: Sharing): number | undefined {
  if (each !== 'household') return undefined
  const told = numbersOf(work.lexed).filter(
    (n) => n.value > 1 && (n.unit?.text === '户' || n.unit?.text === '家'),
  )
  return told.length === 1 ? told[0]?.value : undefined
}

/** “给35个人手机上装好反诈APP，彩页也是一人一张”: those who count nothing themselves and got one each. */
function peopleServed({ work, one, each }: Sharing): number | undefined {
  if (each !== 'person') return undefined
  const served = peopleHelped(work.lexed).filter(({ end }) => end <= one.amount.start)
  return served.length === 1 ? served[0]?.value : undefined
}

/** The events of the sentence, else of the message, that a number told for each of them can hold for. */
function eventsHeld({ work, one, each, entries, once }: Sharing): Entry[] {
  const { start } = one.amount
  const counted = entries.filter((e, at) => !isHeading(work, e, entries.slice(at + 1)))
  const held = [...once, ...counted]
    .filter((e) => e.start < start && isEvent(work, e.code))
    .sort((a, b) => a.start - b.start)
  const sentence = Math.max(...['。', '；', '\n'].map((c) => work.lexed.text.lastIndexOf(c, start)))
  const here = held.filter((e) => e.start > sentence)
  // “在新民村讲课一堂…；我们村院坝会…，两边各发50份”: both of them.
  const [last] = here
  const both = each === 'side' && here.every((e) => last && sameRecord(e, last))
  return here.length > 0 && !both ? here : held
}

/** “周六24个人，周日30个，每场发20份”: events of several days, each with its own. */
function perEvent(sharing: Sharing): Entry[] | undefined {
  const { work, one, each, entries } = sharing
  const held = eventsHeld(sharing)
  const last = held.at(-1)
  const open = held.filter(
    (e) =>
      (e.code === last?.code || eachMeant('listed', sharing) === 'event' || each === 'side') &&
      !entries.some((other) => other.code === one.indicator.code && sameRecord(other, e)),
  )
  if (!open.some((e) => last && !sameRecord(e, last))) return undefined
  // “两地各发资料300份”: once at each place, however often something was held there.
  const perPlace = PER_PLACE.test(clauseFront(sharing))
  const isFirst = (e: Entry, at: number) => open.findIndex((o) => sameRecord(o, e)) === at
  return (perPlace ? open.filter(isFirst) : open).map((e) => ({
    ...entryOf(work, one, one.amount.value * (perPlace ? 1 : e.value), [], e.village),
    when: e.when,
  }))
}

const PER_PLACE =
  /(?:[两二三四五六七八九\d]个?(?:村|地|社区|地方)|[各每]个?(?:村|社区|地))[^，。；\d]{0,10}$/

const eventsBefore = (sharing: Sharing): number =>
  eventsHeld(sharing).reduce((sum, e) => sum + e.value, 0) ||
  eventsTold(sharing.work.lexed, sharing.one.amount)

const DAYS_EACH =
  /(?<n>[两二三四五六])(?:天|晚上?|次|场|回)(?:(?:的[^，。；\d]{1,6}?)?(?:都|各|均)|[^，。；\d都均]{1,5}各)/

/** “今天是第二天，昨天26人今天24人”: a day that is told twice is one. */
const distinct = (days: readonly DateToken[]): readonly DateToken[] =>
  days.filter(({ from }, at) => days.findIndex((day) => day.from === from) === at)

/** “两天都各发了50份资料”: each of the days told before. */
function earlierDays({ work, one, each }: Sharing): readonly DateToken[] | undefined {
  if (each !== 'listed') return undefined
  const front = work.lexed.text.slice(Math.max(0, one.amount.start - 18), one.amount.start)
  const count = DAYS_EACH.exec(front)?.groups?.n
  const size = count ? '零一二三四五六'.indexOf(count.replace('两', '二')) : 0
  const days = distinct(daysTold(work, one.amount.start))
  return size > 1 && days.length === size ? days : undefined
}

/** “…，9号27人，今晚19人。每晚都发了25张”: the days told one by one before, in the sentence or the one before it. */
function everyDayTold(sharing: Sharing): readonly DateToken[] | undefined {
  const { work, one, each, scope } = sharing
  if (each !== 'day' || isRun(scope)) return undefined
  const { text } = work.lexed
  const clause = clauseFront(sharing).replace(/^.*，/u, '')
  const own = daysOfSentence(work, one.amount.start)
  if (own.some(({ end }) => end > one.amount.start - clause.length)) return undefined
  const start = Math.max(text.lastIndexOf('。', one.amount.start), 0)
  const days = distinct(own.length > 0 || start === 0 ? own : daysOfSentence(work, start))
  return days.length > 1 ? days : undefined
}
