/** Hours by their words; 0 stands for no word. */
export const CLOCK_WORDS: readonly string[] = [
  '零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二',
]

/** In front of a time: it is of another day. */
export const OTHER_DAY =
  /昨|前天|前晚|大前|夜来|明|后天|后儿|那天|当天|每天|每晚|每日|天天|周|星期|礼拜|[号日](?:的|早|晚|上|下|中)?/u

/** Parts of the day that are still to come before an hour. */
export const PARTS_TO_COME: readonly { readonly words: RegExp; readonly before: number }[] = [
  { words: /(?:今天|今儿|今日|今)晚上?|今天夜里|今黑/gu, before: 17 },
  { words: /(?<![天日号昨前周一二三四五六]|今)下午(?!茶)/gu, before: 11 },
  { words: /(?:今天|今儿|今日|今)个?(?:下午|后晌)/gu, before: 12 },
  { words: /(?:今天|今儿|今日|今)个?(?:晌午|中午)头?/gu, before: 10 },
]
