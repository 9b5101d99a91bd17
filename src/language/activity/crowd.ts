import type { NumberToken } from '../token.ts'
import type { Amount } from './amounts.ts'
import { type Binding, clauseOf } from './binding.ts'

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
