import { DISPUTE_CATEGORIES } from '../catalog/dispute-categories.ts'
import { DISPUTE_STATUSES } from '../catalog/dispute-statuses.ts'
import { dayOf, yearOf } from '../lib/days.ts'
import { figureWords, recordsWords } from '../wording/web-pages.ts'
import type { CaseFileChange, FigureView, RecordView } from './api/shapes.ts'

/** `约1,234`; grouped, so that long numbers can be read. */
export const showQuantity = ({ quantity, approx }: FigureView): string =>
  `${approx ? figureWords.approx : ''}${quantity.toLocaleString('zh-CN')}`

/**
 * `03-05 19:20`, of another year `2025-03-05 19:20`; in Asia/Shanghai whatever the browser's zone
 * is.
 */
export function showTime(at: string, now = new Date()): string {
  const instant = new Date(at)
  const east = new Date(instant.getTime() + 8 * 3_600_000).toISOString()
  const day = dayOf(instant)
  const shown = yearOf(day) === yearOf(dayOf(now)) ? day.slice(5) : day
  return `${shown} ${east.slice(11, 16)}`
}

/** `2023-03-05` or `2023-03-05 至 2023-03-08`. */
export const showDays = ({ heldFrom, heldTo }: RecordView): string =>
  heldFrom === heldTo ? heldTo : `${heldFrom} 至 ${heldTo}`

/** `院坝会1场，参与群众36人次`, or what a dispute record says. */
export function showRecord(record: RecordView): string {
  const { dispute, lines } = record
  if (dispute) return showDispute(dispute)
  if (lines.length === 0) return figureWords.zero
  return lines.map((line) => `${line.name}${showQuantity(line)}${line.unit}`).join('，')
}

/** What a step added to the file of a case: `登记了当事人、电话`. */
export function showCaseChange({ parts, withdrawn }: CaseFileChange): string {
  if (withdrawn) return recordsWords.caseWithdrawn
  const names = parts.map((part) => recordsWords.caseParts[part])
  return names.length > 0 ? recordsWords.caseChanged(names) : recordsWords.caseSame
}

function showDispute(dispute: NonNullable<RecordView['dispute']>): string {
  if (dispute.count === 0) return `${figureWords.zero}（纠纷）`
  const category = DISPUTE_CATEGORIES.find(({ code }) => code === dispute.category)
  const status = DISPUTE_STATUSES.find(({ code }) => code === dispute.status)
  const count = showQuantity({ quantity: dispute.count, approx: dispute.approx })
  return [
    `${category?.name ?? ''}纠纷${count}件`,
    status?.name,
    dispute.agreement && recordsWords.agreement[dispute.agreement],
    dispute.amountYuan === null ? undefined : recordsWords.money(dispute.amountYuan),
  ]
    .filter(Boolean)
    .join('，')
}
