import type { Span } from '../token.ts'
import { AT_PLACES } from './bind-crowds.ts'
import { BESIDE } from './bind-onward.ts'
import { BY_MATTER } from './bind-people.ts'
import type { Entry, Work } from './entry.ts'
import { CROWDS_LISTED } from './under-label.ts'

/** “龙门村排查3次，双河村1次，田坝村2次”: of a village or a day of its own, and no sum of those behind it. */
const isApart = ({ context }: Work, entry: Entry, next: Entry): boolean =>
  (entry.village !== undefined && entry.village !== next.village) ||
  (entry.when.dateEnd === undefined &&
    next.when.dateEnd === undefined &&
    entry.when.date !== context.today &&
    entry.when.date !== next.when.date)

/** “两天走了31户 前天19户 昨天12户”: the whole of a period, and its days. */
const isOverDays = ({ when }: Entry, parts: readonly Entry[]): boolean =>
  when.dateEnd !== undefined &&
  parts.every(
    (part) =>
      part.when.dateEnd === undefined &&
      part.when.date >= when.date &&
      part.when.date <= (when.dateEnd ?? ''),
  )

/** “一组发了45本，二组发了30本，三组发了15本”: what was done at one place is no sum of what was done at others. */
export const isOfOnePlace = (text: string, { start }: Span): boolean =>
  LABEL.test(text.slice(Math.max(0, start - LABEL_REACH), start))
const isLabelled = ({ lexed }: Work, entry: Entry): boolean => isOfOnePlace(lexed.text, entry)
const LABEL_REACH = 14
const LABEL =
  /(?:[一二三四五六七八九十\d]+(?:组|社|队|班|年级|号楼)|[上下]午|早上|晚上|中午|晌午|[老新]街|[小中]学)(?!共|一共)[^，。；：\n\d]{0,8}$/u

const NO_SUMS: ReadonlySet<string> = new Set([BY_MATTER, CROWDS_LISTED, AT_PLACES])

/** “院坝会5场：8月30日1场，9月1日1场 …”: a number whose parts follow and add up to it. */
export function isHeading(work: Work, entry: Entry, behind: readonly Entry[]): boolean {
  const parts = behind.filter((e) => e.code === entry.code)
  const [first] = parts
  if (!first || entry.value <= 1 || isApart(work, entry, first)) return false
  if (isLabelled(work, entry) && parts.every((part) => isLabelled(work, part))) return false
  // “问土地的6个，问工钱的4个，问养老的2个”, “人数：讲座49，5组22，8组27”: none is a sum of the others.
  if (NO_SUMS.has(entry.rule)) return false
  if (first.rule === BESIDE && !isOverDays(entry, parts)) return false
  let sum = 0
  return parts.some((part, count) => {
    sum += part.value
    return sum === entry.value && count > 0
  })
}
