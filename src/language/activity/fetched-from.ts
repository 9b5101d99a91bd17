import type { Span } from '../token.ts'

/** “资料是我从高坎带过去的”, “扇子是跟双河村借的”, “从我们村搬的展板”: where things came from, and nothing was done. */
export const isFetchedFrom = (text: string, { start, end }: Span): boolean =>
  FROM_BEFORE.test(text.slice(0, start)) && FETCHED_BEHIND.test(text.slice(end))

const FROM_BEFORE = /(?:从|由|自|找|跟|向|问)(?:我们|咱们|我|咱|本)?$/u
const FETCHED_BEHIND =
  /^(?:村|社区)?(?:[村居]委会?|村部|司法所|那边|那里|这边|他们)?(?:家里|屋里|办公室)?(?:自己)?[带拿领借搬运背拉扛捎取匀要买提寄](?!人|队|着|我|咱)/u
