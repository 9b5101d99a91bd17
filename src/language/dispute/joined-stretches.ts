import { type Lexed, wordsOf } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { Span } from '../token.ts'
import { listMarks } from './chunks.ts'
import { type Entry, readStory } from './entries.ts'

/** “两起”, “说和了仨”: more than one is told. */
const SEVERAL =
  /(?:[两二三四五六七八九十几]|(?<![\d.])[2-9]\d?)(?:多|来)?(?:起|件|桩|宗)(?!事(?:故|情)?)|(?:调|和|解决|处理|接|跑|搞|劝|说|办)(?:好|成|定|妥)?(?:了|哒|过)?(?:两|俩|三|仨|几)(?:个|家|处|边)?|[一二两三]家(?=[^，。；]{0,12}[，；]另?一家)/u
/** What the next case begins with: “又来了两兄弟”, “还有一家”, “第二个”. */
const ANOTHER =
  /还有|另|又|再|也|第[二三2-9]|其[次二]|[一二三]是|上午|中午|下午|晌午|后晌|傍晚|晚|接着|完了|回来|后来|隔天|同时|；/u
const DAY_LINE = /(?:^|\n) *\d/gu
const AT_START = 10
const BEFORE_START = 3

/**
 * The one case of a message that never says to tell several, told in more than one stretch: title, story and
 * what is said of it afterwards. Undefined where several may be told.
 */
export function joinStretches(lexed: Lexed, entries: readonly Entry[]): Entry | undefined {
  const [first, ...others] = entries
  const last = entries.at(-1)
  if (first === undefined || last === undefined || others.length === 0) return undefined
  if (entries.some(({ count, later }) => count !== 1 || later)) return undefined
  const counted = entries.filter(({ story }) => !story)
  if (counted.length > 1 || SEVERAL.test(lexed.text) || isListed(lexed)) return undefined
  if (others.some(({ region }) => beginsAnother(lexed.text, region))) return undefined
  const region = { start: first.region.start, end: last.region.end }
  return { ...readStory(lexed, region), at: counted[0]?.at ?? first.at }
}

/** Numbered parts, lines of days, or parts of several villages. */
const isListed = (lexed: Lexed): boolean =>
  listMarks(lexed).length > 1 ||
  matchesOf(DAY_LINE, lexed.text).length > 1 ||
  new Set(wordsOf(lexed, 'village').map(({ key }) => key)).size > 1

const beginsAnother = (text: string, { start }: Span): boolean =>
  ANOTHER.test(text.slice(Math.max(0, start - BEFORE_START), start + AT_START))
