import type { Agreement, DisputeStatus } from '../../../catalog/dispute-statuses.ts'
import type { Span } from '../../token.ts'
import type { ToldCategory } from '../category.ts'
import type { TallyToken } from './tokens.ts'

/** What one clause of a tally says, or the part of it around one number. */
export interface Statement extends Span {
  /** Absent where it speaks of all, of the rest, or of a class as a whole. */
  readonly count?: number
  readonly papers: boolean
  readonly status?: DisputeStatus
  /** “化解物业2起、邻里1起”: the status stands before the number and may hold for those behind it. */
  readonly statusFirst: boolean
  readonly categories: readonly ToldCategory[]
  readonly agreement?: Agreement
  readonly taken?: 'received' | 'mediated'
  /** 共, 合计 */
  readonly total: boolean
  readonly all: boolean
  readonly rest: boolean
  /** 剩, 还有: what is still going on where nothing else is told of it. */
  readonly left: boolean
  /** “化解的里头…”: the number told before that what follows divides. */
  readonly among: boolean
  /** “成的3起都…”: a number told before is told again. */
  readonly again: boolean
  /** Stands in brackets. */
  readonly inner: boolean
  readonly sentence: number
  /** The character in front: what joins it to the statement before. */
  readonly join: string
  /** A word that is nothing but the head of what follows: “受理:8”. */
  readonly heads: boolean
}

interface Clause {
  readonly tokens: readonly TallyToken[]
  readonly inner: boolean
  readonly sentence: number
  readonly join: string
}

/** Cuts tokens at breaks and brackets. */
export function clausesOf(text: string, tokens: readonly TallyToken[]): Clause[] {
  const clauses: Clause[] = []
  let own: TallyToken[] = []
  let inner = false
  let sentence = 0
  let join = ''
  const close = () => {
    if (own.length > 0) clauses.push({ tokens: own, inner, sentence, join })
    own = []
  }
  for (const token of tokens) {
    if (token.sort !== 'break' && token.sort !== 'open' && token.sort !== 'close') {
      own.push(token)
      continue
    }
    close()
    const char = text.charAt(token.start)
    if (token.sort !== 'break') inner = token.sort === 'open'
    if (/[。\n]/u.test(char) && !inner) sentence += 1
    join = join !== '' && own.length === 0 && char === ' ' ? join : char
  }
  close()
  return clauses
}

/**
 * The statements of the clauses, words without a number put to the numbers that they speak of; undefined where
 * they speak of none.
 */
export function statementsOf(text: string, clauses: readonly Clause[]): Statement[] | undefined {
  const told = withClassOfAll(
    text,
    clauses
      .flatMap((clause) => ofClause(text, clause))
      .filter((one) => one.count !== undefined || !saysNothing(one)),
  )
  const joined: Statement[] = []
  for (const [index, statement] of told.entries()) {
    const next = told[index + 1]
    const led = next && !standsAlone(statement) ? withHead(statement, next) : undefined
    if (led) told[index + 1] = led
    else if (!add(joined, statement)) return undefined
  }
  return joined
}

/** “收2，办结2。赡养。”: a class alone behind numbers that name none is that of them all. */
function withClassOfAll(text: string, told: readonly Statement[]): Statement[] {
  const at = told.findIndex((one) => one.categories.length > 0)
  // “其他：法律咨询47人次” heads another part, “欠薪为主” speaks of most.
  if (!ENDS_CLAUSE.test(text.slice(told[at]?.categories[0]?.end))) return [...told]
  const alone = at > 1 && told.every((one, index) => index === at || one.categories.length === 0)
  if (!alone || !told.slice(0, at).every(({ count }) => count !== undefined)) return [...told]
  return told.map((one, index) => (index === at && isBareClass(one) ? { ...one, all: true } : one))
}

const ENDS_CLAUSE = /^(?:类|的|矛盾|纠纷)*(?:[，。；！ \n]|$)/u

const isBareClass = ({ count, categories, status, agreement, taken, inner }: Statement): boolean =>
  count === undefined && categories.length === 1 && !status && !agreement && !taken && !inner

