import { DIALECT_WORDS } from '../words/dialect.ts'

interface Rule {
  readonly said: string
  readonly meant: string
  readonly pattern: RegExp
}

/** The words by the character that they begin with. */
const RULES = new Map<string, Rule[]>()
for (const { said, meant, behind = '', before = '' } of DIALECT_WORDS) {
  const rule = { said, meant, pattern: new RegExp(`${behind}${said}${before}`, 'uy') }
  const first = said.charAt(0)
  RULES.set(first, [...(RULES.get(first) ?? []), rule])
}

/** What dialect words may begin with. */
export const DIALECT_CHARS = [...RULES.keys()].join('')

/** The dialect word at a place of a text of simplified characters, and the standard word for it. */
export const dialectAt = (
  text: string,
  at: number,
): { readonly said: string; readonly meant: string } | undefined =>
  RULES.get(text.charAt(at))?.find(({ pattern }) => {
    pattern.lastIndex = at
    return pattern.test(text)
  })
