import type { DisputeMeasure } from '../../catalog/dispute-statuses.ts'
import type { ReadContext } from '../context.ts'
import { finders } from '../dispute/patterns.ts'
import { datesOf, type Lexed, wordsOf } from '../lex/lexed.ts'
import type { Hit } from '../patterns/hit.ts'
import { searcher } from '../patterns/searcher.ts'
import type { Query } from '../reading.ts'
import type { Span } from '../token.ts'
import { CASES_COUNTED } from '../words/comparisons.ts'
import {
  COURT_TALK,
  OF_ALL_OF_US,
  OF_DISPUTES_PLAINLY,
  ONLY_ASKS,
  OWN_THING,
  PRICE_TALK,
  QUERY_SIGNS,
  type QuerySign,
  WANTED_FOR,
} from '../words/queries.ts'
import { BY_CATEGORY } from '../words/rankings.ts'
import { asksToCompare } from './asks-to-compare.ts'
import { isBeside } from './beside.ts'
import { classesIn } from './dispute-classes.ts'
import { readMeasures, WHOLE } from './dispute-measures.ts'
import { findIndicators } from './indicator-nouns.ts'
import { readPeriods } from './periods-asked.ts'
import { indicatorsAsked } from './purposes.ts'
import { readClass, readVillage } from './query-limits.ts'
import { asksForFigures, isHeading } from './question.ts'
import { asksWhetherReported } from './village-reported.ts'

const findSigns = searcher(finders(QUERY_SIGNS))

/** A question with the words that show it. */
export interface ToldQuery {
  readonly query: Query
  readonly signs: readonly Hit<QuerySign>[]
}

/** What a message asks the bot for; undefined when it asks for nothing that the ledger knows. */
export function readQuery(lexed: Lexed, context: ReadContext): ToldQuery | undefined {
  const signs = findSigns(lexed.text).filter((sign) => isMeant(lexed, sign))
  const has = (sign: QuerySign) => signs.some(({ name }) => name === sign)
  const hasPeriod = datesOf(lexed).some(
    ({ sort, from }) => sort !== 'theme' && from <= context.sentOn,
  )
  const about = namesFigures(lexed)
  const asked = {
    lexed,
    context,
    signs,
    hasPeriod,
    about,
    compares: asksToCompare(lexed, about),
    has,
  }
  if (OPEN_CASES.test(lexed.text)) {
    const fields = fieldsOf('totals', asked)
    // “受理多少，没化解的还有几起”: they are asked for beside others.
    const indicators = fields.indicators?.includes('disputes_open')
      ? fields.indicators
      : ['disputes_open']
    return { query: { what: 'totals', ...fields, indicators }, signs }
  }
  const [what] = WHATS.find(([, holds]) => holds(asked)) ?? []
  return what && { query: { what, ...fieldsOf(what, asked) }, signs }
}

/** Whether a sign asks: “好多了” counts nothing, “编月报用” tells what for, “俺石桥村” is the village and not its speaker. */
function isMeant(lexed: Lexed, { name, start, end }: Hit<QuerySign>): boolean {
  if (name === 'count')
    return (
      (!'好十百千'.includes(lexed.text.charAt(start - 1) || '，') ||
        SETTLED_COUNTED.test(lexed.text.slice(0, start))) &&
      !isMuchBetter(lexed, start) &&
      !CROWD_CAME.test(lexed.text.slice(start))
    )
  if (name === 'export')
    return !WANTED_FOR.test(lexed.text.slice(end)) && !OF_PRINTER.test(lexed.text.slice(start))
  return name !== 'mine' || !isOfVillage(lexed, { start, end })
}

/** “收了几起，调好几起？”: how many were settled, asked for behind how many there were. */
const SETTLED_COUNTED =
  /(?<!好)(?:几|多少)(?:起|件|桩|宗|个)[^，。；？]{0,4}[，、；？ ](?:[^，。；？]{0,3})(?:调|谈|办|劝|说|处理|解决)好$/u

/** “打印机没墨了，表格明天送”: nothing is to be printed. */
const OF_PRINTER = /^打印[机店室纸]/u

/** “我记性不好，这个月我报过几场”: behind what one has or lacks it is told who reported. */
const REPORTED_BY_ME = /[，。 ][^，。？！]{0,8}[我咱](?!们)[^，。？！]{0,6}(?:报|登记|登|录|填|交)/u

/**
 * “俺石桥村” is no speaker, “我想问下我们三塘开了几场” asks for the village, and “我自己那个本子” is what one writes in.
 */
function isOfVillage(lexed: Lexed, { start, end }: Span): boolean {
  const villages = wordsOf(lexed, 'village')
  if (villages.some((word) => word.start === start + 1)) return true
  const told = lexed.text.slice(start)
  if (OWN_THING.test(told) && !REPORTED_BY_ME.test(lexed.text.slice(start + 1, end))) return true
  const asking = ONLY_ASKS.exec(told)?.[0].length
  return (
    asking !== undefined &&
    (OF_ALL_OF_US.test(told.slice(asking)) ||
      villages.some((word) => word.start >= start + asking && word.start <= end))
  )
}

