import type { Span } from '../token.ts'

/** “遭搞讲座卖货的哄起买了六盒鱼油”, “听讲座买的床垫”: what swindlers call a lecture, and nobody reports. */
export const isSwindle = (text: string, { start, end }: Span): boolean =>
  /讲座$|宣讲$|讲课$/.test(text.slice(start, end)) &&
  (SELLS_BEHIND.test(text.slice(end, end + 12)) ||
    (HEALTH_BEFORE.test(text.slice(Math.max(0, start - 6), start)) &&
      BOUGHT.test(text.slice(end, end + 40))))

/** Right behind the lecture: 卖货的, 卖药, 买的. */
const SELLS_BEHIND =
  /^(?:的)?(?:，)?(?:那[帮伙]|那些|一伙)?(?:推销|兜售|[买卖](?:的|了|货|药|保健|东西|床垫|给))/
const HEALTH_BEFORE = /(?:健康|养生|保健|免费|[遭被上]了?当?听)的?$/
const BOUGHT = /哄|骗|上当|[买卖](?:了|的|给)|掏了|交了/
