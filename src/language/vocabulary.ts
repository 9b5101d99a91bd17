import { CHAT_INDICATORS, type ChatIndicator } from '../catalog/indicators.ts'
import { Problem } from '../lib/problem.ts'
import { buildScanner, type Scanner } from './lex/scanner.ts'

/** The things that a township counts, with the scanner of their names. */
export interface Vocabulary {
  readonly indicators: readonly ChatIndicator[]
  readonly scanner: Scanner
  /** The measures of the indicators that a township added, longest first. */
  readonly measures: readonly string[]
  find(code: string): ChatIndicator | undefined
}

const namesOf = ({ name, aliases }: ChatIndicator): readonly string[] => [name, ...aliases]

/** The first word that two indicators share, or a code that is taken. */
function refuseClashes(indicators: readonly ChatIndicator[]): void {
  const owners = new Map<string, ChatIndicator>()
  const codes = new Set<string>()
  for (const indicator of indicators) {
    if (codes.has(indicator.code))
      throw new Problem(
        'indicator_code_taken',
        `代码“${indicator.code}”已经有指标在用，请换一个。`,
        'code',
      )
    codes.add(indicator.code)
    for (const word of namesOf(indicator)) {
      const owner = owners.get(word)
      if (owner && owner !== indicator)
        throw new Problem(
          'indicator_word_taken',
          `“${word}”已经是“${owner.name}”的说法，不能再用于“${indicator.name}”。`,
          'aliases',
        )
      owners.set(word, indicator)
    }
  }
}

/**
 * The built-in indicators of contract 3.1 with those that a township added; their names and aliases
 * are understood at once.
 *
 * @throws Problem `indicator_code_taken`, `indicator_word_taken` where an addition clashes
 */
export function vocabularyOf(added: readonly ChatIndicator[] = []): Vocabulary {
  const indicators = [...CHAT_INDICATORS, ...added]
  refuseClashes(indicators)
  const words = Object.fromEntries(indicators.map((i) => [i.code, namesOf(i)]))
  const measures = added.flatMap(({ units }) => units).sort((a, b) => b.length - a.length)
  const byCode = new Map(indicators.map((i) => [i.code, i]))
  return {
    indicators,
    measures,
    scanner: buildScanner({ indicator: words }),
    find: (code) => byCode.get(code),
  }
}

/** The catalog alone. */
export const CATALOG_VOCABULARY: Vocabulary = vocabularyOf()