/** “比上个月好多了” counts nothing. */
const isMuchBetter = (lexed: Lexed, start: number): boolean =>
  lexed.text.startsWith('好多了', start) &&
  datesOf(lexed).some((date) => date.end === start && isBeside(lexed, date))

/** “这个月好多人来问哦”: who did something were many, and their number is not asked for. */
const CROWD_CAME =
  /^好多(?:个|些)?(?:人|老乡|群众|村民|学生)(?:都|也|又|还|跑|在|来(?!了?[。！？ ]*$)|要|想|找|围)[^？]*$/u

/** “还有哪些纠纷没办结”, “在办的纠纷有哪些”. */
const OPEN_CASES =
  /(?:哪些|哪几|什么)[^，。？]{0,6}(?:纠纷|矛盾|案子|案件)[^，。？]{0,4}(?:没|未|还在)有?(?:办结|办完|结案?|化解|调好|调成|解决|了结|办|调|处理)|(?:在办|未办结|没办结|未结|没结|没化解|未化解|没调好|还在调|还没结|还没办结|还没化解|还没调好)的(?:纠纷|矛盾|案子|案件)?还?(?:有|是)(?:哪|多少|几)/u

/** The figures that a heading names: “龙门村三月份的讲座和院坝会”. */
export const readHeading = (lexed: Lexed, context: ReadContext): Query => ({
  what: 'totals',
  ...fieldsOf('totals', { lexed, context, signs: [] }),
})

const wholeOf = ({ text }: Lexed): Span => ({ start: 0, end: text.length })

/** What a question has to go on. */
interface Asked {
  readonly lexed: Lexed
  readonly context: ReadContext
  readonly signs: readonly Hit<QuerySign>[]
  /** An indicator or a total of disputes is named. */
  readonly about: boolean
  /** A day or period that the ledger can have figures of. */
  readonly hasPeriod: boolean
  /** One period is to be compared with another. */
  readonly compares: boolean
  has(sign: QuerySign): boolean
}

/** What may be asked for; the first that holds stands. */
const WHATS: readonly (readonly [Query['what'], (asked: Asked) => boolean])[] = [
  [
    'help',
    ({ has, about, lexed }) =>
      has('help') && (!about || (!has('count') && ASKS_HOW.test(lexed.text))),
  ],
  ['missing', (asked) => asked.has('missing') || asksWhetherReported(asked)],
  [
    'ranking',
    ({ has, about, lexed }) =>
      has('ranking') &&
      (about ||
        /村|社区|全镇|全县|^[^，。]{0,8}排名/.test(lexed.text) ||
        BY_CATEGORY.test(lexed.text)),
  ],
  ['export', ({ has }) => has('export')],
  ['mine', (asked) => asked.has('mine') && asksForFigures(asked)],
  [
    'totals',
    (asked) =>
      !COURT_TALK.test(asked.lexed.text) &&
      !(PRICE_TALK.test(asked.lexed.text) && !OF_DISPUTES_PLAINLY.test(asked.lexed.text)) &&
      (asked.compares ||
        ((asked.about || asked.hasPeriod || isHeadingOfVillage(asked)) && asksForFigures(asked))),
  ],
  ['help', ({ has }) => has('help')],
]

/** “新增的普法直播怎么报？”, “报纠纷要写哪几样” */
const ASKS_HOW =
  /(?:怎么|咋|如何|啷个|怎样)(?:才能|去)?(?:报|填|记|写|录|算)(?!案|警|复)|(?:写|填|报|发)(?:清楚?|明白?)?(?:哪|些?(?:啥|什么))|(?:要不要|用不用|是不是要?)(?:写|填|报)|[样例]子|模[板版]/u

/** “罚多少钱” asks for money, but of no dispute. */
const namesMeasures = (lexed: Lexed): boolean => {
  const measures = readMeasures(lexed, wholeOf(lexed))
  return (
    measures.some((measure) => measure !== 'disputes_amount') ||
    (measures.length > 0 && OF_DISPUTES.test(lexed.text))
  )
}

const OF_DISPUTES = /纠纷|矛盾|调解|调处|化解|案|涉及|协议|金额|村|社区|镇/u

/** “讨薪的有几起”; “工资几块钱一天” asks for no figure of the ledger. */
const COUNTS_CASES = /(?:多少|好多|几)(?:起|件|宗|桩|例|个(?!月|人))|纠纷|矛盾|案|类|方面/u

const isHeadingOfVillage = ({ lexed }: Asked): boolean =>
  wordsOf(lexed, 'village').length > 0 && isHeading(lexed.text)

/** 各项指标: all that the ledger counts. */
const ALL_FIGURES = /(?:各项|所有|全部)(?:的|工作)?(?:指标|数据|数字|任务)/u

