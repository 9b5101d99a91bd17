import type { Amount } from './amounts.ts'

const AS_ONE = /^(?:就|都|只)?算(?:作|成|是)?(?:一|1)[次回场]/u
const FROM_ONE = /[一1每](?:圈|趟|遍|轮|回|处|个组)(?:就|都|只)?算(?:作|成|是)?$/u

/** “早上转一圈下午转一圈，一圈算一次”: how the rounds are reckoned, and no further one. */
export const isReckoning = (text: string, { value, start, end }: Amount): boolean =>
  value === 1 && (AS_ONE.test(text.slice(end)) || FROM_ONE.test(text.slice(0, start)))
