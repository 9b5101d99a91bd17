/** `3月5日`. */
export const dayOfYear = (day: string): string =>
  `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** `3月5日`, `3月5日至8日`, `3月1日至4月2日`. */
function daysOfYear(from: string, to: string): string {
  if (from === to) return dayOfYear(from)
  const sameMonth = from.slice(0, 7) === to.slice(0, 7)
  return `${dayOfYear(from)}至${sameMonth ? `${Number(to.slice(8))}日` : dayOfYear(to)}`
}

const yearOf = (day: string): string => day.slice(0, 4)
/** `2024年3月5日`. */
const fullDay = (day: string): string => `${yearOf(day)}年${dayOfYear(day)}`

/** `2023年7月1日至20日`, `2023年12月30日至2024年1月2日`. */
export const fullDays = (from: string, to: string): string =>
  yearOf(from) === yearOf(to)
    ? `${yearOf(from)}年${daysOfYear(from, to)}`
    : `${fullDay(from)}至${fullDay(to)}`

/** `3月5日`; a day of another year is told with it: `2024年3月5日`. */
export const shortDay = (day: string, today: string): string =>
  yearOf(day) === yearOf(today) ? dayOfYear(day) : fullDay(day)

/** `3月5日至8日`; days of another year are told with it: `2024年3月5日至8日`. */
export const shortDays = (from: string, to: string, today: string): string =>
  yearOf(from) === yearOf(today) && yearOf(to) === yearOf(today)
    ? daysOfYear(from, to)
    : fullDays(from, to)

/** One figure of a receipt. */
export interface LinePhrase {
  readonly name: string
  readonly unit: string
  readonly quantity: number
  readonly approx: boolean
}

/** `院坝会1场`, `参与群众约30人次`. */
const linePhrase = ({ name, unit, quantity, approx }: LinePhrase): string =>
  `${name}${approx ? '约' : ''}${quantity}${unit}`

/** What a receipt tells of a dispute, status and category by name. */
export interface DisputePhrase {
  readonly count: number
  readonly approx: boolean
  readonly status: string | null
  readonly category: string | null
  readonly agreement: 'written' | 'oral' | null
  readonly amountYuan: number | null
}

/** `邻里纠纷1起(调解成功、口头协议、金额1200元)`. */
function disputePhrase(dispute: DisputePhrase): string {
  if (dispute.count === 0) return '无矛盾纠纷(零报告)'
  const agreement = { written: '书面协议', oral: '口头协议' }
  const notes = [
    dispute.status,
    dispute.agreement && agreement[dispute.agreement],
    dispute.amountYuan !== null && `金额${dispute.amountYuan}元`,
  ].filter((note) => note)
  const name = dispute.category ? `${dispute.category}纠纷` : '矛盾纠纷'
  const approx = dispute.approx ? '约' : ''
  return `${name}${approx}${dispute.count}起${notes.length > 0 ? `(${notes.join('、')})` : ''}`
}

/** What a receipt tells of one record. */
export interface RecordPhrase {
  readonly number: string
  readonly from: string
  readonly to: string
  /** The day of telling it: days of another year are told with the year. */
  readonly today: string
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
  `${figuresPhrase(record)}(${shortDays(record.from, record.to, record.today)} ${record.village})`

/** `23-0117 院坝会1场(3月5日 白果村)`; in a group number and figures alone. */
const numberedPhrase = (record: RecordPhrase, direct: boolean): string =>
  `${record.number} ${direct ? recordPhrase(record) : figuresPhrase(record)}`

/** Records with their numbers; several stand on lines of their own. */
export const numbered = (records: readonly RecordPhrase[], direct: boolean): string =>
  records.length === 1
    ? records.map((record) => numberedPhrase(record, direct)).join('')
    : records.map((record) => `\n· ${numberedPhrase(record, direct)}`).join('')
