import type { Span } from '../../token.ts'

/** What stands beside a tally and tells of no case: what it is called, and that the work goes on. */
export const isAside = (text: string, clause: Span): boolean =>
  isHeading(text, clause) || TO_GO_ON.test(text.slice(clause.start, clause.end))

/** “一季度全镇矛盾纠纷台账：”: what a tally is called. */
const isHeading = (text: string, { start, end }: Span): boolean =>
  text.charAt(end) === '：' &&
  /(?:台账|情况|汇总|通报|简报|小结|统计|动态|[周月季年战快]报|信息|数据)$/u.test(
    text.slice(start, end),
  ) &&
  /(?:^|[。\n])[^。\n\d起件]{0,12}$/u.test(text.slice(0, start))

/** “明年接到干”, “下个月继续加油” */
const TO_GO_ON =
  /^(?:明年|来年|下个?[月周季]度?|下半年|新的一年|接下来|后面|往后|明天)我?们?(?:再?接[着到起]|继续|再|还)(?:要|得)?(?:干|搞|努力|加油|跟进|做|跑|来)?[^，。；\d一两二三四五六七八九十起件]{0,6}$/u
