import { REPORT_FIGURES } from '../../src/catalog/report-figures.ts'
import { type Figure, makeFigures } from '../../src/report/figure.ts'

/** Figures of an invented year: every ledger total 3046 of 18 records, every office figure 37. */
export function sampleFigures(without: readonly string[] = []): Figure[] {
  const codes = (source: 'chat' | 'staff') =>
    REPORT_FIGURES.filter((figure) => figure.source === source && !without.includes(figure.code))
  const total = { quantity: 3046, approx: false, records: ['23-0001', '23-0002'], villages: 2 }
  return makeFigures({
    catalog: REPORT_FIGURES,
    ledger: new Map(codes('chat').map(({ code }) => [code, total])),
    staff: new Map(
      codes('staff').map(({ code }) => [code, { value: 37, office: null, basis: null }]),
    ),
    settings: new Map(),
    lastYear: new Map([['leaflets', 2610]]),
  })
}
