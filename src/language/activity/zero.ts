import type { Lexed } from '../lex/lexed.ts'
import { guarded } from '../patterns/guarded.ts'
import type { ReadActivity } from '../reading.ts'
import type { Span } from '../token.ts'
import type { Bound } from './binding.ts'
import { basisOf, foreign, type Work } from './entry.ts'

const NOTHING_DONE = guarded(
  /(?:没有|没得?|无|冇|莫得)(?:搞|开展|办|做|整|弄)?(?:啥子?|么子|哪样|什么|任何)?(?:普法|宣传|法治)?活动(?=[，。；也和、 \n]|$)(?![^。\n]*零报告)|(?:未|没有?|冇)(?:组织|开展|举办|举行|安排|搞|召开|整|弄|开(?!成|好|起|完)|办(?!成|好|起|完))[^，。；\n\d]{0,8}(?:活动|宣传|普法|讲座|院坝会|培训)|(?<![一-龥]{2}[^，。；\n])(?:无|没有?|没得)活动(?=[，。；！\n ]|$)|(?:活动|宣传|普法)(?:也|都|就)?(?:没有?|冇|未)(?:得空|有空)?(?:搞|开展|做|办|整|弄)(?=[，。；！\n ]|$)|(?:活动|宣传|普法)[^，。；\n]{0,8}(?:零报告|为零|为0|0场|无活动)|无(?:普法|宣传|法治)[^，。；\n]{0,4}活动|零活动|活动(?:零|无)(?=[，。；、 \n]|$)|(?:没有?|未)(?:出去|出门|下去|下村|下组|去)(?:搞|做)?(?:宣传|普法|入户|走访)|(?:什么|啥|任何|一[场次个])[^，。；\n\d]{0,6}(?:活动|宣传|普法|会|讲座)[^，。；\n\d]{0,3}(?:没|未)有?(?:搞|开|办|做|组织|进行)|^(?:今天|昨天|本周|这周|上周|本月|这个月|上个月|我们|我|咱们?|村里?|也)*(?:啥子?|什么|么子|一场|一次)(?:会|活动|事)?(?:都|也)(?:没有?|冇|没得)(?:搞|开展|开|办|弄|组织)(?:成|过)?[了啊哦。]*$/,
)

const SO_FAR = '(?:到(?:今天|现在|目前)(?:为止)?|目前|还|仍|也|都|依然)*'
const LABELLED_NONE = `(?:数|场次|次数|情况)?[：、 ]?${SO_FAR}(?:为|是)?(?:零|0|无|空白)(?:场|次|户|份)?(?=[，。；！、\\n ]|$)`
/** “本周普法活动：零”, “普法宣传：无”, “院坝会到今天为0”: what is named to say that there was none. */
const NAMED_AS_NONE = new RegExp(
  `(?:(?:普法|宣传|法治)活动|活动(?=[：、 ]?(?:零|0))|宣传|普法|院坝会|坝坝会|屋场会|讲座|入户|培训)${LABELLED_NONE}`,
  'u',
)
const BEHIND_NAME = new RegExp(`^${LABELLED_NONE}`, 'u')

/** Whether a thing of the lists is named only to say that there was none; the 0 of 讲座0场 is a number that it has. */
export const isNamedAsNone = ({ text }: Lexed, { start, end }: Span): boolean =>
  BEHIND_NAME.test(text.slice(end)) &&
  (/(?:活动|宣传)$/u.test(text.slice(start, end)) ||
    !/^[^，。；！\n]{0,8}[0零]/u.test(text.slice(end)))

/** 院坝会0场 */
export const isNone = ({ amount }: Bound): boolean => amount.value === 0

/** A zero report of activities (contract 2.3), in words or as “院坝会0场，讲座0场”. */
export function zeroOf(work: Work, bound: readonly Bound[]): ReadActivity | undefined {
  const { text } = work.lexed
  const match = NOTHING_DONE.exec(text) ?? NAMED_AS_NONE.exec(text)
  const place = match
    ? { start: match.index, end: match.index + match[0].length }
    : bound.find(isNone)?.amount
  if (!place) return undefined
  const { days: told, villages } = work.scopes.at(place)
  const days = told.filter(({ future }) => future === undefined)
  const village = foreign(work, villages[0]?.key)
  return { kind: 'activity', ...basisOf(work, days), ...(village ? { village } : {}), lines: [] }
}
