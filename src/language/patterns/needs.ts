/** Pieces of one or two UTF-16 units of which a text must hold one for a pattern to match anywhere in it. */
export type Need = readonly string[]

/** One of the alternatives between the outer bars of a regular expression. */
export interface Branch {
  readonly source: string
  /** All of them are needed; none where nothing can be told. */
  readonly needs: readonly Need[]
  /** The UTF-16 units of which a match begins with one; undefined where that cannot be told. */
  readonly starts: string | undefined
}

/** Larger sets are held by nearly every text and tell nothing. */
const PIECES_MAX = 120
/** More needs than these are seldom worth the look. */
const NEEDS_MAX = 4

const DIGITS = '0123456789'
const CONTROLS: Readonly<Record<string, string>> = { '\\n': '\n', '\\t': '\t', '\\r': '\r' }
const GROUP = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y
const CLASS = /\[(?<not>\^?)(?<body>(?:\\.|[^\]\\])*)\]/suy
const CHAR = /\\u[0-9a-fA-F]{4}|\\u\{[0-9a-fA-F]+\}|\\[pP]\{[^}]*\}|\\k<\w+>|\\x..|\\.|./suy
/** What is not simply itself: signs, and halves of characters. */
const SPECIAL = /[\\.^$\ud800-\udfff]/
const QUANTIFIER = /(?:[*?+]|\{\d+(?:,\d*)?\})\??/y
const OPTIONAL = /^(?:[*?]|\{0)/

/**
 * The alternatives of a regular expression with what each of them needs: `没(?:有|得)人` needs 没有 or
 * 没得, and 人. What may be left out, and what must not follow, is needed by none.
 */
export function branchesOf({ source, ignoreCase }: RegExp): Branch[] {
  return new Reader(source).branches().map(({ needs, source: branch, starts, empty }) => ({
    source: branch,
    needs: ignoreCase ? [] : needs,
    starts: ignoreCase || empty ? undefined : starts,
  }))
}

/** What a match of any of the branches begins with. */
export const commonStarts = (branches: readonly Pick<Branch, 'starts'>[]): string | undefined =>
  unionOf(branches.map(({ starts }) => starts))

/** What a match of any of the branches needs. */
export function commonNeeds(branches: readonly Pick<Branch, 'needs'>[]): Need[] {
  if (branches.length === 1) return [...(branches[0]?.needs ?? [])]
  const count = Math.min(...branches.map(({ needs }) => needs.length))
  return Array.from({ length: count }, (_, index) => [
    ...new Set(branches.flatMap(({ needs }) => needs[index] ?? [])),
  ]).filter(({ length }) => length <= PIECES_MAX)
}

const union = (chars: readonly string[]): string => [...new Set(chars.join('').split(''))].join('')

/** The same, where all of them can be told. */
const unionOf = (chars: readonly (string | undefined)[]): string | undefined =>
  chars.every((some) => some !== undefined) ? union(chars) : undefined

/** Each character of the one with each of the other. */
const pairsOf = (first: string, second: string): Need =>
  first.split('').flatMap((a) => second.split('').map((b) => a + b))

/** A pair tells as much as a character that is a dozen times rarer. */
const COMMONNESS = 12
const commonness = (need: Need): number =>
  need.reduce((sum, { length }) => sum + (length === 1 ? COMMONNESS : 1), 0)

/** The characters that one written character stands for; undefined where they are too many to tell. */
function charsOf(written: string): string | undefined {
  if (!written.startsWith('\\')) return written === '.' ? undefined : written
  if (written === '\\d') return DIGITS
  if (/^\\u/.test(written)) {
    const code = Number.parseInt(written.replaceAll(/[^0-9a-fA-F]/g, ''), 16)
    return String.fromCodePoint(code)
  }
  return CONTROLS[written] ?? (/^\\[^\w]$/.test(written) ? written.slice(1) : undefined)
}

/** What a part of an expression needs, and what it takes. */
interface Part {
  readonly needs: readonly Need[]
  /** The characters of which it takes one, or several of them and nothing else; undefined for all else. */
  readonly one?: string | undefined
  /** It looks, and takes nothing. */
  readonly looks?: boolean
  /** The units that it begins with where it takes something; undefined where they cannot be told. */
  readonly starts: string | undefined
  /** It may take nothing. */
  readonly empty: boolean
}

type Read = Branch & Pick<Part, 'one' | 'empty'>

/** Reads the source of a regular expression from left to right. */
class Reader {
  private readonly source: string
  private at = 0

  constructor(source: string) {
    this.source = source
  }

  /** Up to the end or the parenthesis that closes the group. */
  branches(): Read[] {
    const found: Read[] = []
    do {
      if (found.length > 0) this.at += 1
      const start = this.at
      const part = joined(this.parts())
      found.push({ ...part, source: this.source.slice(start, this.at) })
    } while (this.source.charAt(this.at) === '|')
    return found
  }

  private parts(): Part[] {
    const parts: Part[] = []
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) {
      const part = this.part()
      const repeated = '*+?{'.includes(this.source.charAt(this.at))
        ? this.take(QUANTIFIER)
        : undefined
      const optional = OPTIONAL.test(repeated?.[0] ?? '')
      parts.push(optional ? { needs: [], starts: part.starts, empty: true } : part)
    }
    return parts
  }

  private part(): Part {
    const char = this.source.charAt(this.at)
    if (char === '(') return this.group()
    if (char === '[') return this.charClass()
    if (!SPECIAL.test(char)) {
      this.at += 1
      return { needs: [[char]], one: char, starts: char, empty: false }
    }
    const written = this.take(CHAR)?.[0] ?? ''
    if (/^[$^]$/.test(written)) return { needs: [], looks: true, starts: '', empty: true }
    return partOf(charsOf(written))
  }

  private group(): Part {
    const open = this.take(GROUP)?.[0] ?? ''
    const inner = this.branches()
    this.at += 1
    const looks = /[=!]$/.test(open)
    const needs = open.endsWith('!') ? [] : commonNeeds(inner)
    const ones = inner.flatMap(({ one }) => one ?? [])
    return {
      needs,
      looks,
      one: !looks && ones.length === inner.length ? union(ones) : undefined,
      starts: looks ? '' : commonStarts(inner),
      empty: looks || inner.some(({ empty }) => empty),
    }
  }

  private charClass(): Part {
    const { not, body = '' } = this.take(CLASS)?.groups ?? {}
    return partOf(not ? undefined : expand(body))
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at
    const match = pattern.exec(this.source) ?? undefined
    this.at += match?.[0].length ?? 0
    return match
  }
}

