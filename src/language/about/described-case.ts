import type { DisputeCategoryCode } from '../../catalog/dispute-categories.ts'
import type { DisputeStatus } from '../../catalog/dispute-statuses.ts'
import { readMatter, readNounPhrase, readOwnNoun } from '../dispute/category.ts'
import type { Span } from '../token.ts'
import {
  DISPUTE_NOUN,
  FRUITLESS_BEHIND,
  REPORTED_CASE,
  STILL_OPEN,
  STOOD_BEFORE,
} from '../words/references.ts'

/** The class of the case that a stretch describes; undefined where it describes none. */
export function describeDispute(
  text: string,
  span: Span,
): { readonly category: DisputeCategoryCode | undefined } | undefined {
  const words = text.slice(span.start, span.end)
  // What stands behind is what is changed: 欠款那起的钱数.
  const front = text.slice(0, span.end)
  const noun = readOwnNoun(front, span)
  if (noun) return { category: noun.code }
  const named = DISPUTE_NOUN.test(words)
  if (
    !named &&
    !/那(?:一|几|[\d二两三四五六七八九十]+)?(?:[起件桩宗单笔](?!子)|(?<=[拢好成妥结]的那)个|[个条][^，。]{1,8}(?:[的嘞哩](?:事情?)?|事情?)$|(?<=[说讲报]的那)个[^，。]{2,6}$)|^我?[^，。\d]{2,8}那个$/.test(
      words,
    ) &&
    !REPORTED_CASE.test(text.slice(Math.max(0, span.start - 3), span.end))
  )
    return undefined
  const matter = readNounPhrase(front, span) ?? readMatter(front, span) ?? readBareClass(words)
  if (matter) return { category: matter.code }
  return named ? { category: undefined } : undefined
}

/** “消费那起”, “那起借钱的”: the class alone, as it stands before 纠纷. */
function readBareClass(words: string) {
  const said =
    /^我?(?:报的)?([^，。\d]{2,4}?)的?那/u.exec(words)?.[1] ??
    /那一?[起件桩个]([^，。\d]{2,6}?)(?:的|嘞)?(?:事情?)?$/u.exec(words)?.[1]
  const name = `${said}纠纷`
  return said === undefined ? undefined : readOwnNoun(name, { start: 0, end: name.length })
}

/** How the case stood, told before or behind 那起. */
export function statusOf(
  whole: string,
  words: string,
  { start, end }: Span,
): DisputeStatus | undefined {
  const referent = REFERENT_OF_CASE.exec(words)
  if (!referent) return undefined
  const before = whole.slice(start, start + referent.index)
  const behind = whole.slice(start + referent.index + referent[0].length, end + 6)
  if (STOOD_BEFORE.fruitless.test(before) || FRUITLESS_BEHIND.test(behind)) return 'failed'
  if (STILL_OPEN.before.test(before) || STILL_OPEN.behind.test(behind)) return 'open'
  if (STOOD_BEFORE.referred.test(before)) return 'referred'
  return STOOD_BEFORE.failed.test(before) ? 'failed' : undefined
}

const REFERENT_OF_CASE =
  /那(?:一?[起件桩宗条个单]|(?:几|[\d二两三四五六七八九十]+)[起件桩宗])|(?<=的)[\d一两二三四五六七八九十]+[起件桩宗]$/u
