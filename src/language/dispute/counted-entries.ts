import type { Lexed } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import { findBackReferences } from './backrefs.ts'
import { narrowedBy } from './category.ts'
import type { Chunk } from './chunks.ts'
import type { Count } from './counts.ts'
import { type Entry, readEntry, readStory } from './entries.ts'
import { regionsOf } from './regions.ts'

/** The counts of a chunk; what is said of them again (“…，欠钱那起今天又调成了”) is put back to where it belongs. */
export function readCounted(lexed: Lexed, chunk: Chunk, counts: readonly Count[]): Entry[] {
  const regions = regionsOf(lexed, chunk, counts)
  const again = findBackReferences(lexed, regions)
  const cut = again[0]?.start
  return counts.flatMap((count, index) => {
    const region = regions[index]
    if (!region) return []
    const end = cut !== undefined && index === counts.length - 1 ? cut : region.end
    const entry = readEntry(lexed, count, { start: region.start, end })
    const later = again.filter(({ parts }) => parts.includes(index)).at(-1)
    return [later ? withLater(lexed, entry, later) : entry]
  })
}

/** What is told later of an entry: its outcome, agreement and sum. */
function withLater(lexed: Lexed, entry: Entry, later: Span): Entry {
  const told = readStory(lexed, later)
  return {
    ...entry,
    status: told.status ?? entry.status,
    category: narrowedBy(lexed.text, later, entry.category) ?? told.category,
    agreement: told.agreement ?? entry.agreement,
    amount: told.amount ?? entry.amount,
    forAll: false,
  }
}
