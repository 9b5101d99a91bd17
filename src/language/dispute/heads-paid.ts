import { readNumeral } from '../lex/numeral.ts'
import type { Span } from '../token.ts'
import { ALL_OF_THEM, FOR_EACH, TO_EACH } from '../words/dispute-money.ts'

/** How far back the people are looked for. */
const WINDOW = 24

/** “补两个妹妹一人一万五”, “一家赔120，三家都收了钱”: how many people a sum for each is paid to. */
export function headsOf(text: string, figure: Span): number | undefined {
  const front = text.slice(Math.max(0, figure.start - WINDOW), figure.start)
  const words =
    FOR_EACH.exec(front)?.groups?.people ??
    (TO_EACH.test(front) ? ALL_OF_THEM.exec(text)?.groups?.people : undefined)
  return words === undefined ? undefined : readNumeral(words, 0)?.value
}
