import { OTHER_MEETING } from '../words/activity-binding.ts'
import {
  AT_LESSON,
  AT_WORK,
  GROUPS_CAME,
  GROUPS_FRONT,
  HELD_FOR,
  MEMBERS_FRONT,
  MEMBERS_NEXT,
  TEAM_FRONT,
} from '../words/teams.ts'
import type { Amount } from './amounts.ts'
import type { Binding } from './binding.ts'

/** As far as the clause that tells what a team did. */
const CLAUSE_REACH = 48
const FRONT_REACH = 32
/** Fewer cadres than this are those who hold an event. */
const GROUP_MIN = 6

/**
 * “志愿服务队10名队员深入楼栋”, “法律明白人9名分赴各组”: members of a team that went out to others are no
 * attendance (contract 4.5); “为护林队23名队员开展讲座” tells who listened.
 */
export function isTeamAtWork(text: string, { start, end }: Amount): boolean {
  const front = text.slice(Math.max(0, start - FRONT_REACH), start)
  const behind = /^[^。；\n]*/u.exec(text.slice(end, end + CLAUSE_REACH))?.[0] ?? ''
  const clause = /^[^，]*/u.exec(behind)?.[0] ?? ''
  if (HELD_FOR.test(front) || AT_LESSON.test(clause)) return false
  const members = MEMBERS_NEXT.exec(behind)?.[0]
  const ofTeam = TEAM_FRONT.test(front) || MEMBERS_FRONT.test(front)
  if (members !== undefined && AT_WORK.test(behind.slice(members.length))) return true
  return (
    ofTeam && AT_WORK.test(behind.replace(MEMBERS_NEXT, '').replace(/^(?:名|位|个人?|人)/u, ''))
  )
}

/** Events to which people come to listen. */
const LISTENED_TO: ReadonlySet<string> = new Set([
  'lecture',
  'courtyard_meeting',
  'cultural_event',
  'legal_training',
  'school_visit',
  'village_visit',
])

/** “妇女代表、网格员共43人参加”: cadres and grid workers that came to a talk are its audience. */
export const cameAsGroups = ({ text, mentions }: Binding, { start, end, value }: Amount): boolean =>
  value >= GROUP_MIN &&
  mentions.some(({ indicator }) => LISTENED_TO.has(indicator.code)) &&
  GROUPS_FRONT.test(text.slice(Math.max(0, start - FRONT_REACH), start)) &&
  GROUPS_CAME.test(text.slice(end, end + FRONT_REACH)) &&
  !OTHER_MEETING.test(text.slice(end, end + FRONT_REACH))
