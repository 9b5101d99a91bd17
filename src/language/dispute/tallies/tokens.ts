import type { Agreement, DisputeStatus } from '../../../catalog/dispute-statuses.ts'
import { type Lexed, wordsOf } from '../../lex/lexed.ts'
import { readNumeral } from '../../lex/numeral.ts'
import type { Hit } from '../../patterns/hit.ts'
import { matchesOf } from '../../patterns/matches.ts'
import { type CandidatesAt, StartIndex } from '../../patterns/start-index.ts'
import { backTo } from '../../text/stretch.ts'
import type { Figure, NumberToken, Span } from '../../token.ts'
import { GOT_BACK, SHARE_OF_WHOLE } from '../../words/dispute-money.ts'
import { DISPUTE_NOUNS } from '../../words/dispute-nouns.ts'
import { TALLY_WORDS } from '../../words/tally-words.ts'
import { readAgreement } from '../agreement.ts'
import { readMatter, readNounPhrase, type ToldCategory } from '../category.ts'
import { readLikelyLabel } from '../quarrel.ts'
import { findEvents, STATUS_OF } from '../status.ts'
import { appointments } from './appointments.ts'
import { bracketedSums } from './bracketed-sums.ts'

type Word = keyof typeof TALLY_WORDS

/** A piece of what may be a tally; `unknown` is what no tally holds. */
export type TallyToken = Span &
  (
    | { readonly sort: 'number'; readonly value: number; readonly papers: boolean }
    | { readonly sort: 'status'; readonly status: DisputeStatus }
    | { readonly sort: 'class'; readonly category: ToldCategory }
    | { readonly sort: 'agreement'; readonly agreement: Agreement }
    | { readonly sort: 'head'; readonly figure?: Figure; readonly village?: string }
    | { readonly sort: 'break' | 'open' | 'close' | 'unknown' }
    | { readonly sort: Exclude<Word, DisputeStatus | 'signed' | 'spoken'> }
  )

const compiled = (words: readonly string[]) => new RegExp(words.join('|'), 'uy')
const CLASS = compiled(
  Object.values(DISPUTE_NOUNS)
    .flat()
    .sort((a, b) => b.length - a.length),
)
/** Words of tallies, and classes of disputes. */
const PIECES: readonly { readonly word: Word | 'class'; readonly pattern: RegExp }[] = [
  // Object.entries forgets that the keys are the sorts of the table.
  ...(Object.entries(TALLY_WORDS) as [Word, readonly string[]][]).flatMap(([word, words]) =>
    words.map((one) => ({ word, pattern: compiled([one]) })),
  ),
  { word: 'class', pattern: CLASS },
]
const INDEX = new StartIndex(PIECES)
const BREAK = /[，。；、：！？ \n|/…·\-“”<>~+[\]【】]/u
const MEASURES: ReadonlySet<string> = new Set(['', '起', '件', '宗', '桩', '例', '个'])

/** Every character of a text as a piece of a tally, or as unknown; nothing where no number of it may count disputes. */
export function tokensOf(lexed: Lexed): TallyToken[] {
  const fixed = fixedTokens(lexed)
  if (fixed.every(({ sort }) => sort !== 'number')) return []
  const piecesAt = INDEX.candidatesIn(lexed.text)
  const tokens: TallyToken[] = []
  let at = 0
  for (const token of [...fixed, { sort: 'break', start: lexed.text.length, end: 0 } as const]) {
    if (token.start > at)
      tokens.push(...between(lexed.text, { start: at, end: token.start }, piecesAt))
    if (token.end > at) tokens.push(token)
    at = Math.max(at, token.end)
  }
  return tokens
}

/** What is known without looking at its neighbours: numbers, days, villages, breaks. */
function fixedTokens(lexed: Lexed): TallyToken[] {
  const figures = lexed.figures.map((figure) => figureToken(lexed.text, figure))
  const villages = wordsOf(lexed, 'village').map(({ start, end, key }): TallyToken => {
    const long = /^(?:村|社区)/u.exec(lexed.text.slice(end, end + 2))?.[0].length ?? 0
    return { sort: 'head', village: key, start, end: end + long }
  })
  const breaks = matchesOf(TALLY_BREAKS, lexed.text).flatMap(({ index, 0: char }): TallyToken[] => {
    const span = { start: index, end: index + 1 }
    if (char === '（') return [{ sort: 'open', ...span }]
    if (char === '）') return [{ sort: 'close', ...span }]
    return BREAK.test(char) ? [{ sort: 'break', ...span }] : []
  })
  const sums = bracketedSums(lexed).map((span): TallyToken => ({ sort: 'sums', ...span }))
  const left = matchesOf(LEFT_ONE, lexed.text).map(({ index, 0: words }): TallyToken => {
    return { sort: 'number', value: 1, papers: false, start: index, end: index + words.length }
  })
  const all = [...sums, ...appointments(lexed), ...figures, ...left, ...villages, ...breaks].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )
  return all.filter((token, index) =>
    all.slice(Math.max(0, index - NEAR), index).every(({ end }) => end <= token.start),
  )
}

