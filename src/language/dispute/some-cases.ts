import { type Lexed, within } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { Span, VagueToken } from '../token.ts'
import { PETTY, SOME_MEDIATED } from '../words/dispute-counts.ts'
import { readCategory } from './category.ts'
import { findEvents } from './status.ts'

/** “给几家闹架的跑了几趟” */
const isSomePeople = (text: string, { start, end }: Span): boolean =>
  /^好?几[家对户拨]/u.test(text.slice(start, end + 1)) &&
  /^[家对户拨]?[^，。；\n]{0,3}(?:闹|吵|扯|打|纠纷|矛盾)/u.test(text.slice(end, end + 6))

/** “说合了好几家欠账的”, “劝了几户为地界吵的”: so many families, and what they quarrelled over. */
const isSomeMatters = (text: string, { start, end }: Span): boolean => {
  const cases = /^[家对户拨伙][^，。；\n\d]{2,10}?的(?=[，。；、！ \n]|$)/u.exec(text.slice(end))
  if (!cases || !MEDIATED.test(text.slice(Math.max(0, start - 8), start))) return false
  const matter = readCategory(text, { start: end + 1, end: end + cases[0].length })
  return matter !== undefined && matter.rule !== 'who quarrels'
}

const MEDIATED =
  /(?:调|劝|说和|说合|说拢|撮合|处理|化解|解决|摆平)(?:解|处|停|好|和|拢|住|成|通|到)*(?:了|过|嘞|哒|下)?$/u

/** “说好了几起邻里的”, “谈成好几桩”: what was talked to an end. */
const isSomeSettled = (text: string, { start, unit }: VagueToken): boolean =>
  CASES.test(unit?.text ?? '') && SETTLED.test(text.slice(Math.max(0, start - 6), start))

const CASES = /^[起件桩宗]$/u
const SETTLED =
  /(?:说|谈|讲|话|搞|办|弄|整|扯|摆)(?:好|成|拢|妥|和|通|定|平|结|清|归一)(?:了|嘞|哒|过)?$/u

/** “调了几个扯皮的” */
const isSomeQuarrels = (text: string, { end }: Span): boolean =>
  /^个?(?:扯皮|扯筋|吵架|打架|闹架|闹矛盾|闹纠纷)的/u.test(text.slice(end, end + 6))

/** “调了好些邻里扯皮的事”, “说和了一堆分家的事”: cases without a number and without a measure. */
function namesSomeCases({ text }: Lexed, { start, end }: Span): boolean {
  return matchesOf(SOME_MEDIATED, text.slice(start, end)).some((match) => {
    const to = start + match.index + match[0].length
    const cases = { start: to - (match.groups?.cases?.length ?? 0), end: to }
    return (
      PETTY.test(text.slice(cases.start, cases.end)) ||
      readCategory(text, cases) !== undefined ||
      findEvents(text, cases).some(({ name }) => name === 'quarrel')
    )
  })
}

const isSomeDisputes = (text: string, figure: VagueToken): boolean =>
  CASES.test(figure.unit?.text ?? '') ||
  isSomePeople(text, figure) ||
  isSomeMatters(text, figure) ||
  isSomeQuarrels(text, figure)

const ABOUT = /调|化解|纠纷|矛盾|受理|处理|撮合|摆平|说[和合拢]|劝[好和拢住了]/u

/** Whether cases were told without a number: “调了几起债务”. */
export function isVague(lexed: Lexed, span: Span): boolean {
  const { figures, text } = lexed
  const ofDisputes = ABOUT.test(text.slice(span.start, span.end))
  const vague = figures.some(
    (figure) =>
      figure.kind === 'vague' &&
      within(figure, span) &&
      (isSomeSettled(text, figure) || (ofDisputes && isSomeDisputes(text, figure))),
  )
  return vague || namesSomeCases(lexed, span)
}
