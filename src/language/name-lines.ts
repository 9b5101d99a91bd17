import type { Because, Explained } from './reading.ts'

/**
 * Says of every line of a report which words gave it: reasons that name an indicator and a number
 * become reasons of `records[0].lines[1]`. A line that adds up several numbers is explained by the
 * first of them; the others keep their own names.
 */
export function nameLines(explained: Explained): Explained {
  const { reading, because } = explained
  if (reading.intent !== 'report') return explained
  const named = [...because]
  for (const [record, told] of reading.records.entries()) {
    if (told.kind !== 'activity') continue
    for (const [line, { indicator, quantity }] of told.lines.entries()) {
      const at = placeOf(named, indicator, quantity)
      const why = named[at]
      if (why) named[at] = { ...why, field: `records[${record}].lines[${line}]` }
    }
  }
  return { ...explained, because: named }
}

/** The reason with exactly this number, else the first that speaks of the indicator; or −1. */
function placeOf(because: readonly Because[], indicator: string, quantity: number): number {
  const exact = because.findIndex(({ field }) => field === `${indicator} ${quantity}`)
  return exact === -1 ? because.findIndex(({ field }) => field.startsWith(`${indicator} `)) : exact
}
