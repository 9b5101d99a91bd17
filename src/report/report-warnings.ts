import { sql } from 'drizzle-orm'
import { type Db, queryRows } from '../db/db.ts'
import { listRecords } from '../ledger/find-records.ts'
import { yearRange } from '../lib/days.ts'
import { reportWarningWords } from '../wording/report-warnings.ts'
import type { Figure } from './figure.ts'
import type { ReportData } from './report-data.ts'

/** Something to look at before the report is signed; nothing is held back by it. */
export interface ReportWarning {
  /** Stable, for programs and links. */
  readonly code: string
  readonly sentence: string
  /** The page where it is looked into; null where no page has it (figures of the offices). */
  readonly link: string | null
}

/** A part of the whole: what should add up or stay below. */
interface Sum {
  readonly whole: string
  readonly parts: readonly string[]
}

/** 办结 + 在办 = 受理 and its like, where all of them are known. */
const SUMS: readonly Sum[] = [
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

const TWINS_SHOWN = 20
const JUMP = 0.5
/** A jump from 2 to 4 is no news. */
const JUMP_FROM = 10

type Find = (code: string) => Figure | undefined

const figureLink = (figure: Figure | undefined) => (figure?.source === 'chat' ? '/#/totals' : null)

function sumWarnings(find: Find): ReportWarning[] {
  return SUMS.flatMap(({ whole, parts }) => {
    const all = [whole, ...parts].map(find)
    const [first, ...rest] = all.map((figure) => figure?.exact ?? null)
    if (first === undefined || first === null || rest.includes(null)) return []
    const sum = rest.reduce<number>((total, part) => total + (part ?? 0), 0)
    if (sum === first) return []
    const names = all.map((figure) => `${figure?.name}${figure?.shown}`)
    return [
      {
        code: 'does_not_add_up',
        sentence: reportWarningWords.sum(names, first - sum),
        link: figureLink(all[0]),
      },
    ]
  })
}

function limitWarnings(find: Find): ReportWarning[] {
  return LIMITS.flatMap(([part, whole]) => {
    const [less, more] = [find(part), find(whole)]
    if (!less || !more || less.exact === null || more.exact === null || less.exact <= more.exact)
      return []
    const sentence = reportWarningWords.limit(less.name, less.shown, more.name, more.shown)
    return [{ code: 'more_done_than_received', sentence, link: figureLink(less) }]
  })
}

function jumpWarnings(figures: readonly Figure[]): ReportWarning[] {
  return figures.flatMap((figure) => {
    const { name, exact, lastYear } = figure
    if (exact === null || lastYear === null || Math.max(exact, lastYear) < JUMP_FROM) return []
    const change = lastYear === 0 ? 1 : (exact - lastYear) / lastYear
    if (Math.abs(change) <= JUMP) return []
    return [
      {
        code: 'jump',
        sentence: reportWarningWords.jump(name, lastYear, exact),
        link: figureLink(figure),
      },
    ]
  })
}

function staffWarnings(figures: readonly Figure[]): ReportWarning[] {
  const empty = figures.filter(({ exact }) => exact === null).map(({ name }) => name)
  if (empty.length === 0) return []
  return [
    {
      code: 'figures_missing',
      sentence: reportWarningWords.empty(empty),
      link: null,
    },
  ]
}

function approxWarnings(figures: readonly Figure[]): ReportWarning[] {
  const told = figures
    .filter(({ approx, form }) => approx && form === 'exact')
    .map(({ name }) => name)
  if (told.length === 0) return []
  return [
    {
      code: 'approximate_shown_exact',
      sentence: reportWarningWords.approx(told),
      link: '/#/totals',
    },
  ]
}

function villageWarnings(data: ReportData): ReportWarning[] {
  const told = new Set(data.breakdown.map(({ villageId }) => villageId))
  const silent = data.villages.filter(({ id }) => !told.has(id)).map(({ name }) => name)
  if (silent.length === 0) return []
  return [
    {
      code: 'villages_without_records',
      sentence: reportWarningWords.silent(silent),
      link: '/#/totals',
    },
  ]
}

async function lateWarnings(db: Db, data: ReportData): Promise<ReportWarning[]> {
  const { townshipId, year } = data.snapshot
  const range = { townshipId, ...yearRange(year) }
  const late = await listRecords(db, { ...range, late: true })
  const running = await listRecords(db, { ...range, cumulative: true })
  const warnings: ReportWarning[] = []
  if (late.length > 0)
    warnings.push({
      code: 'late_records',
      sentence: reportWarningWords.late(late.length),
      link: '/#/waiting',
    })
  if (running.length > 0)
    warnings.push({
      code: 'running_totals',
      sentence: reportWarningWords.cumulative(running.length),
      link: '/#/records',
    })
  return warnings
}

/** Same day, village and numbers, told by two people: perhaps one event told twice. */
async function twinWarnings(db: Db, data: ReportData): Promise<ReportWarning[]> {
  const { townshipId, year } = data.snapshot
  const { from, to } = yearRange(year)
  const twins = await queryRows<{ a: number; b: number }>(
    db,
    sql`with counted as (
        select v.record_id, v.village_id, v.held_from, v.held_to, r.reporter_id,
          string_agg(l.indicator || l.quantity, ',' order by l.indicator) as lines
        from record_versions v
        join records r on r.township_id = v.township_id and r.id = v.record_id
        join record_lines l on l.township_id = v.township_id and l.record_id = v.record_id
          and l.version = v.version
        where v.township_id = ${townshipId} and v.counted_on between ${from} and ${to}
          and v.change <> 'voided'
          and not exists (select 1 from record_versions n where n.township_id = v.township_id
            and n.record_id = v.record_id and n.version > v.version)
        group by 1, 2, 3, 4, 5)
      select min(record_id)::int as a, max(record_id)::int as b from counted
      where village_id is not null
      group by village_id, held_from, held_to, lines
      having count(distinct reporter_id) > 1
      order by 1 limit ${TWINS_SHOWN}`,
  )
  if (twins.length === 0) return []
  const ids = twins.flatMap(({ a, b }) => [a, b])
  const records = await listRecords(db, { townshipId, ids })
  const numberOf = (id: number) => records.find((record) => record.id === id)?.number ?? ''
  const pairs = twins.map(({ a, b }) => `${numberOf(a)}和${numberOf(b)}`)
  return [{ code: 'likely_twins', sentence: reportWarningWords.twins(pairs), link: '/#/records' }]
}

/** What the figures themselves give to look at, the weightiest first. */
export function figureWarnings(figures: readonly Figure[]): ReportWarning[] {
  const byCode = new Map(figures.map((figure) => [figure.indicator, figure]))
  const find: Find = (code) => byCode.get(code)
  return [
    ...limitWarnings(find),
    ...sumWarnings(find),
    ...staffWarnings(figures),
    ...jumpWarnings(figures),
    ...approxWarnings(figures),
  ]
}

/** What should be looked at before the report goes out. */
export async function findWarnings(db: Db, data: ReportData): Promise<ReportWarning[]> {
  return [
    ...figureWarnings(data.snapshot.figures),
    ...villageWarnings(data),
    ...(await lateWarnings(db, data)),
    ...(await twinWarnings(db, data)),
  ]
}
