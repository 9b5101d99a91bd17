import type { Measure } from '../api/shapes.ts'

/** A figure whose makeup somebody wants to see. */
export interface FigureChoice {
  readonly measure: Measure
  readonly from: string
  readonly to: string
  /** 0 for the township itself; absent for all together. */
  readonly villageId?: number
  /** Where it stands, such as `白果村`. */
  readonly place?: string
  /** `practice` for the ledger of the try-out page. */
  readonly scope?: 'practice'
}
