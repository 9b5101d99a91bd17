import { findMentions } from './activity/mentions.ts'
import type { ReadContext } from './context.ts'
import { lexIn } from './lex/lex.ts'
import type { GroupList } from './text/list.ts'

/**
 * The village of the lines of a list that name nobody: the sender's own, unless the list tells of that one beside
 * others. Staff report for all villages, so theirs must be told.
 */
export function homeOfNameless({ entries }: GroupList, context: ReadContext): string | undefined {
  const { home, staff } = context
  const named = new Set(entries.flatMap(({ village }) => village ?? []))
  return staff || home === undefined || (named.has(home) && named.size > 1) ? undefined : home
}

/** What may open a line that names nobody: when, where in the village, and that something was done. */
const OPENS_DEED =
  /我们?|咱们?|村里|本村|[今昨前][天日晚早]|上午|下午|晚上|早上|星期.|周.|[\d一二三四五六七八九十]+[组号队]|开展|召开|开|组织|举办|举行|搞|办|做|进行|完成|发放|发|挂|贴|播放?|讲|入|走访|调解|调处|调|化解|受理|接到|排查|处理|解决|成功|邻里|婚姻|家庭|土地|宅基地|矛盾|纠纷|了|的|在|到|去|共|又|新/gu

/** “院坝会2场”, and not “二丫 传单80份”: nothing but what was done stands before the first thing or number. */
export function namesNobody(text: string, context: ReadContext): boolean {
  const lexed = lexIn(context, text)
  const days = lexed.figures.filter(({ kind }) => kind === 'date')
  const told = [...findMentions(lexed, context), ...lexed.figures.filter((f) => !days.includes(f))]
  const first = Math.min(text.length, ...told.map(({ start }) => start))
  const before = days
    .filter(({ start }) => start < first)
    .reduce(
      (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
      text,
    )
    .slice(0, first)
  return !/\p{L}/u.test(before.replace(OPENS_DEED, ''))
}
