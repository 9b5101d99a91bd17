import type { Lexed } from '../lex/lexed.ts'
import { tellsEvent } from '../text/running-speech.ts'
import type { Count } from './counts.ts'

/**
 * “一个是昨儿后晌开了个坝坝会来了二十七个人。一个是…”: where an item of a list tells an event, its items count no
 * disputes, and each is read as what it tells.
 */
export function withoutEventItems({ text }: Lexed, counts: readonly Count[]): readonly Count[] {
  const items = counts.filter(({ start, count }) => count === 1 && ITEM.test(text.slice(start)))
  return items.some(({ start }) => tellsEvent(ITEM.exec(text.slice(start))?.[0] ?? ''))
    ? counts.filter((count) => !items.includes(count))
    : counts
}

const ITEM = /^一[个件桩样]是[^。\n]*/u
