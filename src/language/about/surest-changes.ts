import type { Lexed } from '../lex/lexed.ts'
import type { Change } from '../reading.ts'
import type { Span } from '../token.ts'
import { OUTCOME_BEFORE, SURELY_RIGHT_BEFORE } from '../words/asked-changes.ts'
import { isRight } from './right-or-wrong.ts'

/** A change, and the figure that tells it. */
export interface ToldChange {
  readonly change: Change
  readonly figure: Span
}

/** 多报了一起 and 是2起 change the same number. */
const thingOf = (change: Change): string =>
  change.indicator ?? Object.keys(change).sort().join().replace('countAdd', 'count')

/** How sure a figure is said to be the right one: 改成35户 stands above 是35户 and 少了3户, and these above a mere 35户. */
function surenessOf(rest: Lexed, { change, figure }: ToldChange): number {
  if (change.add !== undefined || change.countAdd !== undefined) return 1
  if (SURELY_RIGHT_BEFORE.test(rest.text.slice(0, figure.start))) return 2
  // “不是3起是4起，成功3起”: an outcome told anew.
  if (OUTCOME_BEFORE.test(rest.text.slice(0, figure.start))) return 1
  // “有一起忘了报” only mentions.
  return isRight(rest, figure) && !/有$/u.test(rest.text.slice(0, figure.start)) ? 1 : 0
}

/**
 * One change for each thing. “多算了一场讲座，减一场” says the same twice; of “改成35户，有3户早就搬走了” what is said
 * to be right stands, else the later figure.
 */
export function surestChanges(rest: Lexed, told: readonly ToldChange[]): Change[] {
  const byThing = new Map<string, ToldChange>()
  for (const one of told) {
    const before = byThing.get(thingOf(one.change))
    if (!before || isRather(rest, one, before)) byThing.set(thingOf(one.change), one)
  }
  return [...byThing.values()].map(({ change }) => change)
}

function isRather(rest: Lexed, one: ToldChange, before: ToldChange): boolean {
  if (before.change.add !== undefined && one.change.add !== undefined) return false
  return surenessOf(rest, one) >= surenessOf(rest, before)
}
