import { backTo } from '../text/stretch.ts'
import type { Sharing } from './daily.ts'
import { type Each, placesBefore } from './multiply.ts'

/** For what a told number holds once each, where what was held tells it better than the word in front of the number. */
export function eachMeant(each: Each | undefined, shared: Omit<Sharing, 'each'>): Each | undefined {
  const told = each && { ...shared, each }
  return told && (isOfEvents(told) || isPerFirm(told)) ? 'event' : each
}

/** “甲村院坝会33人，乙村院坝会41人，各发资料50份”, “…，两村各挂横幅两条”: a share that opens its clause is of what was held. */
function isOfEvents({ work, one, each, scope }: Sharing): boolean {
  if (one.indicator.nature !== 'thing' || scope.days.length > 1 || scope.villages.length > 1)
    return false
  const clause = backTo('，。；\n ', work.lexed.text, one.amount.start)
  if (each === 'place') return /^每一?个?村/.test(clause)
  return (
    each === 'listed' &&
    OPENS_CLAUSE.test(clause) &&
    (/村|[两二三四五六七八九\d]个?(?:地|社区|地方)/.test(clause) ||
      placesBefore(work.lexed, one.amount) === undefined)
  )
}

const OPENS_CLAUSE =
  /^(?:(?:两头|两边|两处|(?:[两二三四五六七八九]|\d)个?(?:村|场|次|地|社区|地方)|都|均|也)*各(?:自|村)?|两[头边处]都)[^，。；]*$/

/** “送法进企业走了两家，…每家发读本40本、贴海报3张”: 家 are the firms, or schools, one went to, and no households. */
const isPerFirm = ({ work, one, each, entries, once }: Sharing): boolean =>
  each === 'household' &&
  /[每一]家(?![家户])/u.test(backTo('。；\n', work.lexed.text, one.amount.start)) &&
  entries.every(({ code }) => code !== 'door_to_door') &&
  [...entries, ...once].some(({ code }) => /^(?:enterprise|school)_visit$/.test(code))
