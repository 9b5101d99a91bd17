import type { Span } from '../token.ts'

/** “旁人一百块的都刻了”, “一人两三千不等”: what others gave, or no sum that could be written down. */
export const isOfOthers = (text: string, { start, end }: Span): boolean =>
  /^[元块钱]*不等/u.test(text.slice(end, end + 4)) ||
  (GIVEN_BY_OTHERS.test(text.slice(Math.max(0, start - 10), start)) &&
    /^[元块钱]*的?(?:都|也|就|才)/u.test(text.slice(end, end + 5)))

const GIVEN_BY_OTHERS =
  /(?:旁人|别人|别个|旁的人|其他人|人家都|往年|别处|别家)(?:都|也|才|只)?[^，。；\n不没说讲要]{0,4}$/u
