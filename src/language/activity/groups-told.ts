import { PEOPLE } from '../words/activity-cues.ts'

export const OF_GROUPS = 'people: one of the groups that came'

const NUMBER = '(?:\\d+|[一二两三四五六七八九十百]+)'
const GROUP = `[^，。；、\\d]{0,5}(?:${PEOPLE})[^，。；、\\d]{0,3}?(?:们|有|是|来了|到了)*`
const HEADS = '[名人个位]'

/** 到会党员8名、群众41名: said to have come. */
const CAME_FRONT =
  /(?:到会|到场|参加|参会|参训|到训|来了|到了)(?:的|有)?(?:[^，。；、\d]{1,6}\d+[名人个位]、)*[^，。；、\d]{1,6}$/u
const NEXT_NUMBER = /^、[^，。；、\d]{1,8}(?:\d+|[一二两三四五六七八九十百]+)[名人个位]/u
/** 党员7名群众25名, 堂客们16个，男伢子5个: a kind of people with its number, and another one beside it. */
const KIND_FRONT = new RegExp(`${GROUP}$`, 'u')
const KIND_NEXT = new RegExp(`^[，、 ]?${GROUP}${NUMBER}${HEADS}`, 'u')
const KIND_BEFORE = new RegExp(
  `(?:${PEOPLE})[^，。；、\\d]{0,3}?${NUMBER}${HEADS}[，、 ]?${GROUP}$`,
  'u',
)

/** Whether a number of people is one of several kinds that came, told side by side. */
export const isOneOfGroups = (front: string, behind: string): boolean =>
  (CAME_FRONT.test(front) && NEXT_NUMBER.test(behind)) ||
  (KIND_FRONT.test(front) && KIND_NEXT.test(behind)) ||
  KIND_BEFORE.test(front)
