import { backTo } from '../text/stretch.ts'
import type { Amount } from './amounts.ts'
import { type Binding, type Bound, byMention, fits, unitOf } from './binding.ts'

const OCCASION = /^(?:场|场次|次|回|堂)$/u
/** What stands behind a number of events that names nothing: a break, those who came, the next place. */
const NAMES_NOTHING =
  /^(?:[，、 ]|(?:[来到坐][了嘞]?|有)?\d|(?![^，。]{0,2}比)\p{Script=Han}{1,6}[一二两三四五六七八九\d]+[场次回堂])/u
/** What they all were follows: “…，都是院坝会”, “…，都是讲民法典的院坝会”. */
const ALL_WERE = /^[^。；\n]{0,48}?(?<=[，、 场次回堂])(?:都|全|全都|全部|均)(?:是|为)/u
const TO_NAME = /^(?:开|搞|办|讲|放)?(?:的|了)?(?:普法|法治|[^，。；\n\d]{2,10}的)?$/u

/** “上院一场下院一场，都是院坝会”, “昨天一场22人，今天两场57人，全是讲座”: numbers of what is named behind all of them. */
export function allAlike({ text, mentions }: Binding, amount: Amount): Bound | undefined {
  if (!OCCASION.test(unitOf(amount) ?? '') || !NAMES_NOTHING.test(text.slice(amount.end)))
    return undefined
  const all = ALL_WERE.exec(text.slice(amount.end))
  if (!all) return undefined
  const at = amount.end + all[0].length
  const from = amount.start - backTo('，。；：、\n ', text, amount.start).length
  const events = mentions.filter(({ indicator, end }) => indicator.nature === 'event' && end > from)
  if (events.some(({ start }) => start < at)) return undefined
  const event = events.find(({ start }) => TO_NAME.test(text.slice(at, start)))
  return event && fits(event.indicator, amount)
    ? byMention(amount, event, 'what all of them were')
    : undefined
}
