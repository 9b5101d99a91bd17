import { type Ref, ref } from 'vue'
import { dayOf, monthOf, yearOf } from '../lib/days.ts'
import { readQuery } from './route.ts'

/** A year that is chosen from a list. */
interface YearChoice {
  /** The year that the address asks for, else the one that is worked on now. */
  readonly year: Ref<number>
  /** Newest first. */
  readonly years: readonly number[]
}

const YEARS_BACK = 5
/** Until then the report of the year before is written. */
const LAST_REPORT_MONTH = 3

/** @param at the server's clock, ISO */
export const useYear = (at: string): YearChoice => choiceFrom(yearOf(dayOf(new Date(at))))

/** The year of a report: in January the one before. */
export function useReportYear(at: string): YearChoice {
  const today = dayOf(new Date(at))
  const { years } = useYear(at)
  const before = monthOf(today) <= LAST_REPORT_MONTH ? 1 : 0
  return { year: ref(yearAsked(yearOf(today) - before)), years }
}

function choiceFrom(thisYear: number): YearChoice {
  const year = yearAsked(thisYear)
  const recent = Array.from({ length: YEARS_BACK }, (_, back) => thisYear - back)
  return { year: ref(year), years: recent.includes(year) ? recent : [...recent, year] }
}

function yearAsked(otherwise: number): number {
  const asked = Number(readQuery().get('year'))
  return Number.isInteger(asked) && asked >= 2000 && asked <= 2999 ? asked : otherwise
}
