import {
  BECAME_STEWARDS,
  CAME_NEXT,
  HEALERS,
  HELP_OUT,
  HELPED,
  HELPERS_NEXT,
  IN_PARTIES,
  LISTENED_TOO,
  MOVED,
  OFFICE_MEETING,
  ON_STAGE,
  OTHER_MEETING,
  OURSELVES,
  PEOPLE_FRONT,
  PEOPLE_NEXT,
  PEOPLE_UNITS,
  PRIZE,
  RAISED_BEHIND,
  RAISED_FRONT,
  SENT_BY_OFFICE,
  SPEAKER_CAME,
  STAFF_FRONT,
  STAFF_NEXT,
  TO_REPAIR,
  WEAK_FRONT,
  WITH_ME,
} from '../words/activity-binding.ts'
import {
  ASKED_ABOUT_MATTER,
  ASKED_BEHIND,
  ASKED_MATTER_BEHIND,
  CAME_TO_ASK,
} from '../words/asked.ts'
import { bindAided, isAided, isHelped } from './aided.ts'
import type { Amount } from './amounts.ts'
import { hasAsked, hasLeftName, isPlainlyAsked, wasReceived } from './asked.ts'
import { inSeries } from './bind-series.ts'
import { type Binding, type Bound, byCode, unitOf } from './binding.ts'
import { CROWD_MIN, crowdAlone, crowdBehindEvent, crowdInAll, crowdOfMouths } from './crowd.ts'
import { followsEvent } from './follows-event.ts'
import { isOneOfGroups, OF_GROUPS } from './groups-told.ts'
import { tellsHelpers } from './helpers.ts'
import { areMoreOfThem, MORE_CAME, SEEN_AT_HOME, wereSeenAtHome } from './more-came.ts'
import { isCrowdOfOne } from './one-of-each.ts'
import { cameAsGroups, isTeamAtWork } from './teams.ts'
import { TOLD_TO, wereToldIt } from './told-to.ts'

/** 给老师讲了一课 二十四个老师 */
const TO_TEACHERS = /(?:给|为|对)(?:全[校体])?(?:老师|教师|教职工)/
const toTeachers = (text: string, { start, end }: Amount): boolean =>
  /老师|教师|教职工/.test(text.slice(start - 4, end + 4)) && TO_TEACHERS.test(text.slice(0, start))
/** 参加了法律明白人培训，我们村去了3个 */
const SENT = /参加[^。；\n]{0,12}培训[^。；\n\d]{0,8}(?:去了|派了?|派出|选派)了?$/
const AROUND = 14
/** More than this many of 我们 are the audience after all. */
const OURSELVES_MAX = 20
/** No office sends more. */
const OFFICE_MAX = 10
/** 两个人去: those who went to do it. */
const A_FEW = 6

/** Those who were sent to a training, or whom one made stewards: told by the deed, whatever else stands beside them. */
function ofTraining(binding: Binding, amount: Amount): Bound | undefined {
  const { text } = binding
  if (SENT.test(text.slice(Math.max(0, amount.start - 30), amount.start)))
    return byCode(binding, amount, 'attendance', 'people: sent to a training')
  return becameStewards(text, amount) && /^(?:个人?|名|位|人)$/.test(unitOf(amount) ?? '')
    ? byCode(binding, amount, 'stewards_trained', BECAME)
    : undefined
}

const becameStewards = (text: string, { start, end }: Amount): boolean =>
  BECAME_STEWARDS.test(text.slice(end)) ||
  (RAISED_FRONT.test(text.slice(0, start)) && RAISED_BEHIND.test(text.slice(end)))

/** 人, 名, 位, and a 个 with people beside it: who came, who asked; 'nobody' for those who worked. */
export function bindPeople(binding: Binding, amount: Amount): Bound | 'nobody' | undefined {
  const { text } = binding
  const taught = ofTraining(binding, amount)
  if (taught) return taught
  if (!isPeople(binding, amount)) return undefined
  const front = text.slice(Math.max(0, amount.start - AROUND), amount.start)
  const behind = text.slice(amount.end, amount.end + AROUND)
  if (TRAINED_UP.test(front) && /^[“]?法律明白人/.test(behind))
    return byCode(binding, amount, 'stewards_trained', 'people: trained up')
  if (isAided(text, amount)) return bindAided(binding, amount)
  const staff = worked(binding, front, behind, amount) && !toTeachers(text, amount)
  if (staff && !isPlainlyAsked(text, amount)) return 'nobody'
  const asked = hasAsked(binding, amount)
  if (!asked && amount.value === 1 && !PEOPLE_FRONT.test(front)) return 'nobody'
  if (asked) return byCode(binding, amount, 'consultations', ruleOfAsked(binding, amount))
  if (cameToAsk(binding, amount)) return byCode(binding, amount, 'consultations', CAME_TOO)
  return byCode(binding, amount, 'attendance', ruleOfCrowd(binding, amount))
}

