import { BranchIndex } from '../patterns/branch-index.ts'
import { branchesOf, commonNeeds } from '../patterns/needs.ts'
import type { DateToken, Figure } from '../token.ts'
import { FESTIVAL_RULES } from './days/festivals.ts'
import { GREGORIAN_RULES } from './days/gregorian.ts'
import { LUNAR_RULES } from './days/lunar.ts'
import { PERIOD_RULES } from './days/periods.ts'
import { RELATIVE_RULES } from './days/relative.ts'
import { MASK_RULES } from './masks.ts'
import { IMPLIED_ONE_RULE, NUMBER_RULE, VAGUE_RULE } from './numbers.ts'
import { refineDates } from './refine.ts'
import type { FigureRule, Now } from './rule.ts'

/** Earlier rules win where two take the same stretch; a longer stretch always wins. */
const RULES: readonly FigureRule[] = [
  ...MASK_RULES,
  ...LUNAR_RULES,
  ...GREGORIAN_RULES,
  ...RELATIVE_RULES,
  ...PERIOD_RULES,
  ...FESTIVAL_RULES,
  NUMBER_RULE,
  VAGUE_RULE,
  IMPLIED_ONE_RULE,
]

/** Which rules a text can hold at all: a day of a month needs a 月, whatever digit it starts with. */
const POSSIBLE = new BranchIndex(
  RULES.map(({ pattern }) => ({ needs: commonNeeds(branchesOf(pattern)) })),
)

const BY_FIRST_CHAR = new Map<string, number[]>()
for (const [index, rule] of RULES.entries()) {
  for (const char of new Set(rule.starts)) {
    const rules = BY_FIRST_CHAR.get(char)
    if (rules) rules.push(index)
    else BY_FIRST_CHAR.set(char, [index])
  }
}

/** The rules that can hold in a text, by the characters with which they can start. */
function rulesFor(text: string): (char: string) => readonly FigureRule[] {
  const possible = new Set(POSSIBLE.possible(text))
  const byChar = new Map<string, readonly FigureRule[]>()
  return (char) => {
    const known = byChar.get(char)
    if (known) return known
    const rules = (BY_FIRST_CHAR.get(char) ?? []).flatMap((index) =>
      possible.has(index) ? (RULES[index] ?? []) : [],
    )
    byChar.set(char, rules)
    return rules
  }
}

function longestAt(
  text: string,
  at: number,
  rules: readonly FigureRule[],
  now: Now,
  previous: Figure | undefined,
) {
  let best: Figure | undefined
  for (const rule of rules) {
    rule.pattern.lastIndex = at
    const match = rule.pattern.exec(text)
    if (!match) continue
    const finding = rule.read({ match, text, at, now, previous })
    if (!finding) continue
    const { length = match[0].length, ...figure } = finding
    const end = at + length
    if (length > 0 && end > (best?.end ?? at)) best = { ...figure, start: at, end, rule: rule.name }
  }
  return best
}

/** Every number, day and masked thing of a text, left to right; the longest reading at each place. */
export function readFigures(text: string, now: Now): Figure[] {
  const rulesAt = rulesFor(text)
  const figures: Figure[] = []
  let at = 0
  while (at < text.length) {
    const figure = longestAt(text, at, rulesAt(text.charAt(at)), now, figures.at(-1))
    if (figure) figures.push(figure)
    at = figure ? figure.end : at + 1
  }
  return refineDates(text, figures, now)
}

export const isDate = (figure: Figure): figure is DateToken => figure.kind === 'date'
