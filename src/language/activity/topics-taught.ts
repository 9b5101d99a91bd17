import { HOW_TO, LESSON_BEHIND, LESSON_OPENS, SUBJECT_OPENS, TAUGHT_VERB } from '../words/topics.ts'
import type { Mention } from './mentions.ts'

/** How far back a lesson may begin to list its topics. */
const REACH = 60
const NUMBERED =
  /^(?:了|共|申请|办理|：| )*(?:\d|[一二两三四五六七八九十]+[余多]?(?:件|次|户|人|名|起|个|条|位))/u

/**
 * Whether a name is only a topic that was taught: “就调解技巧、法律援助申请流程等内容进行授课”, “讲了咋个入户走访”,
 * “课程涵盖矛盾纠纷排查、法律援助指引”. Nothing of it was done.
 */
export function isTopicTaught(text: string, { indicator, start, end }: Mention): boolean {
  const front = text.slice(Math.max(0, start - REACH), start)
  const behind = text.slice(end, end + REACH)
  if (HOW_TO.test(front) && isInLesson(front, behind)) return true
  if (indicator.nature === 'event' || !TOPICS.has(indicator.code) || NUMBERED.test(behind))
    return false
  return isInLesson(front, behind)
}

/** Work that others are taught to do; events, materials and people are told where they were. */
const TOPICS: ReadonlySet<string> = new Set([
  'legal_aid',
  'consultations',
  'dispute_screening',
  'follow_up_visits',
  'door_to_door',
  'online_post',
  'stewards_trained',
])

const isInLesson = (front: string, behind: string): boolean =>
  (LESSON_OPENS.test(front) && LESSON_BEHIND.test(behind)) ||
  SUBJECT_OPENS.test(front) ||
  TAUGHT_VERB.test(front)