/** “剩下那起分家的”: the one that is left. */
const LEFT_ONE = /(?<=(?:剩|余)(?:下|余|的)*)那[起件桩宗]/gu

/** Marks, but for the 、 of “引导仲裁、诉讼4件”, which joins two ways of handing on. */
const TALLY_BREAKS = /[（）]|(?!(?<=诉讼|起诉|仲裁)、(?:诉讼|起诉|仲裁))[^\u4e00-\u9fff\w]/gu

/** No figure or village holds more breaks. */
const NEAR = 12

function figureToken(text: string, figure: Figure): TallyToken {
  const span = { start: figure.start, end: figure.end }
  if (figure.kind === 'date' || (figure.kind === 'mask' && figure.sort === 'list'))
    return { sort: 'head', figure, ...span }
  if (figure.kind === 'mask' && figure.sort === 'percent') return { sort: 'rate', ...span }
  // 里头两起, 口头两起: no ordinals
  const inner = /^[里口]头/u.test(text.slice(Math.max(0, figure.start - 1), figure.start + 1))
    ? readNumeral(text, figure.start + 1)
    : undefined
  if (figure.kind === 'mask' && inner)
    return { sort: 'number', value: inner.value, papers: false, ...span }
  if (
    COMMON_SUM.test(text.slice(Math.max(0, figure.start - 10), figure.start)) ||
    SHARE_OF_WHOLE.test(text.slice(Math.max(0, figure.start - 10), figure.start)) ||
    isRegained(text, figure)
  )
    return { sort: 'sums', ...span }
  return figure.kind === 'number' ? numberToken(text, figure) : maskToken(text, span)
}

/** 达成一致 holds no number. */
const maskToken = (text: string, span: Span): TallyToken => ({
  sort: text.slice(span.start, span.end) === '一致' ? 'filler' : 'unknown',
  ...span,
})

/** “涉及金额3.8万元” */
const COMMON_SUM = /(?:涉及|涉案|总金额|标的额?)[^，。；\n\d]{0,6}$/u
/** “化解9件，引导申请仲裁2件，追回工资46.8万元”: what came in for all cases of a sentence, where it counts several. */
const REGAINED = new RegExp(`${GOT_BACK}[^，。；\\n\\d]{0,8}$`, 'u')
const COUNTED_TWICE = /\d+[起件宗桩][^。；\n]*\d+[起件宗桩]/u
const isRegained = (text: string, { start }: Span): boolean =>
  REGAINED.test(text.slice(Math.max(0, start - 14), start)) &&
  COUNTED_TWICE.test(backTo('。；\n', text, start))

function numberToken(text: string, { start, value, approx, ...figure }: NumberToken): TallyToken {
  const unit = figure.unit?.text ?? ''
  const end = figure.unit?.end ?? figure.end
  if (NO_MEASURE.test(unit + text.charAt(end)))
    return { sort: 'number', value, papers: false, start, end: end - 1 }
  // “受理9件 余2件”: the 余 belongs to what follows.
  const exact = !approx || /^ ?余[下的\d一二两三四五六七八九十]/u.test(text.slice(end))
  const counts =
    MEASURES.has(unit) &&
    !/^(?:人(?!身)|月|户|%|屯|寨|湾|队|院子|村民|老|女|男)/u.test(text.slice(end))
  const paid =
    unit === '' &&
    value >= SUM_MIN &&
    (PAID.test(text.slice(Math.max(0, start - 3), start)) ||
      SETTLED_FOR.test(text.slice(Math.max(0, start - 8), start)))
  return exact && !paid && (counts || unit === '份')
    ? { sort: 'number', value, papers: unit === '份', start, end }
    : { sort: 'unknown', start, end }
}

/** 六个人身损害, 3口头 */
const NO_MEASURE = /^(?:个人身|口头)$/u

/** “赔了一百五”, “退1899”: a sum of money. */
const PAID = /[赔补退还给付掏借欠扣罚]了?$/u
/** “打架1，和解，800，口头” */
const SETTLED_FOR = /\d[起件]?[，、 ]?(?:成功?|化解|调成|和解|和好|了结|办结|说和)了?[，、]$/u
const SUM_MIN = 20

/** The words between two breaks or figures. */
function between(text: string, span: Span, piecesAt: CandidatesAt): TallyToken[] {
  const agreement = readAgreement(text, span)
  const statuses = statusesIn(text, span)
  const tokens: TallyToken[] = []
  for (let at = span.start; at < span.end; ) {
    const token = [
      agreement?.start === at ? asAgreement(agreement) : undefined,
      longestPiece(text, { start: at, end: span.end }, piecesAt(at)),
      ...statuses.filter(({ start }) => start === at),
    ].reduce(longer)
    tokens.push(token ?? { sort: 'unknown', start: at, end: at + 1 })
    at = token?.end ?? at + 1
  }
  return withMatters(text, tokens)
}

