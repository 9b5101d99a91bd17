import { RESOLVED_RATE } from '../catalog/dispute-statuses.ts'
import type { FigureFormCode } from '../catalog/figure-forms.ts'
import type { ReportFigure } from '../catalog/report-figures.ts'
import { percentOf } from '../lib/percent.ts'
import { formOf, showFigure } from './show-figure.ts'

/** One number of the report with everything that a reviewer asks about it. */
export interface Figure {
  readonly indicator: string
  readonly name: string
  /** Null when nobody has entered it; never 0 for that. */
  readonly exact: number | null
  /** The sum holds numbers that were told as 余 or 左右: it is a lower bound. */
  readonly approx: boolean
  /** As the report prints it: 3000余份. */
  readonly shown: string
  readonly form: FigureFormCode
  /** The rule of the form, in words. */
  readonly rule: string
  readonly unit: string
  readonly source: 'chat' | 'staff'
  /** Numbers of the ledger records that make it up (23-0117), in order. */
  readonly records: readonly string[]
  /** How many villages have such records. */
  readonly villages: number
  readonly lastYear: number | null
  /** The office that entered it, and from which register. */
  readonly office: string | null
  readonly basis: string | null
}

/** What the ledger says about one indicator in one year. */
export interface LedgerTotal {
  readonly quantity: number
  readonly approx: boolean
  readonly records: readonly string[]
  readonly villages: number
}

/** What an office entered. */
export interface StaffValue {
  readonly value: number
  readonly office: string | null
  readonly basis: string | null
}

/** How a township writes a figure, where it differs from the catalog. */
export interface FigureSetting {
  readonly unit: string | null
  readonly form: FigureFormCode | null
}

/** Everything that the figures of a year are made of, by indicator code. */
export interface YearSources {
  /** What can be counted, in the order of the catalog. */
  readonly catalog: readonly ReportFigure[]
  readonly ledger: ReadonlyMap<string, LedgerTotal>
  readonly staff: ReadonlyMap<string, StaffValue>
  readonly settings: ReadonlyMap<string, FigureSetting>
  readonly lastYear: ReadonlyMap<string, number>
}

const NOTHING: LedgerTotal = { quantity: 0, approx: false, records: [], villages: 0 }

/** The rate of a year, from its totals by code. */
const rateOf = (quantityOf: (code: string) => number | undefined): number | null =>
  percentOf(quantityOf(RESOLVED_RATE.part) ?? 0, quantityOf(RESOLVED_RATE.whole) ?? 0)

const isRate = ({ code }: ReportFigure) => code === RESOLVED_RATE.code

function exactOf(figure: ReportFigure, sources: YearSources): number | null {
  if (isRate(figure)) return rateOf((code) => sources.ledger.get(code)?.quantity)
  if (figure.source === 'staff') return sources.staff.get(figure.code)?.value ?? null
  return sources.ledger.get(figure.code)?.quantity ?? 0
}

function makeFigure(figure: ReportFigure, sources: YearSources): Figure {
  // A rate is traced to the cases that it is a share of.
  const total = sources.ledger.get(isRate(figure) ? RESOLVED_RATE.whole : figure.code) ?? NOTHING
  const staff = sources.staff.get(figure.code)
  const setting = sources.settings.get(figure.code)
  const form = setting?.form ?? figure.form
  const unit = setting?.unit ?? figure.unit
  const exact = exactOf(figure, sources)
  return {
    indicator: figure.code,
    name: figure.name,
    exact,
    approx: total.approx,
    shown: showFigure(exact, { form, unit, zero: figure.zero, approx: total.approx }),
    form,
    rule: formOf(form).rule,
    unit,
    source: figure.source,
    records: total.records,
    villages: total.villages,
    lastYear: isRate(figure)
      ? rateOf((code) => sources.lastYear.get(code))
      : (sources.lastYear.get(figure.code) ?? null),
    office: staff?.office ?? figure.office ?? null,
    basis: staff?.basis ?? null,
  }
}

/**
 * All figures of a year, in the order of the catalog, without those with the form 不写 and a rate of
 * no cases at all.
 */
export const makeFigures = (sources: YearSources): Figure[] =>
  sources.catalog
    .filter((figure) => !isRate(figure) || exactOf(figure, sources) !== null)
    .map((figure) => makeFigure(figure, sources))
    .filter(({ form }) => form !== 'omit')
