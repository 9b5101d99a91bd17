import { backTo } from '../text/stretch.ts'
import type { Span } from '../token.ts'
import { readMatter, readNounPhrase } from './category.ts'

const STOP = /[。；\n（]/u
const BETWEEN = /[，、和与跟]|(?<!涉)及|(?<=的)(?=还?有)/u
const LEAD =
  /^(?:主要|大多|多数|分别|其中)?(?:是|有|为|以|涉及|涵盖|包括|含|都是|均为|也有|还有|既有|又有)?/u
const TAIL = /(?:类|方面|纠纷|矛盾|之类|为主|居多|等|等等|的)*$/u
/** A class is named in few words. */
const NAME_MAX = 9

/**
 * “调解7起，有邻里的、婚姻的、债务的，成功6起”: a list of several classes behind a number, none of which tells how many
 * there were of it; so none is that of all.
 */
export function namesSeveral(text: string, { start, end }: Span): boolean {
  const stop = text.slice(start, end).search(STOP)
  const codes = new Set<string>()
  let from = start
  const list = text.slice(start, stop < 0 ? end : start + stop)
  for (const piece of list.split(BETWEEN)) {
    from = text.indexOf(piece, from)
    const code = classOf(text, piece, from)
    if (code === undefined && !/^(?:各类|民间|矛盾|纠纷|案件)*$/u.test(piece)) break
    if (code) codes.add(code)
    from += piece.length
  }
  return codes.size > 1
}

/** “调解婚姻、邻里、土地纠纷8起”: the same in front of the number. */
export function namesSeveralBefore(text: string, { start }: Span): boolean {
  const front = backTo('，。；：（\n', text, start)
  if (/^[^，。；\n]{0,10}各/u.test(text.slice(start - Math.min(front.length, 1)))) return false
  const list = front.slice(VERBS.exec(front)?.[0].length ?? 0)
  return LISTED.test(list) && namesSeveral(text, { start: start - list.length, end: start })
}

const VERBS = /^[^、和及与跟]*?(?:调解|调处|化解|受理|处理|接到|办结|排查出|共|成功|了)+/u
const LISTED = /^[^\d]{1,9}[、和及与跟][^\d]*$/u

function classOf(text: string, piece: string, from: number): string | undefined {
  const lead = LEAD.exec(piece)?.[0].length ?? 0
  if (/\d/u.test(piece) || piece.length - lead > NAME_MAX) return undefined
  const tail = TAIL.exec(piece)?.[0].length ?? 0
  const span = { start: from + lead, end: from + Math.max(lead, piece.length - tail) }
  return (readNounPhrase(text, span) ?? readMatter(text, span))?.code
}
