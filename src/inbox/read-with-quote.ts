import { readText, type Turn } from './turn.ts'

/**
 * “资料是80份” under a quoted receipt puts that record right. Some platforms tell the quote apart:
 * the words are read as others send them, below what they quote.
 */
export function readWithQuote(turn: Turn, at = turn.at.toISOString()): ReturnType<Turn['read']> {
  const alone = readText(turn, turn.words, at)
  const { quoted } = turn.message
  if (quoted === null || !['report', 'unclear', 'chat'].includes(alone.reading.intent)) return alone
  const together = readText(
    turn,
    `「${quoted.replaceAll(/[「」]/gu, '')}」\n- - - - - -\n${turn.words}`,
    at,
  )
  return together.reading.intent === 'correct' ? together : alone
}