export const BECAME = 'people: what they became'
export const BY_MATTER = 'people: by what they asked'
export const CAME_TOO = 'people: came to ask as well'

/** “问工伤的4个，问工钱的7个”, “有4个问加班费”: each told by their matter, and no part of those who were counted in another way. */
const ruleOfAsked = ({ text, bound }: Binding, { start, end }: Amount): string =>
  (ASKED_ABOUT_MATTER.test(text.slice(Math.max(0, start - AROUND), start)) ||
    ASKED_MATTER_BEHIND.test(text.slice(end, end + AROUND))) &&
  bound.every(({ indicator, rule }) => indicator.code !== 'consultations' || rule === BY_MATTER)
    ? BY_MATTER
    : 'people: consultations'

/** “上午来咨询的7个，下午来了6个”: where nothing was held, those who came later asked as well. */
const cameToAsk = ({ text, mentions }: Binding, { start }: Amount): boolean =>
  CAME_NEXT.test(text.slice(Math.max(0, start - AROUND), start)) &&
  CAME_TO_ASK.test(text.slice(0, start)) &&
  mentions.every(({ indicator: { nature } }) => nature !== 'event')

const ruleOfCrowd = (binding: Binding, amount: Amount): string => {
  if (wereToldIt(binding, amount)) return TOLD_TO
  const behind = binding.text.slice(amount.end, amount.end + AROUND)
  if (areMoreOfThem(binding, amount)) return MORE_CAME
  if (wereSeenAtHome(binding, amount)) return SEEN_AT_HOME
  return isOneOfGroups(frontOf(binding.text, amount), behind) ? OF_GROUPS : 'people: attendance'
}

/** 新培养的4名“法律明白人” */
const TRAINED_UP = /(?:培养|培育|发展|认定|选聘|遴选|新增)(?:的|了|出)?$/

/** 为32名青年授课: those who are taught. */
const TAUGHT_BEHIND =
  /^(?:(?:名|位|个)?[^，。；\d]{1,8}(?:授课|讲课|上课|讲授|宣讲|讲解|上了)|(?:开|办|上|讲|举办|组织|开展|做)了?[^，。；]{0,8}(?:培训|课|讲座|会))/

/** Those who are taught at a training may be mediators and cadres themselves. */
const isTraining = ({ mentions }: Binding): boolean =>
  mentions.some(({ indicator }) => indicator.code === 'legal_training')
const TRAINED = /^(?:名|位|个)?的?(?:人民)?(?:调解员|网格员|村?干部|明白人|专干|信息员|组长)/
const TRAINED_BEHIND =
  /^(?:名|位|个)?的?[^，。；\d]{0,6}(?:调解员|网格员|村?干部|明白人|专干|信息员|组长|骨干)[^，。；\d]{0,6}(?:参训|参加|受训|听课|参与|到会|到场|(?:都|全|全部)(?:到|来)(?:了|齐))/
/** 培训调解员22人, but no 培训邀请律师2人 */
const TRAINED_FRONT =
  /(?:培训|轮训|集训|训练)(?![^，。；\d]*(?:请|派|由|抽|有(?!$)))[^，。；\d]{1,10}$/
/** 到训组长9名、调解员5名: of the groups that were trained. */
const TRAINED_TOO =
  /(?:到训|参训|参加|到会|到场|来了)[^，。；、\d]{1,8}\d+[名人个位]、[^，。；、\d]{1,6}$/u
/** “网格员、楼栋长、调解员到了26人” */
const TRAINED_CAME =
  /(?:调解员|网格员|明白人|干部|楼栋长|专干|信息员|组长|骨干)(?:们|等)?(?:一共|总共|共|都|全|实)?(?:来|到|参训|到训|到会|到场|参加)(?:了|的|齐)*(?:共|有)*$|(?:调解员|网格员|明白人|干部|楼栋长|专干|信息员|组长|骨干)(?:们|等)?(?:一共|总共|共|合计|共计)(?:有)?$/
