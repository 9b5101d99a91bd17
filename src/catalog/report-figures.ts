import { DISPUTE_MEASURES, type DisputeMeasure, RESOLVED_RATE } from './dispute-statuses.ts'
import type { FigureFormCode } from './figure-forms.ts'
import { CHAT_INDICATORS, type ChatIndicatorCode } from './indicators.ts'
import type { ReportTopic } from './report-topics.ts'
import { STAFF_FIGURES } from './staff-figures.ts'
import type { TownshipCatalog } from './township-catalog.ts'

/** Everything that can stand in the yearly report as a number, whoever tells it. */
export interface ReportFigure {
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly unit: string
  readonly units: readonly string[]
  readonly topic: ReportTopic
  readonly form: FigureFormCode
  /** chat: summed from the ledger; staff: entered by an office. */
  readonly source: 'chat' | 'staff'
  /** The office that enters it, for staff figures. */
  readonly office?: string
  /** What stands in the place of the number when it is nought. */
  readonly zero?: string
}

/**
 * How ledger totals stand in the report. Villages estimate materials and people, so those are
 * cut to 余; events, cases and money are counted and stay exact.
 */
const CHAT_FORMS: Readonly<Record<ChatIndicatorCode, readonly [ReportTopic, FigureFormCode]>> = {
  publicity_event: ['publicity', 'exact'],
  courtyard_meeting: ['publicity', 'exact'],
  lecture: ['publicity', 'exact'],
  school_visit: ['publicity', 'exact'],
  village_visit: ['publicity', 'exact'],
  enterprise_visit: ['publicity', 'exact'],
  cultural_event: ['publicity', 'exact'],
  broadcast: ['publicity', 'yu'],
  online_post: ['publicity', 'yu'],
  door_to_door: ['publicity', 'yu'],
  legal_training: ['stewards', 'exact'],
  leaflets: ['publicity', 'yu'],
  banners: ['publicity', 'yu'],
  posters: ['publicity', 'yu'],
  promotional_items: ['publicity', 'yu'],
  attendance: ['publicity', 'yu'],
  consultations: ['publicity', 'yu'],
  legal_aid: ['disputes', 'exact'],
  dispute_screening: ['disputes', 'exact'],
  follow_up_visits: ['disputes', 'exact'],
  stewards_trained: ['stewards', 'exact'],
}

/** Names that reports use for the dispute totals beside the catalog's own. */
const MEASURE_ALIASES: Readonly<Record<DisputeMeasure, readonly string[]>> = {
  disputes_received: ['受理矛盾纠纷件数', '受理纠纷'],
  disputes_resolved: [
    '办结矛盾纠纷',
    '办结矛盾纠纷件数',
    '化解矛盾纠纷件数',
    '办结纠纷',
    '化解纠纷',
  ],
  disputes_open: ['在办矛盾纠纷件数', '在办纠纷'],
  disputes_failed: ['调解不成件数', '调解不成纠纷'],
  disputes_referred: ['移交矛盾纠纷件数', '移交纠纷'],
  disputes_amount: ['涉及金额', '协议金额'],
}

const chatFigures: readonly ReportFigure[] = CHAT_INDICATORS.map((indicator) => {
  const [topic, form] = CHAT_FORMS[indicator.code]
  const { code, name, unit, units, aliases } = indicator
  return { code, name, unit, units, aliases, topic, form, source: 'chat' }
})

const disputeFigures: readonly ReportFigure[] = DISPUTE_MEASURES.map((measure) => ({
  ...measure,
  units: measure.unit === '元' ? ['元'] : ['件', '起', '例'],
  aliases: MEASURE_ALIASES[measure.code],
  topic: 'disputes',
  form: 'exact',
  source: 'chat',
}))

/** Calculated from two of the totals above; there is none where no dispute was received. */
const rateFigure: ReportFigure = {
  ...{ code: RESOLVED_RATE.code, name: RESOLVED_RATE.name, unit: RESOLVED_RATE.unit },
  ...{ units: [RESOLVED_RATE.unit], aliases: ['纠纷化解率', '调处成功率'] },
  ...{ topic: 'disputes', form: 'exact', source: 'chat' },
}

const staffFigures: readonly ReportFigure[] = STAFF_FIGURES.map((figure) => ({
  ...figure,
  source: 'staff',
}))

/** The built-in figures of the report: 21 chat indicators, 6 dispute totals with a rate, those of the offices. */
export const REPORT_FIGURES: readonly ReportFigure[] = [
  ...chatFigures,
  ...disputeFigures,
  rateFigure,
  ...staffFigures,
]

/** What a township added stands in the part on 普法; materials and people are cut to 余 there too. */
const ownFigures = ({ added }: TownshipCatalog): readonly ReportFigure[] =>
  added.map(({ nature, ...indicator }) => ({
    ...indicator,
    topic: 'publicity',
    form: nature === 'event' || nature === 'act' ? 'exact' : 'yu',
    source: 'chat',
  }))

/** The figures of a township's report: the built-in ones, and behind them its own. */
export const reportFiguresOf = (catalog: TownshipCatalog): readonly ReportFigure[] => [
  ...REPORT_FIGURES,
  ...ownFigures(catalog),
]
