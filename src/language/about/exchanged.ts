import type { Lexed } from '../lex/lexed.ts'
import type { Change } from '../reading.ts'

/** “人数搞反了，院坝会30人，讲座20人”: of two records, and one change can't tell it. */
export const isExchanged = ({ text }: Lexed, changes: readonly Change[]): boolean =>
  /反了|颠倒|互换|对调|弄混/u.test(text) &&
  new Set(
    changes
      .filter(({ indicator }) => indicator === 'attendance')
      .flatMap(({ quantity }) => quantity || []),
  ).size > 1