const CAME = /(?:来|到|参加|参训|培训|到场|到会)(?:了|的|有|共)*$/

/** 楼栋长、网格员共42人参加 (at a training) */
const TOOK_PART =
  /^次?(?:都|均|全部|全程)?(?:(?:开展|进行|举行|接受)[^，。；\d]{0,8}(?:培训|轮训|集训|学习)|参加|参训|受训|到会|到场|听课|听|学(?!校|生)|受教)/

/** “发了四条视频，有两百多人看”: who looked at what was posted. */
function lookedAt({ text, mentions }: Binding, amount: Amount, behind: string): boolean {
  const last = mentions.findLast((m) => m.end <= amount.start && m.indicator.nature !== 'people')
  return (
    last?.indicator.code === 'online_post' &&
    (/^次?(?:都|在|已|已经)?(?:看|观看|浏览|点开|点进|阅读|转)/.test(behind) ||
      /(?:观看|浏览|阅读|看的|看了的)(?:的|有|共|人数|达)*$/.test(
        text.slice(last.end, amount.start),
      ))
  )
}

/** “召开工作会议，60余人参加”: those of a meeting that stands in no list. */
const isAtOtherMeeting = ({ text, mentions }: Binding, { start }: Amount): boolean =>
  OFFICE_MEETING.test(text.slice(0, start)) &&
  mentions.every(({ indicator: { nature } }) => nature === 'people' || nature === 'thing') &&
  mentions.every((mention) => mention.indicator.nature !== 'thing' || mention.end > start)

/** 36名村组干部庄严宣誓后，聆听了宪法讲座: those who worked elsewhere were taught here. */
const LISTENED_BEHIND =
  /^[^。；\d]{0,24}(?:聆听|听取|听|观看|观摩|参加)了?[^。；\d]{0,16}(?:讲座|课|培训|宣讲|电影|演出)/

/** Those who listened, whatever else they are. */
const wereTaught = (binding: Binding, front: string, behind: string, amount: Amount): boolean =>
  /^(?:也|都)+(?:听|坐|参加)|^[^，。；\d]{0,4}(?:来|都)听/.test(behind) ||
  LISTENS.test(behind) ||
  LISTENED_TOO.test(front) ||
  LISTENED_BEHIND.test(binding.text.slice(amount.end, amount.end + 48)) ||
  cameAsGroups(binding, amount) ||
  TRAINED_FRONT.test(front) ||
  (isTraining(binding) &&
    (TRAINED_TOO.test(front) ||
      (TRAINED_CAME.test(front) && !HELPERS_NEXT.test(behind)) ||
      TOOK_PART.test(behind) ||
      TRAINED_BEHIND.test(behind)))

function worked(binding: Binding, front: string, behind: string, amount: Amount): boolean {
  if (/(?:为|给|向|对)[^，。；\d]{0,10}$/.test(front) && TAUGHT_BEHIND.test(behind)) return false
  if (lookedAt(binding, amount, behind) || isAtOtherMeeting(binding, amount)) return true
  if (wereTaught(binding, front, behind, amount)) return false
  if (isTeamAtWork(binding.text, amount)) return true
  if (HELPED.test(front) || PRIZE.test(front) || ON_STAGE.test(behind) || TO_REPAIR.test(behind))
    return true
  if (isTraining(binding) && CAME.test(front) && TRAINED.test(behind)) return false
  return OTHER_MEETING.test(behind) || MOVED.test(front) || isStaff(front, behind, amount)
}

function isStaff(front: string, behind: string, amount: Amount): boolean {
  if (tellsStaff(front, behind) || isSent(front, behind, amount)) return true
  if (
    amount.value < A_FEW &&
    /^(?:一起|一道|一块儿?|一路|一同)?(?:去|到(?!场|会)|下|上|跑|走)/.test(behind)
  )
    return true
  if (amount.value < A_FEW && (WITH_ME.test(front) || HELP_OUT.test(behind))) return true
  return OURSELVES.test(front) && amount.value < OURSELVES_MAX && !front.includes('参')
}

