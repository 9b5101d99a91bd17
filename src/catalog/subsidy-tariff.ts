import type { Agreement } from './dispute-statuses.ts'

/** What one settled dispute of a grade is paid, in yuan, by the kind of its agreement. */
export interface TariffGrade {
  readonly name: string
  /** The least amount agreed or in dispute, in yuan, from which a dispute is of this grade. */
  readonly amountFrom: number
  readonly yuan: Readonly<Record<Agreement, number>>
}

/**
 * The tariff of 以案定补, lowest grade first. There is no national one: each county sets its own, and
 * these rows are to be edited. They are set after published rules of a street (50, 100 and 200 yuan)
 * for written agreements, and of a county for villages (30, 80 and 150 yuan) for oral ones.
 */
export const SUBSIDY_TARIFF = [
  { name: '一般', amountFrom: 0, yuan: { written: 50, oral: 30 } },
  { name: '疑难', amountFrom: 10_000, yuan: { written: 100, oral: 80 } },
  { name: '重大', amountFrom: 50_000, yuan: { written: 200, oral: 150 } },
] as const satisfies readonly [TariffGrade, ...TariffGrade[]]
