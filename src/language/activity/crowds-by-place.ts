import { backTo } from '../text/stretch.ts'
import type { Span, Unit } from '../token.ts'

/** A number that may count people at a place: a token or an amount, the measure in its span or behind it. */
interface Told extends Span {
  readonly value: number
  readonly unit?: Unit | undefined
}

/** So many people at one of several places: 上院来了二十二个. */
export interface Crowd extends Span {
  readonly place: string
  readonly told: Told
}

/** 来了, 到了, 那场: between the place and its number. */
const FILLER =
  /(?:那边|这边|那头|那里|那一?场|这一?场|那个)?(?:一共|总共|大概|差不多|也|都|就|才|只|又)*(?:到场|到会|参会|参加|来听|[来到坐聚有])?(?:了|嘞|的|是|有|着|满|：)*(?:大概|差不多|将近|怕有)?$/u
const CAME = /(?:来|到|坐|聚)[了嘞]?[^，。]{0,4}$|到场|到会|参会|参加/u
/** “坝坝会开了仨”, “院坝会上午场23人”: what was held is no part of the name of a place. */
const EVENT = /^.*(?:会(?![议堂])|讲座|课(?!堂))(?:[开搞办讲]|上(?!午))?(?:了|嘞)?/u
/** Days and words that open a list: no part of the name of a place. */
const LEAD =
  /^(?:今天|今日|今儿|今早|今晚|昨天|昨晚|昨儿|前天|其中|分别|人数|到会|到场|人是|就是|是|在|有|那个|这个|我们|我|咱们|咱|村里)+/u
/** What a number behind it counts is no people at a place. */
const NO_PLACE =
  /[发送讲问挂贴册单页扇袋伞播喇户份资横标展刊宣传走入跑访排查解答赔欠借钱元块]|咨询|[\d一二三四五六七八九十]+[号日]$|又|后$|合计|一共|总共|共计|还有|另外|加上|剩|其余/u
/** Those who came to hold it: 县普法队来了8个人. */
const HOLDERS =
  /[队所局办]$|[县镇市][里上]|帮忙|表演|演戏|唱戏|唱歌|跳舞|请假|没来|缺席|律师|法官|民警|警察|检察|志愿|演员|演职|选手|主持|干部|调解员|网格员|村委|支书|主任|书记|老师|医生/u
const PEOPLE_MEASURE = /^(?:个|人|名|位|口|人次|个人|口子|口人|号人)$/u
const PLACE_MAX = 6
const CROWD_MIN = 3

/** Several crowds side by side, each behind a place of its own: “上院来了二十二个 下院十六 老院子三十五”. */
export function crowdsByPlace(text: string, numbers: readonly Told[]): Crowd[][] {
  const groups: Crowd[][] = []
  let last: Crowd | undefined
  for (const [index, told] of numbers.entries()) {
    const before = numbers[index - 1]
    const crowd = crowdAt(text, told, before ? endOf(before) : 0)
    if (!crowd) {
      last = undefined
      continue
    }
    const group = groups.at(-1)
    if (group && last && isBeside(text, last, crowd)) group.push(crowd)
    else groups.push([crowd])
    last = crowd
  }
  return groups.filter(
    (group) => group.length > 1 && new Set(group.map(({ place }) => place)).size === group.length,
  )
}

const endOf = ({ end, unit }: Told): number => unit?.end ?? end

function crowdAt(text: string, told: Told, from: number): Crowd | undefined {
  if (told.value < CROWD_MIN || (told.unit && !PEOPLE_MEASURE.test(told.unit.text)))
    return undefined
  const [clause, until] = clauseBefore(text, from, told.start)
  const filler = FILLER.exec(clause)?.[0] ?? ''
  const place = clause
    .slice(0, clause.length - filler.length)
    .replace(EVENT, '')
    .replace(LEAD, '')
  if (place.length === 0 || place.length > PLACE_MAX || NO_PLACE.test(place) || HOLDERS.test(place))
    return undefined
  if (!/^[\p{Script=Han}\d]+$/u.test(place)) return undefined
  const start = until - filler.length - place.length
  return { place, start, end: endOf(told), told }
}

/**
 * The clause in front of a number, and where it ends; where the number opens one, the group that is all of the clause before
 * it: “院坝会，2组，29人”.
 */
function clauseBefore(text: string, from: number, at: number): [clause: string, until: number] {
  const clause = backTo(BREAKS, text.slice(from, at), at - from)
  if (clause !== '' || at - 1 <= from || !/[，、. ]/u.test(text.charAt(at - 1))) return [clause, at]
  const label = backTo(BREAKS, text.slice(from, at - 1), at - 1 - from)
  return GROUP.test(label) ? [label, at - 1] : [clause, at]
}
const BREAKS = '，。；：、！？（）. \n'
const GROUP =
  /^(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:组|社|队)|(?:第[一二三四五六七八九]|头一?|[二三四五六]一?|末一?)(?:个|场|处|堂|次|回|晚|天)(?:落雨|下雨|落雪|冷|热|人少|人多)?)$/u

/** Nothing but a comma, or words such as 个人, stands between two crowds, or the event that is named in front of each of them. */
function isBeside(text: string, last: Crowd, next: Crowd): boolean {
  const between = BETWEEN.exec(text.slice(last.end, next.start))
  if (!between) return false
  const name = between.groups?.name
  return name === undefined || text.slice(0, last.start).trimEnd().endsWith(name)
}
/** “院坝会 第一场 22人”, “院坝会 第二场 19人” */
const BETWEEN =
  /^(?:人|个人|的样子|左右|多)?[，。；、. \n]?(?:然后|还有)?(?:(?<name>\p{Script=Han}{0,4}(?:会|讲座|课|培训|电影|演出))[ ：]?)?$/u

/** Whether the words before the first number say that people came. */
export const tellsComing = (text: string, group: readonly Crowd[]): boolean =>
  group.some(({ start, told }) => CAME.test(text.slice(start, told.start)))