/** Whether the measure, or the words around a number without one, are of people. */
export function isPeople(binding: Binding, amount: Amount): boolean {
  const unit = unitOf(amount)
  if (unit === '口') return crowdOfMouths(amount, frontOf(binding.text, amount))
  if (unit !== undefined && PEOPLE_UNITS.test(unit)) return true
  if (unit !== undefined && unit !== '个') return false
  return (
    toTeachers(binding.text, amount) ||
    (isPair(binding.text, amount) && isNamedStaff(binding, amount)) ||
    followsEvent(binding, amount) ||
    ((unit === '个' || isPair(binding.text, amount)) &&
      (saysAsked(binding.text, amount) ||
        isHelped(binding.text, amount) ||
        areMoreOfThem(binding, amount))) ||
    crowdAlone(binding, amount) ||
    crowdBehindEvent(binding, amount) ||
    crowdInAll(binding, amount) ||
    inSeries(binding, amount) ||
    (amount.value >= CROWD_MIN && isCrowdOfOne(binding.text, amount.start)) ||
    inOrder(binding, amount) ||
    besidePeople(binding, amount)
  )
}

/** 俩 and 仨 hold their measure. */
const isPair = (text: string, { start }: Amount): boolean => /[俩仨]/.test(text.charAt(start))

/** 老师也有四个在旁边听 */
const LISTENS = /^(?:[在坐站]*(?:旁边|后头|后面|边上|下面)|跟[到着起]|一起)听/

/** 有二十个打听事的, 问低保的三个, 老师11个也听了 */
const saysAsked = (text: string, amount: Amount): boolean => {
  const behind = text.slice(amount.end, amount.end + AROUND)
  return (
    ASKED_BEHIND.test(behind) ||
    /^(?:也|都)+(?:听|坐|参加)/.test(behind) ||
    LISTENS.test(behind) ||
    /问[^，。；\d ]{1,8}的(?:[^，。；\d 问]{0,6})$/.test(frontOf(text, amount)) ||
    hasLeftName(text, amount) ||
    wasReceived(text, amount)
  )
}

/** 镇上下来两个人讲, 两个医生: sent to hold it, unless they listen. */
const isSent = (front: string, behind: string, { value }: Amount): boolean =>
  value < OFFICE_MAX &&
  (((SENT_BY_OFFICE.test(front) || SPEAKER_CAME.test(front)) &&
    !/^[^，。；\d]{0,4}[听看]/.test(behind)) ||
    HEALERS.test(behind))

/** Words that tell those who worked, right beside the number. */
const tellsStaff = (front: string, behind: string): boolean =>
  STAFF_FRONT.test(front) ||
  tellsHelpers(front, behind) ||
  IN_PARTIES.test(behind) ||
  (STAFF_NEXT.test(behind) && !/参加|听|受/.test(behind))

export function isNamedStaff({ text }: Binding, amount: Amount): boolean {
  const [front, behind] = [frontOf(text, amount), text.slice(amount.end, amount.end + AROUND)]
  return tellsStaff(front, behind) || isSent(front, behind, amount)
}

/** Words of people in front of or behind a number. */
function besidePeople({ text }: Binding, amount: Amount): boolean {
  const front = frontOf(text, amount).replace(IN_ORDER, '')
  const behind = text.slice(amount.end, amount.end + AROUND)
  if (amount.unit !== undefined)
    return PEOPLE_FRONT.test(front) || PEOPLE_NEXT.test(behind) || LISTENED_TOO.test(front)
  if (LABEL_LINE.test(front)) return PEOPLE_FRONT.test(front.trimEnd())
  return (PEOPLE_FRONT.test(front) && !WEAK_FRONT.test(front)) || /^的?人/.test(behind)
}

const frontOf = (text: string, { start }: Amount): string =>
  text.slice(Math.max(0, start - AROUND), start)

/** “参加 65” on a line of its own: a label and its value. */
const LABEL_LINE = /(?:^|[\n|，；])[^\n|，。；\d]{1,8} $/

/** 头场一百二, 一回二十二: who came, one time after the other. */
const IN_ORDER = /(?:第?[一二三四五六头]一?)(?:场|次|回|堂|节|天|晚)(?:是|有|来|到|了|的|人)*$/

function inOrder({ text, mentions }: Binding, amount: Amount): boolean {
  return (
    amount.value >= CROWD_MIN &&
    IN_ORDER.test(frontOf(text, amount)) &&
    mentions.some((m) => m.indicator.nature === 'event' && m.end <= amount.start)
  )
}
