import { BranchIndex } from '../patterns/branch-index.ts'
import { branchesOf, commonNeeds } from '../patterns/needs.ts'
import type { DateToken, Figure } from '../token.ts'
import { FESTIVAL_RULES } from './days/festivals.ts'
import { GREGORIAN_RULES } from './days/gregorian.ts'
import { LUNAR_RULES } from './days/lunar.ts'
import { NEXT_DAY_RULE } from './days/next-day.ts'
import { PERIOD_RULES } from './days/periods.ts'
import { RELATIVE_RULES } from './days/relative.ts'
import { MASK_RULES } from './masks.ts'
import { IMPLIED_ONE_RULE, NUMBER_RULE, ONE_ASKED_RULE, VAGUE_RULE } from './numbers.ts'
import { refineDates } from './refine.ts'
import type { FigureRule, Now, RuleInput } from './rule.ts'

/** Earlier rules win where two take the same stretch; a longer stretch always wins. */
const RULES: readonly FigureRule[] = [
  NEXT_DAY_RULE,
  ...MASK_RULES,
  ...LUNAR_RULES,
  ...GREGORIAN_RULES,
  ...RELATIVE_RULES,
  ...PERIOD_RULES,
  ...FESTIVAL_RULES,
  NUMBER_RULE,
  ONE_ASKED_RULE,
  VAGUE_RULE,
  IMPLIED_ONE_RULE,
]

/** Which rules a text can hold at all: a day of a month needs a 月, whatever digit it starts with. */
const POSSIBLE = new BranchIndex(
  RULES.map(({ pattern }) => ({ needs: commonNeeds(branchesOf(pattern)) })),
)

/** The rules by the UTF-16 units with which they can start. */
const BY_FIRST_UNIT = new Map<number, number[]>()
for (const [index, rule] of RULES.entries()) {
  for (const char of new Set(rule.starts)) {
    const unit = char.charCodeAt(0)
    const rules = BY_FIRST_UNIT.get(unit)
    if (rules) rules.push(index)
    else BY_FIRST_UNIT.set(unit, [index])
  }
}

/** A text, and which rules it can hold. */
interface Source {
  readonly text: string
  readonly now: Now
  readonly possible: ReadonlySet<number>
}

function longestAt({ text, now, possible }: Source, at: number, before: readonly Figure[]) {
  const previous = before.at(-1)
  let best: Figure | undefined
  for (const index of BY_FIRST_UNIT.get(text.charCodeAt(at)) ?? NONE) {
    const rule = possible.has(index) ? RULES[index] : undefined
    const figure = rule && figureAt(rule, { text, at, now, previous, before })
    if (figure && figure.end > (best?.end ?? at)) best = figure
  }
  return best
}

const NONE: readonly number[] = []

function figureAt(rule: FigureRule, place: Omit<RuleInput, 'match'>): Figure | undefined {
  const { text, at } = place
  rule.pattern.lastIndex = at
  const match = rule.pattern.exec(text)
  const finding = match && rule.read({ match, ...place })
  if (!finding) return undefined
  const { length = match[0].length, ...figure } = finding
  return { ...figure, start: at, end: at + length, rule: rule.name }
}

/** Every number, day and masked thing of a text, left to right; the longest reading at each place. */
export function readFigures(text: string, now: Now): Figure[] {
  const source = { text, now, possible: new Set(POSSIBLE.possible(text)) }
  const figures: Figure[] = []
  let at = 0
  while (at < text.length) {
    const figure = longestAt(source, at, figures)
    if (figure) figures.push(figure)
    at = figure ? figure.end : at + 1
  }
  return refineDates(text, figures, now)
}

export const isDate = (figure: Figure): figure is DateToken => figure.kind === 'date'
