import type { Amount } from './amounts.ts'

/** 最大的, 最远的: what was outstanding among those counted. */
const SUPERLATIVE = /最[^，。；]{0,4}的$/u
/** 最多的一天, 人最少那场: up to its number. */
const MOST_ON =
  /最[多少高低](?:的)?(?:[那这]?一?|其中一?)(?:天|日|晚|场|次|回|堂|节|期|处|个院子|个组|个点|个)(?:也|就|才|只|有|是|达|来了?|到了?|坐了?|：)*$/u
/** “最多一场52人次”: the one that is spoken of. */
const THE_MOST = /最[多少高低]的?(?:[那这]|其中)?$/u
/** 合计112人, 总共128人次; 开了4场，来了96个: what the most and the fewest are some of. */
const IN_ALL = /(?:合计|总共|一共|共计|统共|拢共|共|累计|总计|加起来|总人[数次])[^。；\n]*$/u
const SEVERAL_HELD =
  /(?:\d+|[两三四五六七八九十]+)(?:场|次|回|堂|期|节)[^。；\n]*(?:\d|[一二两三四五六七八九十百])(?:个人|人次|人|个|名)[^。；\n]*$/u
const REACH = 60

/** “听众合计112人，最多的一天26人、最少的一天19人”: some of those who were counted, and no more of them. */
export function isMostOrFewest(text: string, { start, value }: Amount): boolean {
  const front = text.slice(Math.max(0, start - REACH), start)
  if (SUPERLATIVE.test(front)) return true
  const most = MOST_ON.exec(front) ?? (value === 1 ? THE_MOST.exec(front) : null)
  if (!most) return false
  const before = front.slice(0, most.index)
  return IN_ALL.test(before) || SEVERAL_HELD.test(before)
}
