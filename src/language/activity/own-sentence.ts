import type { Bound } from './binding.ts'
import type { Entry, Work } from './entry.ts'

/** “昨天每户一把扇子走了10户。今天…走了25户”: where the heads are counted behind the share in its own sentence, nobody of a later one. */
export function ofOwnSentence(
  { lexed: { text } }: Work,
  { amount }: Bound,
  heads: readonly Entry[],
): readonly Entry[] {
  const length = text.slice(amount.end).search(/[。；\n]/u)
  if (length < 0) return heads
  const here = heads.filter((head) => head.end <= amount.end + length)
  return here.some(({ start }) => start > amount.start) ? here : heads
}
