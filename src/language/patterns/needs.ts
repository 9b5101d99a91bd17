/** Characters (UTF-16 units) of which a text must hold one for a pattern to match anywhere in it. */
export type Need = string

/** One of the alternatives between the outer bars of a regular expression. */
export interface Branch {
  readonly source: string
  /** All of them are needed; none where nothing can be told. */
  readonly needs: readonly Need[]
}

/** Larger sets of characters are held by nearly every text and tell nothing. */
const CHARS_MAX = 120
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
 * The alternatives of a regular expression with what each of them needs: `没(?:有|得)` needs 没 and
 * one of 有 and 得. What may be left out, and what must not follow, is needed by none.
 */
export function branchesOf({ source, ignoreCase }: RegExp): Branch[] {
  const branches = new Reader(source).branches()
  return ignoreCase ? branches.map((branch) => ({ ...branch, needs: [] })) : branches
}

/** What a match of any of the branches needs. */
export function commonNeeds(branches: readonly Branch[]): Need[] {
  if (branches.length === 1) return [...(branches[0]?.needs ?? [])]
  const count = Math.min(...branches.map(({ needs }) => needs.length))
  return Array.from({ length: count }, (_, index) =>
    union(branches.map(({ needs }) => needs[index] ?? '')),
  ).filter(({ length }) => length <= CHARS_MAX)
}

const union = (chars: readonly string[]): string => [...new Set(chars.join('').split(''))].join('')

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

/** Reads the source of a regular expression from left to right. */
class Reader {
  private readonly source: string
  private at = 0

  constructor(source: string) {
    this.source = source
  }

  /** Up to the end or the parenthesis that closes the group. */
  branches(): Branch[] {
    const found: Branch[] = []
    do {
      if (found.length > 0) this.at += 1
      const start = this.at
      const needs = this.sequence()
      found.push({ source: this.source.slice(start, this.at), needs })
    } while (this.source.charAt(this.at) === '|')
    return found
  }

  private sequence(): Need[] {
    const all: Need[] = []
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) {
      const needs = this.atom()
      const repeated = '*+?{'.includes(this.source.charAt(this.at))
        ? this.take(QUANTIFIER)
        : undefined
      if (!OPTIONAL.test(repeated?.[0] ?? '')) all.push(...needs)
    }
    // Few characters tell most.
    if (all.length > 1) all.sort((a, b) => a.length - b.length)
    return [...new Set(all)].slice(0, NEEDS_MAX)
  }

  private atom(): Need[] {
    const char = this.source.charAt(this.at)
    if (char === '(') return this.group()
    if (char === '[') return this.charClass()
    if (!SPECIAL.test(char)) {
      this.at += 1
      return [char]
    }
    const written = this.take(CHAR)?.[0] ?? ''
    const chars = /^[$^]$/.test(written) ? undefined : charsOf(written)
    // Of a character of two units the first is needed.
    return chars === undefined ? [] : [chars === DIGITS ? chars : chars.charAt(0)]
  }

  private group(): Need[] {
    const open = this.take(GROUP)?.[0] ?? ''
    const inner = this.branches()
    this.at += 1
    return open.endsWith('!') ? [] : commonNeeds(inner)
  }

  private charClass(): Need[] {
    const { not, body = '' } = this.take(CLASS)?.groups ?? {}
    const chars = not ? undefined : expand(body)
    return chars === undefined || chars.length > CHARS_MAX ? [] : [chars]
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at
    const match = pattern.exec(this.source) ?? undefined
    this.at += match?.[0].length ?? 0
    return match
  }
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
  if (length > CHARS_MAX) return undefined
  return String.fromCharCode(...Array.from({ length }, (_, index) => from + index))
}
