import { reportWarningWords } from '../wording/report-warnings.ts'
import type { Figure } from './figure.ts'
import { grouped } from './group-warnings.ts'
import { pageLink } from './page-link.ts'
import type { ReportWarning } from './report-warnings.ts'

/** A part of the whole: what should add up or stay below. */
interface Sum {
  readonly whole: string
  readonly parts: readonly string[]
}

/** 办结 + 在办 = 受理 and its like, where all of them are known. */
const SUMS: readonly Sum[] = [
  // Cases of the year before that ended in this one make a difference, too; the reader asks.
  {
    whole: 'disputes_received',
    parts: ['disputes_resolved', 'disputes_open', 'disputes_referred', 'disputes_failed'],
  },
  { whole: 'petition_cases_accepted', parts: ['petition_cases_closed', 'petition_cases_pending'] },
  {
    whole: 'fire_hazards_found',
    parts: ['fire_hazards_rectified', 'fire_hazards_rectification_ordered'],
  },
  { whole: 'hotline_cases_accepted', parts: ['hotline_cases_closed'] },
]

/** What is done cannot be more than what came in. */
const LIMITS: readonly (readonly [string, string])[] = [
  ['disputes_resolved', 'disputes_received'],
  ['petition_cases_closed', 'petition_cases_accepted'],
  ['hotline_cases_closed', 'hotline_cases_accepted'],
  ['petition_demands_completed', 'petition_demands_handled'],
  ['fire_hazards_rectified', 'fire_hazards_found'],
]

const JUMP = 0.5
/** A jump from 2 to 4 is no news. */
const JUMP_FROM = 10

/** The figures of a year, and where they are mended. */
interface Year {
  readonly year: number
  readonly find: (code: string) => Figure | undefined
}

/** Ledger figures are looked into beside the totals, those of the offices where they are typed. */
function figureLink(year: number, figures: readonly (Figure | undefined)[]): string {
  const known = figures.filter((figure) => figure !== undefined)
  const [first] = known
  if (first?.source === 'chat') return pageLink('totals', { year, measure: first.indicator })
  return pageLink('figures', { year, codes: known.map(({ indicator }) => indicator).join(',') })
}

function sumWarnings({ year, find }: Year): ReportWarning[] {
  return SUMS.flatMap(({ whole, parts }) => {
    const all = [whole, ...parts].map(find)
    const [first, ...rest] = all.map((figure) => figure?.exact ?? null)
    if (first === undefined || first === null || rest.includes(null)) return []
    const sum = rest.reduce<number>((total, part) => total + (part ?? 0), 0)
    if (sum === first) return []
    const names = all.map((figure) => `${figure?.name}${figure?.shown}`)
    const sentence = reportWarningWords.sum(names, first - sum)
    return [{ code: 'does_not_add_up', sentence, link: figureLink(year, all) }]
  })
}

function limitWarnings({ year, find }: Year): ReportWarning[] {
  return LIMITS.flatMap(([part, whole]) => {
    const [less, more] = [find(part), find(whole)]
    if (!less || !more || less.exact === null || more.exact === null || less.exact <= more.exact)
      return []
    const sentence = reportWarningWords.limit(less.name, less.shown, more.name, more.shown)
    return [{ code: 'more_done_than_received', sentence, link: figureLink(year, [less, more]) }]
  })
}

function jumpWarnings(year: number, figures: readonly Figure[]): readonly ReportWarning[] {
  const jumps = figures.flatMap((figure) => {
    const { name, exact, lastYear } = figure
    if (exact === null || lastYear === null || Math.max(exact, lastYear) < JUMP_FROM) return []
    const change = lastYear === 0 ? 1 : (exact - lastYear) / lastYear
    if (Math.abs(change) <= JUMP) return []
    const sentence = reportWarningWords.jump(name, lastYear, exact)
    return [{ name, warning: { code: 'jump', sentence, link: figureLink(year, [figure]) } }]
  })
  const each = jumps.map(({ warning }) => warning)
  return grouped(each, () => ({
    sentence: reportWarningWords.jumps(jumps.map(({ name }) => name)),
    link: pageLink('totals', { year }),
  }))
}

function staffWarnings(year: number, figures: readonly Figure[]): ReportWarning[] {
  const empty = figures.filter(({ exact }) => exact === null).map(({ name }) => name)
  if (empty.length === 0) return []
  const link = pageLink('figures', { year, missing: 1 })
  return [{ code: 'figures_missing', sentence: reportWarningWords.empty(empty), link }]
}

function approxWarnings(year: number, figures: readonly Figure[]): ReportWarning[] {
  const told = figures.filter(({ approx, form }) => approx && form === 'exact')
  if (told.length === 0) return []
  const sentence = reportWarningWords.approx(told.map(({ name }) => name))
  return [{ code: 'approximate_shown_exact', sentence, link: figureLink(year, told) }]
}

/** What the figures of a year themselves give to look at, the weightiest first. */
export function figureWarnings(figures: readonly Figure[], year: number): ReportWarning[] {
  const byCode = new Map(figures.map((figure) => [figure.indicator, figure]))
  const known: Year = { year, find: (code) => byCode.get(code) }
  return [
    ...limitWarnings(known),
    ...sumWarnings(known),
    ...staffWarnings(year, figures),
    ...jumpWarnings(year, figures),
    ...approxWarnings(year, figures),
  ]
}