/** One of some characters; of a character of two units the first is needed. */
function partOf(chars: string | undefined): Part {
  if (chars === undefined || chars.length > PIECES_MAX)
    return { needs: [], starts: undefined, empty: false }
  if (/[\ud800-\udfff]/.test(chars)) {
    const firsts = chars.match(/[^\udc00-\udfff]/g) ?? []
    return { needs: [firsts], starts: firsts.join(''), empty: false }
  }
  return { needs: [chars.split('')], one: chars, starts: chars, empty: false }
}

/** What parts need that stand one behind the other: characters side by side are needed as pairs. */
function joined(parts: readonly Part[]): Omit<Read, 'source'> {
  const needs: Need[] = []
  const taking = parts.filter(({ looks }) => !looks)
  for (const [index, { one, needs: own }] of taking.entries()) {
    const behind = pairNeed(one, taking[index + 1]?.one)
    if (behind) needs.push(behind)
    else if (!pairNeed(taking[index - 1]?.one, one)) needs.push(...own)
  }
  for (const part of parts) if (part.looks) needs.push(...part.needs)
  if (needs.length > 1) needs.sort((a, b) => commonness(a) - commonness(b))
  return {
    needs: needs.slice(0, NEEDS_MAX),
    one: parts.length === 1 && !parts[0]?.looks ? parts[0]?.one : undefined,
    ...startOf(parts),
  }
}

/** With what parts begin that stand one behind the other: the next counts where the one before it may take nothing. */
function startOf(parts: readonly Part[]): Pick<Part, 'starts' | 'empty'> {
  const taking = parts.findIndex(({ empty }) => !empty)
  const first = parts.slice(0, taking < 0 ? parts.length : taking + 1)
  return { starts: unionOf(first.map(({ starts }) => starts)), empty: taking < 0 }
}

function pairNeed(first: string | undefined, second: string | undefined): Need | undefined {
  if (first === undefined || second === undefined) return undefined
  return first.length * second.length > PIECES_MAX ? undefined : pairsOf(first, second)
}

/** All characters of a class such as `一二\\d` or `1-4`; undefined where they are too many to tell. */
function expand(body: string): string | undefined {
  const written = body.match(new RegExp(CHAR.source, 'gsu')) ?? []
  const parts: (string | undefined)[] = []
  for (let index = 0; index < written.length; index++) {
    const first = charIn(written[index])
    const last = written[index + 1] === '-' ? written[index + 2] : undefined
    parts.push(last === undefined ? first : range(first, charIn(last)))
    if (last !== undefined) index += 2
  }
  return parts.every((part) => part !== undefined) ? union(parts) : undefined
}

/** Within a class a point is a point. */
const charIn = (written = ''): string | undefined => (written === '.' ? '.' : charsOf(written))

function range(first: string | undefined, last: string | undefined): string | undefined {
  if (first?.length !== 1 || last?.length !== 1) return undefined
  const from = first.charCodeAt(0)
  const length = last.charCodeAt(0) - from + 1
  if (length > PIECES_MAX) return undefined
  return String.fromCharCode(...Array.from({ length }, (_, index) => from + index))
}
