import { casesIn } from '../cases-in.ts'
import type { Tally } from './find-tallies.ts'
import { type Group, isBareReceived } from './together.ts'

interface Found {
  readonly group: Group
  readonly tally: Tally | undefined
}

/** A stretch of a message with what its numbers come to. */
interface Told {
  readonly group: Group
  readonly tally: Tally
}

/**
 * “15号接3起，昨天调了2起，都成了”: what was settled on a later day of the same sentence is of those that came in; they are counted
 * once, and what is left of them on their day.
 */
export function settledLater(text: string, all: readonly Found[]): Tally[] {
  const told = all.flatMap(({ group, tally }) => (tally ? [{ group, tally }] : []))
  const [first, second, ...others] = told
  // “…，今天又接1起”: what came in since changes nothing.
  const isLast = others.every(({ group }) => isBareReceived(group.tokens))
  if (!first || !second || !isLast || !isOfThose(text, first, second))
    return told.map(({ tally }) => tally)
  const left = casesIn(first.tally.parts ?? []) - casesIn(second.tally.parts ?? [])
  const parts = (first.tally.parts ?? []).map((part) => ({ ...part, count: left }))
  return [
    { ...first.tally, parts: left > 0 ? parts : [] },
    second.tally,
    ...others.map(({ tally }) => tally),
  ]
}

function isOfThose(text: string, first: Told, second: Told): boolean {
  const came = first.tally.parts ?? []
  const done = second.tally.parts ?? []
  const day = dayOf(first.group)
  const later = dayOf(second.group)
  return (
    day !== undefined &&
    later !== undefined &&
    later > day &&
    came.length === 1 &&
    done.length > 0 &&
    isBareReceived(first.group.tokens) &&
    second.group.tokens.every(({ sort }) => sort !== 'received' && sort !== 'class') &&
    done.every(({ status }) => status !== undefined && status !== 'open') &&
    casesIn(done) <= casesIn(came) &&
    !OTHERS.test(text.slice(first.tally.body.end - 1, done[0]?.entry.at.start))
  )
}

/** “昨天又调了2起”, “。昨天调了2起”: others than those before. */
const OTHERS = /[。；\n又另新]|还有|外/u

/** The one day that heads a stretch. */
function dayOf({ tokens }: Group): string | undefined {
  const days = tokens.flatMap((token) => (token.sort === 'head' ? [token.figure] : []))
  const [day] = days
  return days.length === 1 && day?.kind === 'date' && day.sort === 'day' ? day.from : undefined
}
