import { isHeld, isLookedAt, numberPiece } from './held.ts'
import { matchesOf } from './matches.ts'
import { branchesOf, commonNeeds } from './needs.ts'

/**
 * An expression that is asked of whole messages and seldom stands in one. It is not looked for where the text
 * looked at last (see `held.ts`: mostly that is the message) lacks a piece that it needs.
 */
export class Guarded {
  private readonly pattern: RegExp
  /** The numbers of the pieces; of each group the text must hold one. Taken from the expression when it is first asked. */
  private needs: readonly (readonly number[])[] | undefined

  /** For `test` and `exec` the pattern must be neither global nor sticky: such a one remembers where it was. */
  constructor(pattern: RegExp) {
    this.pattern = pattern
    this.needs = undefined
  }

  test(text: string): boolean {
    return this.mayMatch(text) && this.pattern.test(text)
  }

  exec(text: string): RegExpExecArray | null {
    return this.mayMatch(text) ? this.pattern.exec(text) : null
  }

  /** Every match, of a global pattern. */
  matches(text: string): RegExpExecArray[] {
    return this.mayMatch(text) ? matchesOf(this.pattern, text) : []
  }

  private mayMatch(text: string): boolean {
    this.needs ??= commonNeeds(branchesOf(this.pattern)).map((need) => need.map(numberPiece))
    return !isLookedAt(text) || this.needs.every((need) => need.some(isHeld))
  }
}

export const guarded = (pattern: RegExp): Guarded => new Guarded(pattern)
