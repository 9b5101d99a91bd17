import type { ReportFigure } from '../catalog/report-figures.ts'
import { staffFileFaults } from '../wording/report-files.ts'

/** `３，０４６` → `3046`: full-width characters and thousands separators as people type them. */
const plainNumber = (text: string) => text.normalize('NFKC').replaceAll(/[,\s]/g, '')

/** Units that are measured, so that they may have decimals; everything else is counted. */
const MEASURED = ['%', '元', '平方米']

/**
 * The number that an office typed for one of its figures; null for nothing typed.
 *
 * @param complain told what is wrong; the answer is then undefined
 */
export function readFigureValue(
  text: string,
  figure: ReportFigure,
  complain: (sentence: string) => undefined,
): number | null | undefined {
  if (text.trim() === '') return null
  if (figure.source === 'chat') return complain(staffFileFaults.fromLedger(figure.name))
  const digits = plainNumber(text).replace(/%$/, figure.unit === '%' ? '' : '%')
  if (!/^-?\d{1,12}(\.\d{1,4})?$/.test(digits)) return complain(staffFileFaults.notNumber(text))
  const value = Number(digits)
  if (value < 0) return complain(staffFileFaults.negative(text))
  if (figure.unit === '%' && value > 100) return complain(staffFileFaults.overHundred(text))
  if (!Number.isInteger(value) && !MEASURED.includes(figure.unit))
    return complain(staffFileFaults.notWhole(text, figure.unit))
  return value
}
