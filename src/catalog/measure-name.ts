import { DISPUTE_CATEGORIES } from './dispute-categories.ts'
import { DISPUTE_MEASURES, DISPUTE_STATUSES } from './dispute-statuses.ts'
import { CHAT_INDICATORS } from './indicators.ts'

/** A thing that is counted, as people call and count it. */
export interface NamedMeasure {
  readonly name: string
  readonly unit: string
}

const MEASURES = new Map<string, NamedMeasure>(
  [...CHAT_INDICATORS, ...DISPUTE_MEASURES].map(({ code, name, unit }) => [code, { name, unit }]),
)
const STATUSES = new Map<string, string>(DISPUTE_STATUSES.map(({ code, name }) => [code, name]))
const CATEGORIES = new Map<string, string>(DISPUTE_CATEGORIES.map(({ code, name }) => [code, name]))

/** Name and unit of an indicator or dispute total; the code itself where the catalog has none. */
export const measureOf = (code: string): NamedMeasure =>
  MEASURES.get(code) ?? { name: code, unit: '' }

/** `调解成功` for `resolved`. */
export const statusName = (code: string): string => STATUSES.get(code) ?? code

/** `邻里` for `neighbor`. */
export const categoryName = (code: string): string => CATEGORIES.get(code) ?? code
