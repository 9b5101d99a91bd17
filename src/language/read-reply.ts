import { findIndicators } from './about/indicator-nouns.ts'
import type { ReadContext } from './context.ts'
import { readCategory } from './dispute/category.ts'
import { lexIn } from './lex/lex.ts'
import { type Explained, movedBy, type Target } from './reading.ts'
import type { QuotedReply } from './text/quoted.ts'

/**
 * Reads what the sender of a reply says; the quoted words report nothing, but tell which record a
 * correction or a retraction means.
 */
export function readReply(
  { quoted, own, start }: QuotedReply,
  context: ReadContext,
  readText: (text: string, context: ReadContext) => Explained,
): Explained {
  const said = readText(own, context)
  const mended = isBareFigure(said, own) ? readText(`${MENDS}${own}`, context) : undefined
  const isMended = mended?.reading.intent === 'correct'
  const told = isMended ? mended : said
  const shift = isMended ? start - MENDS.length : start
  const because = movedBy(shift, told.because)
  const { reading } = told
  const points = reading.intent === 'correct' || reading.intent === 'retract'
  if (!points || reading.target !== 'last') return { reading, because }
  return { reading: { ...reading, target: targetOf(quoted, context) }, because }
}

const MENDS = '更正：'
const BARE_LENGTH_MAX = 20

/** “人数是38” under a quoted report mends it; what was done since is a report of its own. */
const isBareFigure = ({ reading }: Explained, own: string): boolean =>
  (reading.intent === 'report' || reading.intent === 'unclear' || reading.intent === 'chat') &&
  own.length <= BARE_LENGTH_MAX &&
  /是|应|改|为/u.test(own) &&
  !/了|又|再|还|今天|昨天|谢|收到/u.test(own.replaceAll(/[错反漏岔混多少]了/gu, ''))

/** The record number that a quoted receipt shows, else what the quoted report was about. */
function targetOf(quoted: string, context: ReadContext): Target {
  const number = /(?<![\d-])\d{2}-\d{4}(?!\d)/u.exec(quoted)?.[0]
  if (number) return number
  const lexed = lexIn(context, quoted)
  const whole = { start: 0, end: lexed.text.length }
  const [noun] = findIndicators(lexed, whole).filter(({ name }) => name !== 'attendance')
  if (noun) return { indicator: noun.name }
  const category = readCategory(lexed.text, whole)
  return category ? { category: category.code } : 'last'
}
