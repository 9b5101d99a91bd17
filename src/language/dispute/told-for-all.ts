import type { Agreement } from '../../catalog/dispute-statuses.ts'
import type { Hit } from '../patterns/hit.ts'
import type { Span } from '../token.ts'
import { FOR_ALL } from '../words/dispute-counts.ts'
import type { Entry } from './entries.ts'
import type { ToldStatus } from './status.ts'
import { findEvents } from './status.ts'

/** Whether the status of a part, or its agreement, is told for all before it (“都调好了”, “都签了字”). */
export function toldForAll(
  text: string,
  region: Span,
  status: ToldStatus | undefined,
  agreement: Hit<Agreement> | undefined,
): Pick<Entry, 'forAll' | 'allSigned'> {
  const allSigned =
    isForAll(text, region, agreement, ALL_SIGNED) ||
    (agreement !== undefined &&
      (SIGNED_BY_ALL.test(text.slice(agreement.end, region.end)) ||
        /书?(?:都|均|全)(?:签|立|写)/u.test(text.slice(agreement.start, agreement.end))))
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
  if (pattern.test(front) || /^(?:都|均|全部|全)/u.test(text.slice(told.start, told.end)))
    return true
  return pattern === FOR_ALL && isSaidOn(text, { start: region.start, end: told.start })
}

/** “都当面道个歉，和解”: the clause before tells of all how it ended, and the end is only named once more. */
function isSaidOn(text: string, { start, end }: Span): boolean {
  const clause = SAID_OF_ALL.exec(text.slice(start, end))
  const from = start + (clause?.index ?? 0)
  return (
    clause !== null &&
    findEvents(text, { start: from, end }).some(
      ({ name }) => name === 'settled' || name === 'promised',
    )
  )
}
const SAID_OF_ALL = /(?<=[，。；])(?:都|均|全)[^，。；：\n]{2,12}，[^，。；：\n]{0,2}$/u

/** “书面协议两个都签了” */
const SIGNED_BY_ALL =
  /^(?:调解|协议|书|的|，)*(?:[两三四五2-5](?:个|[起件桩])|俩|仨)(?:也|全)?都(?:已|各)?(?:签|立|写)(?:订|字)?(?:好|下)?了/u

/** “都没写字据，口头的”, “均为书面” */
const ALL_SIGNED = /(?:都|均|全部|一律)[^。；\n]{0,9}$/u
