import type { NumberToken } from '../token.ts'
import { PEOPLE_FRONT } from '../words/activity-binding.ts'
import type { Amount } from './amounts.ts'
import { type Binding, clauseOf, unitOf } from './binding.ts'

const FILLER =
  /(?:我?估起|我看|我估|黑压压一?片|少说也?有?|足足|足有|至少|起码|打不住|毛估估?|估摸着?|上了|差不离|我?数了数|数了|数哈|挤了|坐了|站了|得有|怕有|大概|估计|差不多|也就|就|有|共|一共|拢共|总共|来|到|了|的|约|吧|哈|嘛|上下|左右|样子|多|余|挂零|出头|整|满满|人)/g
/** Fewer are seldom a crowd. */
export const CROWD_MIN = 5

/** “没得好多人，七八个”, “坐满了，得有一百五六”: a clause that is a number and nothing else, after an event. */
export function crowdAlone({ text, mentions }: Binding, amount: Amount): boolean {
  const clause = clauseOf(text, amount)
  const rest = clause
    .replace(text.slice(amount.start, amount.end), '')
    .replaceAll(FILLER, '')
    .trim()
  const last = mentions.findLast((m) => m.end <= amount.start)
  if (rest !== '' || amount.value < CROWD_MIN || last?.indicator.nature !== 'event') return false
  return /[，。； ]/.test(text.slice(last.end, amount.start))
}

/** “上了一堂课娃娃有五十六个”: a class, and not the children of a couple. */
const CHILDREN =
  /(?:课|会|讲座|电影)[^。；\n]{0,6}(?:娃娃|娃儿|孩子|学生娃|老人家?)(?:一共|共|有|来了|到了)*$/
const CHILDREN_MIN = 5

export const isClassOfChildren = (text: string, { unit, value, start }: NumberToken): boolean =>
  unit?.text === '个' && value >= CHILDREN_MIN && CHILDREN.test(text.slice(0, start))

/** 摘果子的, 打麻将的: who came, told by what they were doing. */
const DOERS =
  '(?:[摘采挖砍割打栽插掰剥收晒挑背扛喂放赶卖买做跳下耍等坐站蹲看听吃喝抱带洗织绣补修拉跑]|路过)\\p{Script=Han}{0,3}的'
const RIGHT_BEHIND = new RegExp(`^(?:来了|到了|来|有|：)?(?:${DOERS})?(?:有|来了)?$`, 'u')
const NO_THING_BEHIND =
  /^(?:[，。；、！ \n]|$|人|都|我|又|也|就|后|下午|晚上|上午|中午|晚|天|完|会|讲|听|坐|然|还|星期|礼拜|周|昨|今|前)/u

/** “开院坝会26个”, “院坝会摘果子的17个”: a 个 right behind the event, and no thing behind it. */
export function crowdBehindEvent({ text, mentions }: Binding, amount: Amount): boolean {
  const last = mentions.findLast((m) => m.end <= amount.start)
  return (
    amount.unit?.text === '个' &&
    amount.value > CROWD_MIN &&
    last?.indicator.nature === 'event' &&
    RIGHT_BEHIND.test(text.slice(last.end, amount.start)) &&
    NO_THING_BEHIND.test(text.slice(amount.end))
  )
}

/** “头开始十七个后来又来仨，拢共二十个”: a sum with no thing beside it, after an event. */
export function crowdInAll({ text, mentions, bound }: Binding, amount: Amount): boolean {
  if (!amount.total || amount.value < CROWD_MIN) return false
  const last = mentions.findLast((m) => m.end <= amount.start)
  const counted = bound.at(-1)
  const thing = counted !== undefined && counted.indicator.nature === 'thing'
  return (
    last?.indicator.nature === 'event' &&
    !(thing && unitOf(counted.amount) === '个') &&
    ALONE_BEHIND.test(text.slice(amount.end))
  )
}
const ALONE_BEHIND =
  /^(?:人|吧|呢|嘛|哈|嘞|呗|哦|左右|样子|的样子|上下|光景)*(?:[，。；！、 \n]|$|我|咱|他们|大家|都|就|讲|听|坐|还|然后)/

/** 来了三百多口, 男女老少怕有三百口: more than live in one house, unless they came. */
export const crowdOfMouths = ({ value }: Amount, front: string): boolean =>
  /[来到](?:了|的|有|共)*$/u.test(front) || (value > HOUSEHOLD_MAX && PEOPLE_FRONT.test(front))
const HOUSEHOLD_MAX = 10