/** Adds a statement, or puts its words to the number before it; false where they belong nowhere. */
function add(joined: Statement[], statement: Statement): boolean {
  const last = joined.at(-1)
  if (standsAlone(statement)) joined.push(statement)
  else if (
    last &&
    (completes(statement, last) || handsOn(statement, last)) &&
    isOneOf(joined, last)
  )
    joined[joined.length - 1] = { ...last, ...tailOf(statement, last) }
  else if (statement.categories.length > 0 && (statement.status || statement.agreement))
    joined.push(statement)
  else return statement.taken !== undefined && statement.status === undefined
  return true
}

const standsAlone = (one: Statement): boolean => one.count !== undefined || speaksOfSeveral(one)

/** What follows, with the words in front of it that belong to it. */
function withHead(statement: Statement, next: Statement): Statement | undefined {
  if (isJoined(statement, next))
    return { ...next, categories: [...statement.categories, ...next.categories] }
  return leads(statement, next) ? { ...next, ...headOf(statement, next) } : undefined
}

/** “分家、坟地的都调成了” */
const isJoined = (one: Statement, next: Statement): boolean =>
  one.categories.length > 0 &&
  !one.status &&
  !one.agreement &&
  next.count === undefined &&
  next.categories.length > 0 &&
  next.sentence === one.sentence

const speaksOfSeveral = ({ all, rest, among, status, agreement, categories }: Statement): boolean =>
  (all || rest || among) &&
  (status !== undefined || agreement !== undefined || categories.length > 0 || among)

const saysNothing = ({ status, categories, agreement, taken }: Statement): boolean =>
  !status && categories.length === 0 && !agreement && !taken

/** “受理:8”, “邻里 接5”: the word before a number of which nothing of the kind is told. */
function leads(head: Statement, next: Statement): boolean {
  if (next.count === undefined || next.inner !== head.inner || next.sentence !== head.sentence)
    return false
  if (head.categories.length > 0)
    return next.categories.length === 0 && !(next.status && next.join === '：')
  return /[： \n|]/u.test(next.join) && !next.status && !next.taken && next.categories.length === 0
}

const headOf = (head: Statement, next: Statement): Partial<Statement> => ({
  start: head.start,
  ...(head.status ? { status: head.status, statusFirst: true } : {}),
  ...(head.taken ? { taken: next.taken ?? head.taken } : {}),
  ...(head.categories.length > 0 ? { categories: head.categories } : {}),
  join: head.join,
})

/** “另1起（林权）报镇司法所”, “邻里 2，成了”: the words behind a number of which nothing of the kind is told. */
const completes = (tail: Statement, last: Statement): boolean =>
  last.count !== undefined &&
  tail.sentence === last.sentence &&
  (!tail.status || !last.status || tail.status === last.status) &&
  (tail.categories.length === 0 || (last.categories.length === 0 && tail.inner))

/** “1起未达成一致，已引导起诉”, “打架那个不肯调，派出所处理了”: what came to nothing and was handed on is referred (contract 2.2). */
const handsOn = (tail: Statement, last: Statement): boolean =>
  tail.status === 'referred' &&
  (last.status === 'failed' || last.status === 'open') &&
  (last.count !== undefined || last.categories.length === 1) &&
  tail.sentence === last.sentence &&
  tail.inner === last.inner &&
  tail.categories.length === 0

/** A class that is told without its number is one of several that were counted. */
const isOneOf = (told: readonly Statement[], { count }: Statement): boolean =>
  count !== undefined || told.filter((one) => one.count !== undefined).length > 1

const tailOf = (tail: Statement, last: Statement): Partial<Statement> => ({
  ...(settlesOne(tail, last) ? { status: 'resolved' as const } : {}),
  ...(tail.status && (!last.status || handsOn(tail, last)) ? { status: tail.status } : {}),
  ...(tail.agreement && !last.agreement ? { agreement: tail.agreement } : {}),
  ...(tail.categories.length > 0 ? { categories: tail.categories } : {}),
})

/** “受理邻里1起，签了书面协议”: what was signed of a single case is settled. */
const settlesOne = (tail: Statement, last: Statement): boolean =>
  tail.agreement !== undefined && last.count === 1 && !last.status && !last.left && !last.papers

const SAYING: ReadonlySet<TallyToken['sort']> = new Set(['status', 'received', 'mediated', 'left'])

