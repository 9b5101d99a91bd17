import { type Entry, isEvent, type Work } from './entry.ts'

/** Opens the parts behind a whole, and stands between two of them. */
const DIVIDED =
  /^[^，。；\d\n]{0,8}(?:[，、；]?(?:其中|包括|包含|分别(?:是|为)|涵盖|含)|[（：])[^，。；\d\n]{0,16}$/u
const NEXT_KIND = /^[^，。；\d\n]{0,3}[、，和及]?[^，。；、\d\n]{0,12}$/u

/**
 * “宣传活动13场次，其中进校园4场、进企业2场、进乡村7场”: events of more exact kinds that follow and add up to a number
 * of events tell all of it (contract 4.7).
 */
export const withoutWholes = (work: Work, entries: readonly Entry[]): Entry[] =>
  entries.filter((entry, index) => !isWholeOf(work, entry, entries.slice(index + 1)))

function isWholeOf(work: Work, whole: Entry, behind: readonly Entry[]): boolean {
  if (whole.code !== 'publicity_event') return false
  const kinds = kindsOf(work, whole, behind)
  const sums = kinds.map((_, index) =>
    kinds.slice(0, index + 1).reduce((sum, e) => sum + e.value, 0),
  )
  return sums.slice(1).includes(whole.value)
}

/** The events right behind a whole that may divide it. */
function kindsOf(work: Work, whole: Entry, behind: readonly Entry[]): readonly Entry[] {
  const stop = behind.findIndex((part, index) => {
    const gap = work.lexed.text.slice((behind[index - 1] ?? whole).end, part.start)
    const joined = (index === 0 ? DIVIDED : NEXT_KIND).test(gap)
    return !joined || !isEvent(work, part.code) || part.code === whole.code
  })
  return stop < 0 ? behind : behind.slice(0, stop)
}
