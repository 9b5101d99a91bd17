import type { Lexed } from '../lex/lexed.ts'
import type { Bound } from './binding.ts'
import { isDone } from './events.ts'
import type { Mention } from './mentions.ts'

/** Acts that were named without a number count once, unless the same was counted (contract 4.1). */
export function bareActs(
  { text }: Lexed,
  mentions: readonly Mention[],
  bound: readonly Bound[],
): Mention[] {
  const done = new Set(bound.map((b) => b.indicator.code))
  return mentions.filter((mention) => {
    const { code, nature } = mention.indicator
    if (nature !== 'act' || !isDone(text, mention)) return false
    if (done.has(code) && !isPlayedAsWell(text, mention, bound)) return false
    done.add(code)
    return true
  })
}

/** “宣传车跑了两趟，小音箱又喊了一天”: another loudspeaker, once (contract 4.7). */
const isPlayedAsWell = (
  text: string,
  { indicator, end, start }: Mention,
  bound: readonly Bound[],
): boolean =>
  indicator.code === 'broadcast' &&
  bound.every(
    (one) =>
      one.indicator !== indicator ||
      one.amount.end <= start ||
      one.amount.start >= end + ALL_DAY_REACH,
  ) &&
  ALL_DAY.test(text.slice(end, end + ALL_DAY_REACH))
const ALL_DAY_REACH = 18
const ALL_DAY =
  /^(?:又|也|还)[^，。；\d]{0,10}[放播喊响转叫]了?(?:一|半|整)整?(?:天|上午|下午|晚上?|早上|宿)/u
