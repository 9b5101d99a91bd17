import type { Agreement } from '../../catalog/dispute-statuses.ts'
import type { Hit } from '../patterns/hit.ts'
import type { Span } from '../token.ts'
import { FOR_ALL } from '../words/dispute-counts.ts'
import type { Entry } from './entries.ts'
import type { ToldStatus } from './status.ts'

/** Whether the status of a part, or its agreement, is told for all before it (“都调好了”, “都签了字”). */
export function toldForAll(
  text: string,
  region: Span,
  status: ToldStatus | undefined,
  agreement: Hit<Agreement> | undefined,
): Pick<Entry, 'forAll' | 'allSigned'> {
  const allSigned =
    isForAll(text, region, agreement, ALL_SIGNED) ||
    (agreement !== undefined && SIGNED_BY_ALL.test(text.slice(agreement.end, region.end)))
  return { forAll: allSigned || isForAll(text, region, status), allSigned }
}

function isForAll(
  text: string,
  region: Span,
  told: Span | undefined,
  pattern: RegExp = FOR_ALL,
): boolean {
  if (!told) return false
  const front = text.slice(Math.max(region.start, told.start - 10), told.start)
  return pattern.test(front) || /^(?:都|均|全部|全)/u.test(text.slice(told.start, told.end))
}

/** “书面协议两个都签了” */
const SIGNED_BY_ALL =
  /^(?:调解|协议|书|的|，)*(?:[两三四五2-5](?:个|[起件桩])|俩|仨)(?:也|全)?都(?:已|各)?(?:签|立|写)(?:订|字)?(?:好|下)?了/u

/** “都没写字据，口头的”, “均为书面” */
const ALL_SIGNED = /(?:都|均|全部|一律)[^。；\n]{0,9}$/u