const asAgreement = ({ name, start, end }: Hit<Agreement>): TallyToken => ({
  sort: 'agreement',
  agreement: name,
  start,
  end,
})

/** What tells how a dispute stands; that it was received or mediated is told by words of tallies alone. */
const statusesIn = (text: string, span: Span): TallyToken[] =>
  findEvents(text, span).flatMap(({ name, start, end }): TallyToken[] => {
    const status = name === 'received' || name === 'mediated' ? undefined : STATUS_OF[name]
    return status ? [{ sort: 'status', status, start, end }] : []
  })

/** The one that ends later; of two of one length the first. */
const longer = (
  first: TallyToken | undefined,
  second: TallyToken | undefined,
): TallyToken | undefined => (first && first.end >= (second?.end ?? 0) ? first : second)

/** The longest of some pieces that begins a stretch; of two of one length the first. */
function longestPiece(
  text: string,
  { start, end }: Span,
  candidates: readonly number[],
): TallyToken | undefined {
  let best: TallyToken | undefined
  for (const index of candidates) {
    const piece = PIECES[index]
    if (!piece) continue
    const span = { start, end: start + matchLength(piece.pattern, text, start) }
    if (span.end > (best?.end ?? start) && span.end <= end)
      best = (piece.word === 'class' ? asClass(text, span) : asToken(piece.word, span)) ?? best
  }
  return best
}

function asToken(word: Word, span: Span): TallyToken {
  if (word === 'signed') return { sort: 'agreement', agreement: 'written', ...span }
  if (word === 'spoken') return { sort: 'agreement', agreement: 'oral', ...span }
  return isStatus(word) ? { sort: 'status', status: word, ...span } : { sort: word, ...span }
}

const isStatus = (word: Word): word is DisputeStatus & Word =>
  word === 'resolved' || word === 'failed' || word === 'referred' || word === 'open'

function matchLength(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

function asClass(text: string, span: Span): TallyToken | undefined {
  const category = readNounPhrase(text, span)
  return category && { sort: 'class', category, ...span }
}

const NAMING: ReadonlySet<TallyToken['sort']> = new Set(['class', 'unknown', 'filler', 'dispute'])

/** “灌田放水”, “交通事故赔偿”: words that together name what is quarrelled over. */
function withMatters(text: string, tokens: readonly TallyToken[]): TallyToken[] {
  const told: TallyToken[] = []
  for (let from = 0; from < tokens.length; ) {
    const run = tokens.slice(from).findIndex(({ sort }) => !NAMING.has(sort))
    const part = tokens.slice(from, run < 0 ? tokens.length : from + run)
    told.push(...asMatter(text, part))
    from += part.length
    const next = tokens[from]
    if (next) told.push(next)
    from += 1
  }
  return told
}

function asMatter(text: string, part: readonly TallyToken[]): readonly TallyToken[] {
  const naming = part.filter(({ sort }) => sort === 'class' || sort === 'unknown')
  const first = naming[0]
  const last = naming.at(-1)
  if (!first || !last || naming.length < 2 || isList(text, naming)) return part
  const span = { start: first.start, end: last.end }
  const isCounted = COUNTED.test(text.slice(span.end, span.end + COUNTED_MAX))
  const category =
    readNounPhrase(text, span) ??
    readMatter(text, span) ??
    (isCounted ? readLikelyLabel(text, span) : undefined)
  const start = part.indexOf(first)
  const end = part.indexOf(last) + 1
  const named = text.slice(span.start, span.end)
  // “另一起婆娘不在家” tells of one of those who quarrel, and names no class.
  if (category?.weight === 'party' && last.sort === 'unknown' && !isCounted) return part
  if (!isCounted && HAPPENED.test(text.slice(first.start, span.end + HAPPENED_MAX))) return part
  return category && named.length <= MATTER_MAX && !/[各每没未]/u.test(named)
    ? [...part.slice(0, start), { sort: 'class', category, ...span }, ...part.slice(end)]
    : part
}

const MATTER_MAX = 7
/** “男主人住院去了”: what happened to one of them, and no matter of a quarrel. */
const HAPPENED =
  /(?:住院|看病|打工|出差|出远门|走亲戚|坐月子|住校|出门)(?:去|没回|还没)?(?:了|回来)/u
const HAPPENED_MAX = 3
/** Right behind a label stands how many there were of it: “犬吠2起”. */
const COUNTED =
  /^(?:纠纷|矛盾|类|的|：| )*(?:\d{1,2}|[一二两三四五六七八九十]{1,2})(?:[起件宗桩例个]|[，。；、 ）\n]|$)/u
const COUNTED_MAX = 10

/** “分家和坟地”, “分家跟坟地的”: classes that are joined, not one matter. */
const isList = (text: string, naming: readonly TallyToken[]): boolean =>
  naming.every(({ sort }) => sort === 'class') &&
  naming
    .slice(1)
    .every((token, index) =>
      /[和跟与及]/u.test(text.slice(naming[index]?.end ?? token.start, token.start)),
    )
