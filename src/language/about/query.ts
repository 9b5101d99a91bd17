import type { DisputeCategoryCode } from '../../catalog/dispute-categories.ts'
import type { ReadContext } from '../context.ts'
import { readNounPhrase, readOwnNoun } from '../dispute/category.ts'
import { finders, type Hit } from '../dispute/patterns.ts'
import { findHits } from '../find-hits.ts'
import { datesOf, type Lexed, wordsOf } from '../lex/lexed.ts'
import type { Query } from '../reading.ts'
import type { DateToken, Span } from '../token.ts'
import {
  BY_CATEGORY,
  COURT_TALK,
  OWN_VILLAGE,
  QUERY_SIGNS,
  type QuerySign,
} from '../words/queries.ts'
import { readMeasures } from './dispute-measures.ts'
import { findIndicators } from './indicator-nouns.ts'
import { asksForFigures } from './question.ts'

const SIGNS = finders(QUERY_SIGNS)

/** A question with the words that show it. */
export interface ToldQuery {
  readonly query: Query
  readonly signs: readonly Hit<QuerySign>[]
}

/** What a message asks the bot for; undefined when it asks for nothing that the ledger knows. */
export function readQuery(lexed: Lexed, context: ReadContext): ToldQuery | undefined {
  const signs = SIGNS.flatMap((list) => findHits(lexed.text, wholeOf(lexed), [list]))
  const has = (sign: QuerySign) => signs.some(({ name }) => name === sign)
  const asked = { lexed, context, signs, about: namesFigures(lexed), has }
  const [what] = WHATS.find(([, holds]) => holds(asked)) ?? []
  return what && { query: { what, ...fieldsOf(what, asked) }, signs }
}

const wholeOf = ({ text }: Lexed): Span => ({ start: 0, end: text.length })

/** What a question has to go on. */
interface Asked {
  readonly lexed: Lexed
  readonly context: ReadContext
  readonly signs: readonly Hit<QuerySign>[]
  /** An indicator or a total of disputes is named. */
  readonly about: boolean
  has(sign: QuerySign): boolean
}

/** What may be asked for; the first that holds stands. */
const WHATS: readonly (readonly [Query['what'], (asked: Asked) => boolean])[] = [
  ['help', ({ has, about }) => has('help') && !about],
  ['missing', ({ has }) => has('missing')],
  ['ranking', ({ has, about, lexed }) => has('ranking') && (about || /村|社区/.test(lexed.text))],
  ['export', ({ has }) => has('export')],
  ['mine', (asked) => asked.has('mine') && asksForFigures(asked)],
  [
    'totals',
    (asked) =>
      (asked.about || datesOf(asked.lexed).length > 0) &&
      !COURT_TALK.test(asked.lexed.text) &&
      asksForFigures(asked),
  ],
  ['help', ({ has }) => has('help')],
]

const namesFigures = (lexed: Lexed): boolean =>
  findIndicators(lexed, wholeOf(lexed)).length > 0 || readMeasures(lexed, wholeOf(lexed)).length > 0

function fieldsOf(what: Query['what'], { lexed, context, signs }: Asked): Omit<Query, 'what'> {
  if (what === 'help') return {}
  const period = readPeriod(lexed, context)
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
  const measures = measuresOf(what, lexed, signs)
  const named = findIndicators(lexed, wholeOf(lexed)).map(({ name }) => name)
  const indicators = [...new Set<string>([...measures, ...named])]
  const by = what === 'ranking' && BY_CATEGORY.test(lexed.text) ? ('category' as const) : undefined
  const category = measures.length > 0 && !by ? readClass(lexed) : undefined
  return {
    ...(indicators.length > 0 ? { indicators } : {}),
    ...(category ? { category } : {}),
    ...(by ? { by } : {}),
  }
}

/** Each clause that counts names its own totals; “纠纷有多少起，化解多少” asks for both. */
function measuresOf(what: Query['what'], lexed: Lexed, signs: readonly Hit<QuerySign>[]) {
  const counting = lexed.clauses.filter((clause) =>
    signs.some(
      ({ name, start }) => name === 'count' && start >= clause.start && start < clause.end,
    ),
  )
  const stretches = lexed.clauses.filter(
    (clause) =>
      counting.includes(clause) || /情况/.test(lexed.text.slice(clause.start, clause.end)),
  )
  const told = what === 'totals' || what === 'mine' ? stretches : []
  const measures = told.flatMap((clause) => readMeasures(lexed, clause))
  return measures.length > 0 || told.some((clause) => findIndicators(lexed, clause).length > 0)
    ? measures
    : readMeasures(lexed, wholeOf(lexed))
}

/** A period stands over a day; what still runs ends with the message's day (contract 6). */
function readPeriod(lexed: Lexed, { sentOn }: ReadContext): DateToken | undefined {
  const past = datesOf(lexed).filter((date) => date.sort !== 'theme' && date.from <= sentOn)
  const period = past.find((date) => date.sort === 'period') ?? past[0]
  return period && period.to > sentOn ? { ...period, to: sentOn } : period
}

function readVillage(lexed: Lexed, { home }: ReadContext): string | undefined {
  const [named, other] = wordsOf(lexed, 'village')
  if (named && other && named.key !== other.key) return undefined
  return named?.key ?? (OWN_VILLAGE.test(lexed.text) ? home : undefined)
}

const CLASS_WORD = /(?:类|方面|性质)(?:的)?/gu

/** “邻里纠纷”, “物业类”: the class of disputes that the question is limited to. */
function readClass(lexed: Lexed): DisputeCategoryCode | undefined {
  const { text } = lexed
  const noun = readOwnNoun(text, wholeOf(lexed))
  if (noun) return noun.code
  for (const match of text.matchAll(CLASS_WORD)) {
    const start = Math.max(0, match.index - 8)
    const label = readNounPhrase(text, { start, end: match.index })
    if (label) return label.code
  }
  return undefined
}
