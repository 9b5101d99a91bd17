import { FIGURE_FORMS, type FigureForm, type FigureFormCode } from '../catalog/figure-forms.ts'

/** What stands where a figure should be that nobody has entered; never 0. */
const TO_FILL = '（待填）'

/** What is needed to write one number into the report. */
export interface ShowOptions {
  readonly form: FigureFormCode
  readonly unit: string
  /** The words that replace the number when it is nought (未发生行政调解). */
  readonly zero?: string | undefined
  /** The sum holds numbers that were told as 余, 多, 左右, so that it is a lower bound. */
  readonly approx?: boolean
}

const HANZI = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十']
/** 一次以上, not 1次以上; numbers above ten stay Arabic. */
const inHanzi = (value: number) => HANZI[value] ?? String(value)

/** The form with this code. The list is complete by type, so that there always is one. */
export function formOf(code: FigureFormCode): FigureForm {
  const form = FIGURE_FORMS.find((known) => known.code === code)
  if (!form) throw new Error(`No figure form ${code}`)
  return form
}

/** The unit as it is printed: 次/月 prints 次, because the sentence says 每月. */
export const printedUnit = (unit: string) => unit.split('/')[0] ?? unit

/** 3046 → 3000 for one digit, 926 → 920 for two. Numbers below ten lose nothing. */
function cutTo(value: number, digits: number): number {
  const whole = Math.floor(value)
  const power = 10 ** Math.max(0, String(whole).length - digits)
  return Math.floor(whole / power) * power
}

/**
 * A number in the words of the report: 3046 份 → 3000余份, 3000 → 3000份, nought → 0件 or 未发生….
 * 余 and 多 are written only when something was cut off or the sum itself is a lower bound, and
 * never on numbers below ten (9余份 is no Chinese). Nothing is ever rounded up.
 */
export function showFigure(value: number | null, options: ShowOptions): string {
  const unit = printedUnit(options.unit)
  if (value === null) return TO_FILL
  if (value === 0) return options.zero ?? `0${unit}`
  const { digits, mark, hanzi } = formOf(options.form)
  if (digits === undefined) return `${value}${unit}`
  const cut = cutTo(value, digits)
  const number = hanzi ? inHanzi(cut) : String(cut)
  if (mark === '以上') return `${number}${unit}${mark}`
  const beyond = cut < value || options.approx === true
  return `${number}${beyond && cut >= 10 ? mark : ''}${unit}`
}
