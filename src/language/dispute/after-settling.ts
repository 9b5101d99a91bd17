import type { Hit } from '../patterns/hit.ts'
import { IN_ANGER, KIND_VISIT, ONE_THEN_OTHER, SAID_BEFORE } from '../words/after-settling.ts'
import type { StatusEvent } from '../words/dispute-statuses.ts'

const SETTLED: ReadonlySet<StatusEvent | undefined> = new Set(['settled', 'promised', 'calmed'])

/**
 * Whether an event that sounds like a next round or a failure is only told beside what is settled: a visit out of
 * kindness, how the mediator went about it, what was said in anger before.
 */
export function isBesideSettled(
  text: string,
  last: StatusEvent | undefined,
  { name, start, end }: Hit<StatusEvent>,
): boolean {
  if (name === 'failed' && last && last !== 'quarrel' && last !== 'reopened') {
    const words = clauseBefore(text, start)
    if (SAID_BEFORE.test(words)) return true
    return SETTLED.has(last) && IN_ANGER.test(words)
  }
  if (!SETTLED.has(last)) return false
  if (name !== 'open' && name !== 'later') return false
  if (ONE_THEN_OTHER.test(text.slice(Math.max(0, start - REACH), start))) return true
  const rest = /^[^，。；\n]*/u.exec(text.slice(end))?.[0] ?? ''
  const words = text.slice(start, end + rest.length)
  return KIND_VISIT.test(words) && !MEDIATES.test(words)
}

/** “再坐下来说”: a visit with a purpose is the next round. */
const MEDIATES = /[说谈调劝议催量](?!笑|说话|说笑)|处理|解决|情况/u

const REACH = 20

const clauseBefore = (text: string, at: number): string =>
  /[^，。；\n]*(?:，[^，。；\n]{0,2})?$/u.exec(text.slice(Math.max(0, at - REACH), at))?.[0] ?? ''
