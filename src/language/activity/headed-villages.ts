import { readNumeral } from '../lex/numeral.ts'
import type { WordToken } from '../token.ts'
import type { Work } from './entry.ts'
import type { Mention } from './mentions.ts'

/** 三个村开院坝会： */
const SO_MANY = /(?<n>[两二三四五六七八九]|\d)个(?:村|社区)[^，。；\n\d]{0,6}$/u

/** “三个村开院坝会：双河33人、田坝28人、新民41人”: of staff, held in each of the villages told behind it. */
export function villagesHeaded(
  { lexed: { text }, scopes, context }: Work,
  { start, end }: Mention,
): readonly WordToken[] | undefined {
  const told = SO_MANY.exec(text.slice(0, start))?.groups?.n
  if (!context.staff || told === undefined) return undefined
  const stop = /[。；\n]/u.exec(text.slice(end))?.index ?? text.length
  const villages = scopes.places
    .filter((place) => place.start >= end && place.start < end + stop)
    .flatMap((place) => place.villages)
  const each = villages.filter(({ key }, at) => villages.findIndex((v) => v.key === key) === at)
  return each.length > 1 && each.length === readNumeral(told, 0)?.value ? each : undefined
}
