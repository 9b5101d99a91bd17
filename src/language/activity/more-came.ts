import { CAME_NEXT } from '../words/activity-binding.ts'
import type { Amount } from './amounts.ts'
import type { Binding } from './binding.ts'

export const MORE_CAME = 'people: came later'
const FRONT_REACH = 20

/** “来了35人，后来又来了8个”: more of those who were counted before. */
export const areMoreOfThem = ({ text, bound }: Binding, { start, end }: Amount): boolean =>
  bound.at(-1)?.indicator.code === 'attendance' &&
  CAME_NEXT.test(text.slice(Math.max(0, start - FRONT_REACH), start)) &&
  /^(?:[，。；！\n]|$)/u.test(text.slice(end))
