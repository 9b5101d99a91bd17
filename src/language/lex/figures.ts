import { StartIndex } from '../patterns/start-index.ts'
import type { DateToken, Figure } from '../token.ts'
import { FESTIVAL_RULES } from './days/festivals.ts'
import { GREGORIAN_RULES } from './days/gregorian.ts'
import { LUNAR_RULES } from './days/lunar.ts'
import { WEEKDAY_IN_LIST } from './days/more-days.ts'
import { DAY_BEFORE_RULE, NEXT_DAY_RULE } from './days/next-day.ts'
import { PERIOD_RULES } from './days/periods.ts'
import { RELATIVE_RULES } from './days/relative.ts'
import { MASK_RULES } from './masks.ts'
import { IMPLIED_ONE_RULE, NUMBER_RULE, ONE_ASKED_RULE, VAGUE_RULE } from './numbers.ts'
import { refineDates } from './refine.ts'
import { restatedParts } from './restated-parts.ts'
import type { FigureRule, Now, RuleInput } from './rule.ts'
import { SCHOOL_GRADE } from './school-grades.ts'
import { settleDifferences } from './told-by-difference.ts'

/** Earlier rules win where two take the same stretch; a longer stretch always wins. */
const RULES: readonly FigureRule[] = [
  NEXT_DAY_RULE,
  DAY_BEFORE_RULE,
  ...MASK_RULES,
  restatedParts,
  SCHOOL_GRADE,
  ...LUNAR_RULES,
  ...GREGORIAN_RULES,
  ...RELATIVE_RULES,
  WEEKDAY_IN_LIST,
  ...PERIOD_RULES,
  ...FESTIVAL_RULES,
  NUMBER_RULE,
  ONE_ASKED_RULE,
  VAGUE_RULE,
  IMPLIED_ONE_RULE,
]

/** Which rules are worth trying at a place: a day of a month needs a 月, whatever digit it starts with. */
const INDEX = new StartIndex(RULES)

/** The longest figure of some rules at a place. */
function longestOf(rules: readonly number[], place: Omit<RuleInput, 'match'>): Figure | undefined {
  let best: Figure | undefined
  for (const index of rules) {
    const rule = RULES[index]
    const figure = rule && figureAt(rule, place)
    if (figure && figure.end > (best?.end ?? place.at)) best = figure
  }
  return best
}

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
  const candidatesAt = INDEX.candidatesIn(text)
  const figures: Figure[] = []
  let at = 0
  while (at < text.length) {
    const rules = candidatesAt(at)
    const previous = figures.at(-1)
    const figure =
      rules.length > 0 ? longestOf(rules, { text, at, now, previous, before: figures }) : undefined
    if (figure) figures.push(figure)
    at = figure ? figure.end : at + 1
  }
  return settleDifferences(text, refineDates(text, figures, now))
}

export const isDate = (figure: Figure): figure is DateToken => figure.kind === 'date'