const namesFigures = (lexed: Lexed): boolean =>
  ALL_FIGURES.test(lexed.text) ||
  findIndicators(lexed, wholeOf(lexed)).length > 0 ||
  namesMeasures(lexed) ||
  (COUNTS_CASES.test(lexed.text) && classesIn(lexed).length > 0)

function fieldsOf(
  what: Query['what'],
  { lexed, context, signs }: Pick<Asked, 'lexed' | 'context' | 'signs'>,
): Omit<Query, 'what'> {
  if (what === 'help') return {}
  const { asked: period } = readPeriods(lexed, context, what)
  const village = what === 'mine' ? undefined : readVillage(lexed, context)
  return {
    ...(what === 'missing' ? {} : matterOf(what, lexed, signs)),
    ...(period ? { from: period.from, to: period.to } : {}),
    ...(village ? { village } : {}),
  }
}

/** Which figures are asked for. */
function matterOf(
  what: Query['what'],
  lexed: Lexed,
  signs: readonly Hit<QuerySign>[],
): Pick<Query, 'indicators' | 'category' | 'by'> {
  const classes = classesIn(lexed)
  const told = measuresOf(what, lexed, signs)
  const named = indicatorsAsked(lexed, told.length > 0).map(({ name }) => name)
  const ofDisputes = classes.length > 0 || comparesCases(lexed) || ranksClasses(what, lexed)
  const measures = told.length === 0 && named.length === 0 && ofDisputes ? WHOLE : told
  const indicators = [...new Set<string>([...measures, ...named])]
  const byClass = BY_CATEGORY.test(lexed.text) || classes.length > 1
  const by = what === 'ranking' && byClass ? ('category' as const) : undefined
  const category = measures.length > 0 && !by ? readClass(lexed) : undefined
  return {
    ...(indicators.length > 0 ? { indicators } : {}),
    ...(category ? { category } : {}),
    ...(by ? { by } : {}),
  }
}

/** “比上个月多了几起”: only disputes are counted so. */
const comparesCases = (lexed: Lexed): boolean =>
  CASES_COUNTED.test(lexed.text) && asksToCompare(lexed, true)

/** “去年按类型排一下”: only disputes are ranked by class. */
const ranksClasses = (what: Query['what'], { text }: Lexed): boolean =>
  what === 'ranking' && BY_CATEGORY.test(text)

/** Each clause that counts names its own totals; “纠纷有多少起，化解多少” asks for both. */
function measuresOf(what: Query['what'], lexed: Lexed, signs: readonly Hit<QuerySign>[]) {
  const counting = lexed.clauses.filter((clause) =>
    signs.some(
      ({ name, start }) => name === 'count' && start >= clause.start && start < clause.end,
    ),
  )
  const stretches = lexed.clauses.filter(
    (clause) =>
      counting.includes(clause) || ASKED_CLAUSE.test(lexed.text.slice(clause.start, clause.end)),
  )
  const told = what === 'totals' || what === 'mine' ? stretches : []
  const measures: DisputeMeasure[] = told.flatMap((clause) => measuresOfClause(lexed, clause))
  // “受理的，化解了几起，还有几起”: what is left is open.
  if (measures.length > 0 && !measures.includes('disputes_open') && LEFT_OVER.test(lexed.text))
    measures.push('disputes_open')
  return measures.length > 0 || told.some((clause) => findIndicators(lexed, clause).length > 0)
    ? measures
    : readMeasures(lexed, wholeOf(lexed))
}

/** “欠薪的今年有几件”: a class that is counted is asked for as a whole. */
function measuresOfClause(lexed: Lexed, clause: Span): readonly DisputeMeasure[] {
  const ofList = findIndicators(lexed, clause).length > 0
  const told = readMeasures(lexed, clause)
  // “法律咨询接了多少人次”: those who asked were received, and no dispute was.
  const named = ofList && !isOfDisputes(lexed, clause) ? [] : told
  const whole = named.length === 0 && !ofList && classesIn(lexed, clause).length > 0
  return whole ? WHOLE : named
}

const isOfDisputes = (lexed: Lexed, { start, end }: Span): boolean =>
  readMeasures(lexed, { start, end }).some((measure) => measure !== 'disputes_received') ||
  OF_DISPUTES_PLAINLY.test(lexed.text.slice(start, end))

/** A clause that asks for what it names though it counts nothing. */
const ASKED_CLAUSE =
  /情况|(?:受理|接|化解|办结|转出|转交|失败)了?的$|(?:受理|化解|办[结完]|转[出交走]去?|没?调[成好]|没办[完结]|失败)(?:了|掉)?的(?:又|那)?(?:呢|是多少)[？。 ]*$/u
const LEFT_OVER = /还(?:有|剩)下?(?:几|多少|好多)(?:起|件|个|桩|宗)?[。？ ]*$/u
