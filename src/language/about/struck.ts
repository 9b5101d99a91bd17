import { compile } from '../dispute/patterns.ts'
import type { Lexed } from '../lex/lexed.ts'
import type { Change } from '../reading.ts'
import { RETRACT_VERBS } from '../words/retractions.ts'
import { findIndicators } from './indicator-nouns.ts'

const STRIKES = new RegExp(
  `^(?:那|这)?一?(?:项|个|条|部分)?(?:数|数字)?(?:就|都|请|给我)?(?:${compile(RETRACT_VERBS).source})`,
  'u',
)
const INSIDE =
  /(?:(?<![2-9两几三四五六七八九]|1\d)条|场|次|个|记录|报的|\d{2}-\d{4})(?:里头|里面|里|中间|当中|中|上)(?:的|那个)?那?$|(?:刚才|刚刚|方才|上午|下午|[昨今前][天日晚早]|上[面一]?)的?那?一?条的$/u

/** “上一条里头的资料不算”: one line of a record goes, the rest stays. */
export function readStruck(lexed: Lexed): Change[] {
  const { text } = lexed
  return findIndicators(lexed, { start: 0, end: text.length })
    .filter(({ start, end }) => INSIDE.test(text.slice(0, start)) && STRIKES.test(text.slice(end)))
    .map(({ name }) => ({ indicator: name, quantity: 0 }))
}
