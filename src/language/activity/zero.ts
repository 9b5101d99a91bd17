import { guarded } from '../patterns/guarded.ts'
import type { ReadActivity } from '../reading.ts'
import type { Bound } from './binding.ts'
import { basisOf, foreign, type Work } from './entry.ts'

const NOTHING_DONE = guarded(
  /(?:没有|没得?|无|冇|莫得)(?:搞|开展|办|做|整|弄)?(?:啥子?|么子|哪样|什么|任何)?(?:普法|宣传|法治)?活动(?=[，。；也和、 \n]|$)(?![^。\n]*零报告)|(?:未|没有?|冇)(?:组织|开展|举办|举行|安排|搞|召开|整|弄|开(?!成|好|起|完)|办(?!成|好|起|完))[^，。；\n\d]{0,8}(?:活动|宣传|普法|讲座|院坝会|培训)|(?<![一-龥]{2}[^，。；\n])(?:无|没有?|没得)活动(?=[，。；！\n ]|$)|(?:活动|宣传|普法)(?:也|都|就)?(?:没有?|冇|未)(?:得空|有空)?(?:搞|开展|做|办|整|弄)(?=[，。；！\n ]|$)|(?:活动|宣传|普法)[^，。；\n]{0,8}(?:零报告|为零|为0|0场|无活动)|无(?:普法|宣传|法治)[^，。；\n]{0,4}活动|零活动|活动(?:零|无)(?=[，。；、 \n]|$)|(?:没有?|未)(?:出去|出门|下去|下村|下组|去)(?:搞|做)?(?:宣传|普法|入户|走访)|(?:什么|啥|任何|一[场次个])[^，。；\n\d]{0,6}(?:活动|宣传|普法|会|讲座)[^，。；\n\d]{0,3}(?:没|未)有?(?:搞|开|办|做|组织|进行)|^(?:今天|昨天|本周|这周|上周|本月|这个月|上个月|我们|我|咱们?|村里?|也)*(?:啥子?|什么|么子|一场|一次)(?:会|活动|事)?(?:都|也)(?:没有?|冇|没得)(?:搞|开展|开|办|弄|组织)(?:成|过)?[了啊哦。]*$/,
)

/** 院坝会0场 */
export const isNone = ({ amount }: Bound): boolean => amount.value === 0

/** A zero report of activities (contract 2.3), in words or as “院坝会0场，讲座0场”. */
export function zeroOf(work: Work, bound: readonly Bound[]): ReadActivity | undefined {
  const match = NOTHING_DONE.exec(work.lexed.text)
  const place = match
    ? { start: match.index, end: match.index + match[0].length }
    : bound.find(isNone)?.amount
  if (!place) return undefined
  const { days: told, villages } = work.scopes.at(place)
  const days = told.filter(({ future }) => future === undefined)
  const village = foreign(work, villages[0]?.key)
  return { kind: 'activity', ...basisOf(work, days), ...(village ? { village } : {}), lines: [] }
}
