import { COURTESY_BEFORE, COURTESY_BEHIND } from '../words/talk.ts'

/** What a message says beside greeting and thanks, and where that starts in it. */
export interface Bare {
  readonly text: string
  readonly start: number
}

/** “不好意思，…，辛苦啦”: the message without its courtesies; undefined where it has none, or nothing else. */
export function withoutCourtesies(text: string): Bare | undefined {
  const start = COURTESY_BEFORE.exec(text)?.[0].length ?? 0
  const end = COURTESY_BEHIND.exec(text)?.index ?? text.length
  return start < end && end - start < text.length
    ? { text: text.slice(start, end), start }
    : undefined
}
