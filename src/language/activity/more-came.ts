import { CAME_NEXT } from '../words/activity-binding.ts'
import type { Amount } from './amounts.ts'
import type { Binding } from './binding.ts'

export const MORE_CAME = 'people: came later'
const FRONT_REACH = 20

/** “来了35人，后来又来了8个”, “来了21人，册子21本，半路又来仨”: more of those who were counted before. */
export const areMoreOfThem = ({ text, bound }: Binding, { start, end }: Amount): boolean =>
  bound.findLast(({ indicator: { nature } }) => nature === 'people')?.indicator.code ===
    'attendance' &&
  CAME_NEXT.test(text.slice(Math.max(0, start - FRONT_REACH), start)) &&
  /^(?:[，。；！ \n]|$)/u.test(text.slice(end))

export const SEEN_AT_HOME = 'people: seen at home'

/** “走访29户，一共见到57个人”: those whom somebody met going from door to door. */
export const wereSeenAtHome = ({ text, bound }: Binding, { start }: Amount): boolean =>
  bound.some(({ indicator: { code } }) => code === 'door_to_door') &&
  /见(?:到|着|了)(?:的|了|有|共|一共|总共)*$/u.test(text.slice(Math.max(0, start - 8), start))
