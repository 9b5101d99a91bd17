import { guarded } from '../patterns/guarded.ts'
import { backTo, sentenceStart } from '../text/stretch.ts'
import type { DateToken, Span } from '../token.ts'

/** A day that stands behind what was done on it, and the stretch that it governs. */
export interface DayBehind extends Span {
  readonly group: readonly DateToken[]
}

const DONE_THEN = guarded(/^(?:搞|做|开|办|发|讲|去|走|弄|整)的(?=[，。；、\n ]|$)/)

/** “入户18户（15日）”, “讲座一场，昨天搞的；…”: days that close what was done on them. */
export function daysBehind(
  text: string,
  groups: readonly (readonly DateToken[])[],
): readonly DayBehind[] {
  const behind: DayBehind[] = []
  for (const [index, group] of groups.entries()) {
    const [first, last] = [group[0], group.at(-1)]
    if (!first || !last || !closes(text, first.start, last.end)) continue
    const from = Math.max(sentenceStart(text, first.start), behind.at(-1)?.end ?? 0)
    // “5日讲座一场（6日发的简报）”: a day in front governs.
    if ((groups[index - 1]?.at(-1)?.end ?? 0) > from) continue
    if (/^[，、（ ]*$/.test(text.slice(from, first.start))) continue
    behind.push({ group, start: from, end: last.end })
  }
  return behind
}

/** Alone in brackets, 是…的, or with nothing behind it but that it was done then. */
const closes = (text: string, start: number, end: number): boolean =>
  (text.charAt(start - 1) === '（' && text.charAt(end) === '）') ||
  (text.charAt(start - 1) === '是' && /^的(?=[，。；、\n ]|$)/.test(text.slice(end))) ||
  DONE_THEN.test(text.slice(end))

/** “横幅是头天挂的3条”: between the day and the number of what was hung or handed out then. */
const WAS_PUT_UP =
  /^就?(?:挂|贴|拉|摆|发|送|张贴|悬挂)(?:好|出去|起来|上)?了?的[^，。；\n\d]{0,3}[\d一二两三四五六七八九十百]/u

/** Days told of what was put up or handed out beside an event of another day: they govern nothing but their own clause. */
export function daysBeside(
  text: string,
  groups: readonly (readonly DateToken[])[],
): readonly DayBehind[] {
  return groups.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)]
    if (!first || !last || !WAS_PUT_UP.test(text.slice(last.end))) return []
    const start = first.start - backTo('，。；\n ', text, first.start).length
    const clause = /^[^，。；\n ]*/u.exec(text.slice(last.end))?.[0] ?? ''
    const isAside =
      text.charAt(first.start - 1) === '是' &&
      /\d|[一二两三四五六七八九十]/u.test(text.slice(0, start))
    return isAside ? [{ group, start: first.start, end: last.end + clause.length }] : []
  })
}
