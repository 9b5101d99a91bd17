import type { Lexed } from '../../lex/lexed.ts'
import type { Span } from '../../token.ts'
import { readAgreement } from '../agreement.ts'
import { readCategory, type ToldCategory } from '../category.ts'
import { classOfAll } from '../class-of-all.ts'
import type { Entry } from '../entries.ts'
import { readStatus, type ToldStatus } from '../status.ts'
import type { CaseList } from './listed-items.ts'

/** What is told of all items of a list where its total stands. */
export type Head = Partial<Pick<Entry, 'status' | 'agreement' | 'category'>> & {
  readonly named: ToldCategory | undefined
  /** How those stand that are outside of every sum of some. */
  readonly left?: ToldStatus
}

/** What the words around the total tell of all: “调好两起，都是口头说定的”, “两件，均为宅基地”. */
export function headOf(lexed: Lexed, { start, total, items }: CaseList): Head {
  const { text } = lexed
  const from = text.slice(0, start).search(/[^，。；\n]*$/u)
  const first = items[0]?.head?.start ?? items[0]?.mark.start ?? start
  const status = readStatus(text, { start: from, end: first })
  const agreement = readAgreement(text, { start: from, end: first })
  const category = classOfAll(text, { start: total.end, end: first })
  const named = classBehind(text, { start: total.end, end: first })
  // “受理6起，成了4起--邻里2、赡养1、工资1；还有2起医疗的”: what the sum of some tells is not told of the others.
  const left = readStatus(text, { start: from, end: total.end })
  if (items.some((item) => item.told))
    return { category, named, ...(left?.event === 'received' ? { left } : {}) }
  const told = status?.event === 'settled' ? { status, agreement } : {}
  return { ...told, category, named }
}

/** “3起欠账，一起900，…”: what stands right behind the total, for items that hardly tell their class. */
function classBehind(text: string, { start, end }: Span): ToldCategory | undefined {
  const label = /^[^，。；：、\n ]{2,10}/u.exec(text.slice(start, end))?.[0].length ?? 0
  const told = readCategory(text, { start, end: start + label })
  return told?.rule === 'who quarrels' ? undefined : told
}
