import { SolarDay } from 'tyme4ts'
import { addDays, type Day, daysBetween, monthOf, weekdayOf } from '../../../src/lib/days.ts'
import { inChinese } from '../say-number.ts'
import type { Random } from './random.ts'

const dateOf = (day: Day): number => Number(day.slice(8))
const WEEKDAYS = '一二三四五六日'

/** A way to say days; undefined where it can't name this one when it is said on `sent`. */
type Style = (day: Day, sent: Day, random: Random) => string | undefined

const DAY_WORDS: readonly (readonly string[])[] = [
  ['今天', '今日', '今儿', '今朝'],
  ['昨天', '昨日', '昨个', '昨儿'],
  ['前天', '前日', '前儿'],
  ['大前天'],
]

const byNumber: Style = (day, sent, random) =>
  daysBetween(day, sent) < 26 ? `${dateOf(day)}${random.pick(['号', '日'])}` : undefined

const byWeekday: Style = (day, sent, random) => {
  const away = daysBetween(day, sent)
  const name = random.pick(['周', '星期', '礼拜']) + WEEKDAYS.charAt(weekdayOf(day) - 1)
  if (away < weekdayOf(sent)) return random.pick(['', '这', '本']) + name
  if (away < weekdayOf(sent) + 7) return (away < 7 ? random.pick(['', '上']) : '上') + name
  return undefined
}

const byMoon: Style = (day, sent) => {
  const lunar = SolarDay.fromYmd(Number(day.slice(0, 4)), monthOf(day), dateOf(day)).getLunarDay()
  const name = lunar.getName()
  const near = daysBetween(day, sent) < 28
  if (near && name.startsWith('初')) return name
  return near ? `农历${name}` : undefined
}

const ABSOLUTE: readonly Style[] = [
  (day) => `${monthOf(day)}月${dateOf(day)}日`,
  (day) => `${monthOf(day)}月${dateOf(day)}号`,
  (day) => `${monthOf(day)}.${dateOf(day)}`,
  (day) => `${inChinese(monthOf(day))}月${inChinese(dateOf(day))}号`,
  byNumber,
  (day, sent) => (daysBetween(day, sent) < 26 ? `${inChinese(dateOf(day))}号` : undefined),
]

const STYLES: readonly Style[] = [
  ...ABSOLUTE,
  (day, sent, random) => {
    const words = DAY_WORDS[daysBetween(day, sent)]
    return words && random.pick(words)
  },
  byWeekday,
  byMoon,
]

/** The days in one style that fits them all. */
export function sayDays(
  days: readonly Day[],
  sent: Day,
  random: Random,
  absolute: boolean,
): readonly string[] {
  const said = random
    .shuffled(absolute ? ABSOLUTE : STYLES)
    .map((style) => days.map((day) => style(day, sent, random)))
    .find((one) => one.every((word) => word !== undefined))
  if (!said) throw new Error('no style fits')
  return said.map((word) => word ?? '')
}

/** A run of days as people write it. */
export function sayRange(from: Day, to: Day, random: Random): string {
  const sameMonth = monthOf(from) === monthOf(to)
  const dash = random.pick(['-', '—', '至', '到', '~'])
  const [m, d, m2, d2] = [monthOf(from), dateOf(from), monthOf(to), dateOf(to)]
  const forms = [
    `${m}月${d}日${dash}${sameMonth ? '' : `${m2}月`}${d2}日`,
    `${m}月${d}号${random.pick(['到', '至'])}${sameMonth ? '' : `${m2}月`}${d2}号`,
    `${m}.${d}${random.pick(['-', '—', '~'])}${m2}.${d2}`,
  ]
  if (sameMonth) forms.push(`${m}月${d}-${d2}日`, `${d}号到${d2}号`, `${d}日至${d2}日`)
  return random.pick(forms)
}

export const weekdayName = (number: number, random: Random): string =>
  random.pick(['周', '周', '星期', '礼拜']) + WEEKDAYS.charAt(number - 1)

/** Days that are to come when a message is sent. */
export function sayAhead(sent: Day, random: Random): string {
  const weekday = WEEKDAYS.charAt(random.whole(0, 6))
  const soon = addDays(sent, random.whole(3, 9))
  return random.pick(['明天', '后天', `下周${weekday}`, `${monthOf(soon)}月${dateOf(soon)}日`])
}
