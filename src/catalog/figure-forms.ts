/** How a number of the report is written. */
export interface FigureForm {
  readonly code: string
  /** The word that staff write into the column 写法. */
  readonly name: string
  /** Leading digits that are kept, the rest cut off (never rounded up); absent = all of them. */
  readonly digits?: 1 | 2
  /** What is said beside a number that was cut. */
  readonly mark?: '余' | '多' | '以上'
  /** 一次以上 instead of 1次以上. */
  readonly hanzi?: true
  /** One line for the reviewer, in the comments of 送审稿. */
  readonly rule: string
}

/**
 * The ways in which the five example reports write their numbers (`docs` of the report, notes on
 * documents, section 5). 余 and 多 appear only when something was cut off; 以上 always, because
 * it includes the number itself.
 */
export const FIGURE_FORMS = [
  { code: 'exact', name: '精确', rule: '照实数写' },
  { code: 'yu', name: '余', digits: 1, mark: '余', rule: '只留首位，舍去部分写“余”' },
  { code: 'yu_two', name: '两位余', digits: 2, mark: '余', rule: '留前两位，舍去部分写“余”' },
  { code: 'duo', name: '多', digits: 1, mark: '多', rule: '只留首位，舍去部分写“多”' },
  { code: 'duo_two', name: '两位多', digits: 2, mark: '多', rule: '留前两位，舍去部分写“多”' },
  { code: 'above', name: '以上', digits: 1, mark: '以上', rule: '只留首位，后加“以上”' },
  {
    code: 'above_hanzi',
    name: '汉字以上',
    digits: 1,
    mark: '以上',
    hanzi: true,
    rule: '写汉字数字，后加“以上”',
  },
  { code: 'omit', name: '不写', rule: '本年度报告不写这一项' },
] as const satisfies readonly FigureForm[]

export type FigureFormCode = (typeof FIGURE_FORMS)[number]['code']
