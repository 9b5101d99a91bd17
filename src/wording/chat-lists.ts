import { figuresPhrase, type RecordPhrase } from './chat-phrases.ts'

/** What is said about a 接龙 list that was sent again. */
export function listNotes(list: {
  readonly skipped: number
  readonly replaced: readonly string[]
  /** Cases whose line tells how they went on. */
  readonly progressed: readonly RecordPhrase[]
  readonly dropped: readonly string[]
}): string[] {
  const notes: string[] = []
  if (list.skipped > 0) notes.push(`前面${list.skipped}条已记过,只记新的`)
  if (list.replaced.length > 0) notes.push(`有改动的以这次为准,原 ${list.replaced.join('、')} 作废`)
  for (const record of list.progressed)
    notes.push(`✏️ ${record.number} 已更新:${figuresPhrase(record)}`)
  if (list.dropped.length > 0)
    notes.push(`${list.dropped.join('、')}这次没在名单里,原来记的没有动;不算的请回“撤销”加编号`)
  return notes
}

/** Lines of a list that were not recorded, by their villages. */
export const unreadLines = (places: readonly string[]): string[] =>
  places.length === 0
    ? []
    : [`⚠️ 这几行没看懂，没有记：${places.join('、')}。请把数说清楚，单独再报一遍。`]
