import { type ComparedFigures, comparisonLines } from './answer-comparisons.ts'
import { type AnswerFigure, figure, period, type Range } from './answer-figures.ts'
import { type RecordPhrase, recordPhrase } from './chat-phrases.ts'

/** A village's or month's part of the figures. */
export interface Share {
  readonly name: string
  readonly figures: readonly AnswerFigure[]
}

/** `2023年3月`, from `2023-03`. */
export const monthName = (month: string): string =>
  `${month.slice(0, 4)}年${Number(month.slice(5))}月`

/** Disputes of which nobody told the category. */
export const NO_CATEGORY = '未写明类别'

/** What stands above a picture. */
export const chartTitle = (range: Range, name: string): string => `${name}(${period(range)})`

const OPEN_SHOWN = 10

/** The open cases, and how many more there are. */
function openLines(open: readonly RecordPhrase[]): string[] {
  const shown = open.slice(0, OPEN_SHOWN).map((one) => `· ${one.number} ${recordPhrase(one)}`)
  return open.length > OPEN_SHOWN ? [...shown, `…还有${open.length - OPEN_SHOWN}起在办`] : shown
}

/** The records that a figure is made of. */
export interface Behind {
  /** Numbers of the latest ones. */
  readonly latest: readonly string[]
  /** How many there are in all. */
  readonly count: number
}

/** `出自 23-0117、23-0102`, and of more than are named `等9条`. */
const origins = ({ latest, count }: Behind): string =>
  `出自 ${latest.join('、')}${count > latest.length ? `等${count}条` : ''}`

/** `白果村 2023年1月1日至3月6日:院坝会1场…`, with what it is made of. */
export function totalsAnswer(answer: {
  readonly range: Range
  readonly place: string
  /** By name; null for all. */
  readonly category: string | null
  readonly figures: readonly AnswerFigure[]
  /** A rate was asked for of cases of which there are none. */
  readonly noRate: boolean
  /** The same figures of other times, where they were asked for. */
  readonly compared: readonly ComparedFigures[]
  readonly behind: Behind
  readonly shares: readonly Share[]
  readonly open: readonly RecordPhrase[]
}): string {
  const what = answer.category ? `${answer.category}纠纷 ` : ''
  const head = `${answer.place} ${period(answer.range)} ${what}`.trimEnd()
  if (answer.figures.length === 0) return `${head}:还没有记录`
  const lines = [`${head}:${answer.figures.map(figure).join('、')}`]
  if (answer.noRate) lines.push('这段时间没有受理纠纷,算不出调解成功率')
  lines.push(...answer.compared.flatMap((other) => comparisonLines(answer.figures, other)))
  if (answer.shares.length > 1)
    lines.push(
      ...answer.shares.map(({ name, figures }) => `· ${name}:${figures.map(figure).join('、')}`),
    )
  lines.push(...openLines(answer.open))
  if (answer.behind.count > 0 && answer.open.length === 0) lines.push(origins(answer.behind))
  return lines.join('\n')
}

/** How much somebody reported, where no measure was asked for. */
export const recordsTold = (quantity: number): AnswerFigure => ({
  name: '记录',
  unit: '条',
  approx: false,
  quantity,
})

export function rankingAnswer(answer: {
  readonly range: Range
  readonly rows: readonly {
    readonly name: string
    readonly figure: AnswerFigure
    /** The figures that a rate is the quotient of. */
    readonly madeOf?: readonly AnswerFigure[]
  }[]
}): string {
  if (answer.rows.length === 0) return `${period(answer.range)}:还没有记录`
  const rows = answer.rows.map((row, index) => {
    const madeOf = row.madeOf ? `(${row.madeOf.map(figure).join('、')})` : ''
    return `${index + 1}. ${row.name} ${figure(row.figure)}${madeOf}`
  })
  return [`${period(answer.range)}:`, ...rows].join('\n')
}

export function missingAnswer(answer: {
  readonly range: Range
  readonly villages: readonly { readonly name: string; readonly lastDay: string | null }[]
  readonly count: number
}): string {
  const head = period(answer.range)
  if (answer.villages.length === 0) return `${head}:${answer.count}个村(社区)都报了`
  const names = answer.villages.map(({ name }) => name).join('、')
  return `${head}:还有${answer.villages.length}个没报(零报告也算报):${names}`
}

const RECORDS_SHOWN = 10

export function mineAnswer(answer: {
  readonly range: Range
  readonly records: readonly RecordPhrase[]
  /** What the records add up to, where a thing was asked for by name. */
  readonly figures: readonly AnswerFigure[]
  /** The numbers of those that are kept outside the closed figures. */
  readonly late: readonly string[]
  /** What was told in the period, of other days. */
  readonly elsewhere: readonly RecordPhrase[]
  /** The disputes of one status, where only they were asked for. */
  readonly disputes?: { readonly status: string; readonly count: number }
}): string {
  const { range, records, disputes, figures, late, elsewhere } = answer
  const other = elsewhere.length > 0 ? [TOLD_OF_OTHER_DAYS, ...listedRecords(elsewhere)] : []
  if (records.length === 0) {
    if (disputes) return `您报的纠纷里没有${disputes.status}的`
    const none = other.length > 0 ? '没有您报的' : '您还没有报过'
    return [`${period(range)}:${none}`, ...other].join('\n')
  }
  const sum = figures.length > 0 ? `${figures.map(figure).join('、')},共` : ''
  const head = disputes
    ? `您报的纠纷里${disputes.status}的有${disputes.count}件:`
    : `${period(range)}您报了${sum}${records.length}条:`
  const outside = late.length > 0 ? [`${late.join('、')} 是补报,不计入`] : []
  return [head, ...listedRecords(records), ...outside, ...other].join('\n')
}

const TOLD_OF_OTHER_DAYS = '这段时间您还报了别的日子的:'

/** The latest of some records, and how many more there are. */
function listedRecords(records: readonly RecordPhrase[]): string[] {
  const shown = records
    .slice(0, RECORDS_SHOWN)
    .map((record) => `· ${record.number} ${recordPhrase(record)}`)
  const more = records.length > RECORDS_SHOWN ? [`…还有${records.length - RECORDS_SHOWN}条`] : []
  return [...shown, ...more]
}

/** Somebody asks about a village that the township does not have. */
export const noSuchVillage = (name: string, villages: readonly string[]): string =>
  `没有“${name}”这个村(社区),有的是:${villages.join('、')}`

const HELP: Readonly<Record<string, readonly string[]>> = {
  steward: ['今天院坝会1场,30人,发资料50份', '资料改成60份', '我今年报了哪些?'],
  mediator: ['调解邻里纠纷1起,口头协议', '上次那起土地纠纷今天调好了,签了协议', '本周无矛盾纠纷'],
  staff: ['今年各村开了多少场院坝会?', '这周哪些村没报?', '导出2023年报告'],
  administrator: ['今年各村开了多少场院坝会?', '这周哪些村没报?', '导出2023年报告'],
}

/** Three examples that fit the asker. */
export const help = (role: string): string =>
  ['直接用大白话说就行,比如:', ...(HELP[role] ?? []).map((example) => `· ${example}`)].join('\n')
