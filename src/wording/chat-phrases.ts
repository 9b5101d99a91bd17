import { DISPUTE_CATEGORIES } from '../catalog/dispute-categories.ts'
import { DISPUTE_MEASURES, DISPUTE_STATUSES } from '../catalog/dispute-statuses.ts'
import { CHAT_INDICATORS } from '../catalog/indicators.ts'

/** `3月5日`. */
export const shortDay = (day: string): string =>
  `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** `3月5日`, `3月5日至8日`, `3月1日至4月2日`. */
export function shortDays(from: string, to: string): string {
  if (from === to) return shortDay(from)
  const sameMonth = from.slice(0, 7) === to.slice(0, 7)
  return `${shortDay(from)}至${sameMonth ? `${Number(to.slice(8))}日` : shortDay(to)}`
}

const INDICATORS = new Map<string, { readonly name: string; readonly unit: string }>(
  CHAT_INDICATORS.map(({ code, name, unit }) => [code, { name, unit }]),
)
const STATUS_NAMES = new Map<string, string>(DISPUTE_STATUSES.map(({ code, name }) => [code, name]))
const CATEGORY_NAMES = new Map<string, string>(
  DISPUTE_CATEGORIES.map(({ code, name }) => [code, name]),
)

/** An indicator's name; its code where the catalog does not hold it. */
export const indicatorName = (code: string): string => INDICATORS.get(code)?.name ?? code
export const indicatorUnit = (code: string): string => INDICATORS.get(code)?.unit ?? ''

const MEASURES = new Map<string, { readonly name: string; readonly unit: string }>([
  ...INDICATORS,
  ...DISPUTE_MEASURES.map(({ code, name, unit }) => [code, { name, unit }] as const),
])

/** The name of an indicator or of a dispute total. */
export const measureName = (code: string): string => MEASURES.get(code)?.name ?? code
export const measureUnit = (code: string): string => MEASURES.get(code)?.unit ?? ''
export const statusName = (code: string): string => STATUS_NAMES.get(code) ?? code
export const categoryName = (code: string): string => CATEGORY_NAMES.get(code) ?? code

/** One figure of a receipt. */
export interface LinePhrase {
  readonly indicator: string
  readonly quantity: number
  readonly approx: boolean
}

/** `院坝会1场`, `参与群众约30人次`. */
export const linePhrase = ({ indicator, quantity, approx }: LinePhrase): string =>
  `${indicatorName(indicator)}${approx ? '约' : ''}${quantity}${indicatorUnit(indicator)}`

/** What a receipt tells of a dispute. */
export interface DisputePhrase {
  readonly count: number
  readonly approx: boolean
  readonly status: string | null
  readonly category: string | null
  readonly agreement: 'written' | 'oral' | null
  readonly amountYuan: number | null
}

/** `邻里纠纷1起(调解成功、口头协议、金额1200元)`. */
export function disputePhrase(dispute: DisputePhrase): string {
  if (dispute.count === 0) return '无矛盾纠纷(零报告)'
  const agreement = { written: '书面协议', oral: '口头协议' }
  const notes = [
    dispute.status && statusName(dispute.status),
    dispute.agreement && agreement[dispute.agreement],
    dispute.amountYuan !== null && `金额${dispute.amountYuan}元`,
  ].filter((note) => note)
  const name = dispute.category ? `${categoryName(dispute.category)}纠纷` : '矛盾纠纷'
  const approx = dispute.approx ? '约' : ''
  return `${name}${approx}${dispute.count}起${notes.length > 0 ? `(${notes.join('、')})` : ''}`
}

/** What a receipt tells of one record. */
export interface RecordPhrase {
  readonly number: string
  readonly from: string
  readonly to: string
  readonly village: string
  readonly lines: readonly LinePhrase[]
  readonly dispute: DisputePhrase | null
}

/** `院坝会1场、参与群众约30人次`; a record without figures is a zero report. */
export function figuresPhrase(record: Pick<RecordPhrase, 'lines' | 'dispute'>): string {
  if (record.dispute) return disputePhrase(record.dispute)
  return record.lines.length > 0 ? record.lines.map(linePhrase).join('、') : '未开展活动(零报告)'
}

/** `院坝会1场、参与群众约30人次(3月5日 白果村)`. */
export const recordPhrase = (record: RecordPhrase): string =>
  `${figuresPhrase(record)}(${shortDays(record.from, record.to)} ${record.village})`