function ofClause(text: string, clause: Clause): Statement[] {
  const { tokens } = clause
  const numbers = tokens.filter(({ sort }) => sort === 'number')
  if (numbers.length === 0) return byOutcome(tokens).map((part) => toStatement(text, clause, part))
  if (numbers.length < 2) return [toStatement(text, clause, tokens)]
  const parts = partsOf(tokens)
  const leading = parts[0]?.find(({ sort }) => sort === 'class')
  const shared = leading && parts[0]?.some(({ sort }) => SAYING.has(sort)) ? [leading] : []
  return parts.map((part, index) => {
    const own =
      index > 0 && !part.some(({ sort }) => sort === 'class') ? [...shared, ...part] : part
    return toStatement(text, { ...clause, join: index === 0 ? clause.join : '' }, own)
  })
}

/** “邻里的好了欠钱的没调成”: a class behind an outcome begins what is told of the next. */
function byOutcome(tokens: readonly TallyToken[]): TallyToken[][] {
  const parts: TallyToken[][] = [[]]
  for (const [index, token] of tokens.entries()) {
    const isNext = token.sort === 'class' && tokens[index - 1]?.sort === 'status'
    const later = tokens.slice(index).some(({ sort }) => sort === 'status')
    const named = parts.at(-1)?.some(({ sort }) => sort === 'class')
    if (isNext && later && named) parts.push([token])
    else parts.at(-1)?.push(token)
  }
  return parts
}

/** “3起2成1未成”, “成17起没成3起”, “邻里3起婚姻1起都成了”: each number with the words before or behind it. */
function partsOf(tokens: readonly TallyToken[]): TallyToken[][] {
  const begins = beginsNext(tokens)
  const parts: TallyToken[][] = [[]]
  let open = true
  for (const token of tokens) {
    const last = parts.at(-1)
    if (!last) continue
    const full = last.some(({ sort }) => sort === 'number')
    if (full && begins(token) && !open) parts.push([token])
    else last.push(token)
    open = false
  }
  return parts
}

/** What begins a part behind a number that has its own: any word where words stand in front, else a number or the class in front of it. */
function beginsNext(tokens: readonly TallyToken[]): (token: TallyToken) => boolean {
  const last = tokens.findLast(({ sort }) => sort === 'number' || SAYING.has(sort))
  if (last?.sort === 'number') return ({ sort }) => sort !== 'dispute' && sort !== 'filler'
  const first = tokens.find(({ sort }) => sort === 'number' || sort === 'class')
  const labelled = first?.sort === 'class'
  return ({ sort }) => sort === 'number' || (labelled && sort === 'class')
}

function toStatement(text: string, clause: Clause, tokens: readonly TallyToken[]): Statement {
  const number = tokens.find((token) => token.sort === 'number')
  const has = (sort: TallyToken['sort']) => tokens.some((token) => token.sort === sort)
  const status = statusOf(tokens)
  const agreement = tokens.find((token) => token.sort === 'agreement')
  const among = has('among') && number === undefined
  const first = tokens[0]
  const at = number ?? first
  const statusFirst = status !== undefined && number !== undefined && status.start < number.start
  return {
    start: at?.start ?? 0,
    end: at?.end ?? 0,
    ...(number ? { count: number.value } : {}),
    papers: number?.papers === true,
    ...(status ? { status: status.status } : {}),
    statusFirst,
    categories: tokens.flatMap((token) => (token.sort === 'class' ? [token.category] : [])),
    ...(agreement ? { agreement: agreement.agreement } : {}),
    ...takenOf(tokens),
    total: has('total'),
    all: has('all'),
    rest: has('rest'),
    left: has('left'),
    among,
    again: statusFirst && /的$/u.test(text.slice(status.start, number?.start)),
    inner: clause.inner,
    sentence: clause.sentence,
    join: clause.join,
    heads: number === undefined,
  }
}

/** The outcome that is told last; a paper that was signed tells one only by itself. */
function statusOf(tokens: readonly TallyToken[]) {
  return tokens.findLast((token) => token.sort === 'status')
}

function takenOf(tokens: readonly TallyToken[]): Pick<Statement, 'taken'> {
  if (tokens.some(({ sort }) => sort === 'received')) return { taken: 'received' }
  return tokens.some(({ sort }) => sort === 'mediated') ? { taken: 'mediated' } : {}
}
