import { fullDays } from './chat-phrases.ts'

/** One figure of an answer. */
export interface AnswerFigure {
  readonly name: string
  readonly quantity: number
  readonly approx: boolean
  readonly unit: string
}

/** Two days as an answer tells them. */
export interface Range {
  readonly from: string
  readonly to: string
}

/** `2023年7月1日至20日`. */
export const period = ({ from, to }: Range): string => fullDays(from, to)

/** `约200份`. */
export const amount = ({ quantity, approx, unit }: Omit<AnswerFigure, 'name'>): string =>
  `${approx ? '约' : ''}${quantity}${unit}`

/** `宣传资料约200份`. */
export const figure = (one: AnswerFigure): string => `${one.name}${amount(one)}`
