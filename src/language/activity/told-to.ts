import type { Amount } from './amounts.ts'
import type { Binding } from './binding.ts'

export const TOLD_TO = 'people: whom it was told to'

/** 给…, 为…: for whom, up to their number. */
const FOR_WHOM = /(?:给|为|对|跟)[^，。；\n\d]{0,10}$/u
/** “个年轻人讲了一下网贷”, “名工友上了一课”: what was taught, from their number on. */
const TAUGHT =
  /^(?:个|名|位)?[^，。；\n\d问]{1,10}?(?:讲|宣讲|上)(?:解)?了(?!座)[^，。；\n\d]{0,14}(?=[，。；、 \n]|$)/u
/** Fewer than this may have come to ask. */
const AUDIENCE_MIN = 5

/** “又给外出回来的11个年轻人讲了一下网贷，算讲座一场”: those who listened to an event that is told. */
export const wereToldIt = ({ text, mentions }: Binding, { start, end, value }: Amount): boolean =>
  value >= AUDIENCE_MIN &&
  mentions.some(({ indicator: { nature } }) => nature === 'event') &&
  FOR_WHOM.test(text.slice(0, start)) &&
  TAUGHT.test(text.slice(end))
