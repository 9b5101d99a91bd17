import { doubtOf } from './account/doubt.ts'
import { namesAdded } from './account/second-reader.ts'
import type { ReadContext } from './context.ts'
import { isBareMatter } from './dispute/matters-talked-over.ts'
import { tellsUnreadStory } from './dispute/story-likeness.ts'
import type { Decision } from './intent/findings.ts'
import { reportsNone } from './intent/reports-none.ts'
import type { Lexed } from './lex/lexed.ts'
import type { LookedOver } from './look-over.ts'
import type { Ask, Explained, ReadRecord, Report } from './reading.ts'
import type { Unread } from './rereading/read-anew.ts'
import { reconsider } from './rereading/reconsider.ts'
import { untoldStory } from './rereading/untold-story.ts'
import { whyIntent, whyReported, whyReread } from './why.ts'

/**
 * What a report tells: by the rules, or otherwise where others like it speak for that. A numeral or day that nothing
 * explains is asked for (the safety rule).
 */
export function readReport(report: Report, looked: LookedOver, unread: Unread): Explained {
  const { records } = report
  const ask = askFor(looked, records)
  if (ask) return asked(looked, ask)
  if (isUndoubted(looked, records, unread.context)) return told(looked)
  const { likeliest, weighed } = reconsider(records, looked, unread)
  return {
    reading: { ...report, records: likeliest.records },
    because: whyReread(looked.lexed, likeliest, told(looked).because),
    surprises: likeliest.surprises,
    weighed,
  }
}

/** The story of a dispute where the rules see no report; undefined where there is none. */
export function readUntold(looked: LookedOver, unread: Unread): Explained | undefined {
  const { context } = unread
  if (context.readers === 'rules' || namesAdded(looked.activities, context)) return undefined
  const story = untoldStory(looked, unread)
  return (
    story && {
      reading: { intent: 'report', records: story.records },
      because: whyReread(looked.lexed, story, []),
      surprises: story.surprises,
    }
  )
}

const askFor = ({ lexed, accounted }: LookedOver, records: readonly ReadRecord[]) =>
  tellsUnreadStory(lexed.text, records) ? 'quantity' : doubtOf(lexed.text, accounted)

const told = (looked: LookedOver): Explained => ({
  reading: looked.decision.reading,
  because: [whyIntent(looked.lexed, looked.decision), ...whyReported(looked)],
})

function asked(looked: LookedOver, ask: Ask): Explained {
  const doubt: Decision = {
    reading: { intent: 'unclear', ask },
    rule: `asks for ${ask}: left over`,
  }
  return {
    reading: doubt.reading,
    because: [whyIntent(looked.lexed, doubt), ...whyReported(looked)],
  }
}

/** What the examples know nothing of, or so little that no reading could surprise them. */
const isUndoubted = (
  { lexed, activities, disputes, moods }: LookedOver,
  records: readonly ReadRecord[],
  context: ReadContext,
): boolean =>
  context.readers === 'rules' ||
  namesAdded(activities, context) ||
  isPlainMatter(lexed, records) ||
  reportsNone(lexed, context, { activities, disputes, moods })

/** “老张家那个事今天谈成了”: so few words that none of them could be a surprise. */
const isPlainMatter = ({ text }: Lexed, records: readonly ReadRecord[]): boolean =>
  records.every(({ kind }) => kind === 'dispute') &&
  isBareMatter(text, { start: 0, end: text.length })
