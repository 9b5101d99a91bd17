import { backTo } from '../text/stretch.ts'
import type { Sharing } from './daily.ts'
import { isEvent, sameRecord } from './entry.ts'
import { type Each, placesBefore } from './multiply.ts'

/** For what a told number holds once each, where what was held tells it better than the word in front of the number. */
export function eachMeant(each: Each | undefined, shared: Omit<Sharing, 'each'>): Each | undefined {
  const told = each && { ...shared, each }
  return told && (isOfEvents(told) || isOfDays(told) || isPerFirm(told)) ? 'event' : each
}

/** “6号在三组开火塘会，7号在八组开火塘会，到场各25人，各发资料20份”: so many at the event of each day, and not in the last groups. */
const isOfDays = ({ work, one, each, scope, entries, once }: Sharing): boolean =>
  each === 'listed' &&
  /^(?:people|thing)$/.test(one.indicator.nature) &&
  scope.days.length === 1 &&
  HAD_EACH.test(backTo('，。；\n ', work.lexed.text, one.amount.start)) &&
  [...once, ...entries].some(
    (held) =>
      held.end <= one.amount.start &&
      isEvent(work, held.code) &&
      held.value === 1 &&
      held.when.date !== scope.days[0]?.from &&
      entries.every((came) => came.code !== one.indicator.code || !sameRecord(came, held)),
  )
const HAD_EACH =
  /^(?:(?:到场|到会|参加|参会|参训|人数|听众|听的|来听|来的?人?)?各(?:自|有|来了?|到了?|是)*|各(?:发放?|散发?|送|派发?|挂|贴|张贴|悬挂)[^，。；\d]{0,10})$/u

/** “甲村院坝会33人，乙村院坝会41人，各发资料50份”, “…，两村各挂横幅两条”: a share that opens its clause is of what was held. */
function isOfEvents({ work, one, each, scope }: Sharing): boolean {
  if (one.indicator.nature !== 'thing' || scope.days.length > 1 || scope.villages.length > 1)
    return false
  const clause = backTo('，。；\n ', work.lexed.text, one.amount.start)
  if (each === 'place') return /^每一?个?村/.test(clause)
  if (each === 'listed' && EVENTS_EACH.test(clause)) return true
  return (
    each === 'listed' &&
    OPENS_CLAUSE.test(clause) &&
    (/村|[两二三四五六七八九\d]个?(?:地|社区|地方)/.test(clause) ||
      placesBefore(work.lexed, one.amount) === undefined)
  )
}

/** “院坝会两场各发40张”: so many at each of them. */
const EVENTS_EACH = /[两二三四五六七八九十\d][场堂]会?(?:都|分别)?各(?:发|送|散|派)[^，。；]*$/u

const OPENS_CLAUSE =
  /^(?:(?:两头|两边|两处|(?:[两二三四五六七八九]|\d)个?(?:村|场|次|地|社区|地方)|都|均|也)*各(?:自|村)?|两[头边处]都)[^，。；]*$/

/** “送法进企业走了两家，…每家发读本40本、贴海报3张”: 家 are the firms, or schools, one went to, and no households. */
const isPerFirm = ({ work, one, each, entries, once }: Sharing): boolean =>
  each === 'household' &&
  /[每一]家(?![家户])/u.test(backTo('。；\n', work.lexed.text, one.amount.start)) &&
  entries.every(({ code }) => code !== 'door_to_door') &&
  [...entries, ...once].some(({ code }) => /^(?:enterprise|school)_visit$/.test(code))
