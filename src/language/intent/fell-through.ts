import type { Clause, Lexed } from '../lex/lexed.ts'
import { FELL_FOR, JUST_FELL_THROUGH, MEANT } from '../words/plans.ts'

/** “原说今晚开坝坝会，人都喝喜酒去了，吹了”, “今天去开院坝会，下雨没开成”: what was meant fell through in a clause of its own. */
export function fellThrough({ text, clauses }: Lexed): Clause[] {
  return clauses.flatMap((fell, index) => {
    const words = text.slice(fell.start, fell.end)
    const verb = FELL_FOR.exec(words)?.groups?.verb
    if (verb === undefined && !JUST_FELL_THROUGH.test(words)) return []
    const before = clauses.slice(0, index).filter(({ sentence }) => sentence === fell.sentence)
    const meant = before.findLastIndex(({ start, end }) => {
      const told = text.slice(start, end)
      return MEANT.test(told) || (verb !== undefined && wasGoing(told, verb))
    })
    return meant < 0 ? [] : before.slice(meant)
  })
}

/** 今天去三组开院坝会: neither that it was done nor who came is told. */
const wasGoing = (told: string, verb: string): boolean =>
  told.includes(verb) && !/[了过完嘞]|\d人|[来到]/u.test(told)
