import type { Message } from '../../../src/language/reading.ts'
import {
  addDays,
  type Day,
  daysBetween,
  mondayOf,
  monthOf,
  monthRange,
} from '../../../src/lib/days.ts'
import type { Label } from '../same-reading.ts'
import { inChinese } from '../say-number.ts'
import { sayAhead, sayDays, sayRange, weekdayName } from './days-said.ts'
import { ended, labelOf, type When } from './days-wanted.ts'
import { type Deed, ROSTER, type Shape, WORDS } from './days-words.ts'
import { type Random, randomFrom } from './random.ts'

const YEAR = 2023

/** A message, whose it is, and what it means. */
export interface Made {
  readonly message: Message
  readonly home: string
  readonly want: Label
}

/** What the slots of a sentence say and mean. */
export interface Slots {
  readonly said: Map<string, string>
  readonly when: Map<string, When>
  readonly counts: Map<string, readonly (readonly [code: string, quantity: number])[]>
  readonly numbers: Map<string, number>
  readonly villages: Map<string, string>
}

const shortName = (village: string) => village.replace(/(?:村|社区)$/u, '')

class Sentence {
  readonly random: Random
  readonly shape: Shape
  readonly home: string
  readonly from: string
  readonly text: string
  sent: Day
  readonly slots: Slots = {
    said: new Map(),
    when: new Map(),
    counts: new Map(),
    numbers: new Map(),
    villages: new Map(),
  }

  constructor(shape: Shape, random: Random) {
    this.random = random
    this.shape = shape
    const villager = random.pick(WORDS.villagers)
    this.from = shape.from ? random.pick(WORDS.staff) : villager.from
    this.home = shape.from ? '' : villager.home
    this.sent = addDays(`${YEAR}-02-20`, random.whole(0, 300))
    this.placeFestival()
    const text = chosen(shape.say, random)
    this.placeWeeks(text)
    this.placeMonths(text)
    this.placeDays(text)
    this.placeVillages(text, shape.from ? random.pick(WORDS.villagers).home : this.home)
    this.placeDeeds()
    this.placeNumbers(text)
    this.placeTerms()
    this.text = text.replaceAll(/\{([^}]+)\}/gu, (_, name: string) => this.sayOf(name))
  }

  private sayOf(name: string): string {
    if (name === 'n1+n2')
      return this.say((this.slots.numbers.get('n1') ?? 0) + (this.slots.numbers.get('n2') ?? 0))
    const said = this.slots.said.get(name.split(':')[0] ?? '')
    if (said === undefined) throw new Error(`${name} of ${this.shape.say}`)
    return said
  }

  private put(name: string, said: string, when?: When): void {
    this.slots.said.set(name, said)
    if (when) this.slots.when.set(name, when)
  }

  private say(n: number): string {
    if (this.shape.arabic || this.random.whole(0, 2) > 0) return `${n}`
    return n === 2 ? '两' : inChinese(n)
  }

  private placeFestival(): void {
    const { festival } = this.shape
    if (!festival) return
    const { names, on } = this.random.pick(WORDS.festivals)
    const day = `${YEAR}-${on}`
    const away = festival === 'on' ? 0 : this.random.whole(2, 6)
    this.sent = addDays(day, festival === 'before' ? -away : away)
    this.put('f', this.random.pick(names), { date: day })
    this.slots.when.set('f+1', { date: addDays(day, 1) })
    const inWords = '一二三四五六'.charAt(away - 1).replace('二', '两')
    this.put('k', this.random.pick([inWords, `${away}`]))
  }

  /** The week that ended last, or the one that is running towards its end. */
  private placeWeeks(text: string): void {
    const { random } = this
    const running = /\{t\d\}/u.test(text) || (/\{w\}/u.test(text) && random.whole(0, 3) === 0)
    if (running) this.sent = addDays(mondayOf(this.sent), 6)
    const monday = addDays(mondayOf(this.sent), running ? 0 : -7)
    const sunday = addDays(monday, 6)
    const short = random.pick(['本周', '这周', '本星期', '这个星期'])
    const last = random.pick(['上周', '上个星期', '上礼拜', '上一周'])
    const range = sayRange(monday, sunday, random)
    const said = random.pick([running ? short : last, range, range])
    this.put('w', said, { date: monday, dateEnd: sunday })
    const form = random.whole(0, 5)
    for (let day = 1; day <= 7; day++) {
      const name = weekdayName(day, randomFrom(form))
      for (const week of ['w', 't', 'u'])
        this.put(`${week}${day}`, name, { date: addDays(monday, day - 1) })
    }
    this.slots.when.set('w1to3', { date: monday, dateEnd: addDays(monday, 2) })
  }

  private placeMonths(text: string): void {
    const { random } = this
    if (/\{[mp]\}/u.test(text) && random.whole(0, 1) === 0)
      this.sent = monthRange(YEAR, monthOf(this.sent)).to
    const ending = addDays(this.sent, 1).endsWith('-01')
    const month = ending ? monthOf(this.sent) : monthOf(this.sent) - 1
    const { from, to } = monthRange(YEAR, month)
    const when = { date: from, dateEnd: to }
    const word = ending ? ['本月', '这个月'] : ['上个月', '上月']
    const name = random.pick([
      `${month}月`,
      `${month}月份`,
      `${inChinese(month)}月`,
      `${inChinese(month)}月份`,
      ...word,
    ])
    this.put('m', name, when)
    const quarter = Math.floor((month - 1) / 3)
    const since: When = { date: `${YEAR}-01-01`, dateEnd: this.sent }
    const periods: readonly (readonly [string, When])[] = [
      [name, when],
      [`今年${month}月份`, when],
      [
        random.pick([`${'一二三四'.charAt(quarter)}季度`, `第${'一二三四'.charAt(quarter)}季度`]),
        ended(
          {
            date: monthRange(YEAR, quarter * 3 + 1).from,
            dateEnd: monthRange(YEAR, quarter * 3 + 3).to,
          },
          this.sent,
        ),
      ],
      month > 6
        ? ['下半年', ended({ date: `${YEAR}-07-01`, dateEnd: `${YEAR}-12-31` }, this.sent)]
        : ['上半年', ended({ date: `${YEAR}-01-01`, dateEnd: `${YEAR}-06-30` }, this.sent)],
    ]
    const [said, period] = random.pick(periods)
    this.put('p', said, period)
    const running = random.pick(['今年以来', '年初至今', '截至目前', '今年', '截至目前今年'])
    this.put('c', running, { ...since, basis: 'cumulative' })
    if (this.shape.in_period && period.dateEnd) {
      const day = addDays(
        period.date,
        random.whole(2, Math.min(20, daysBetween(period.date, period.dateEnd))),
      )
      this.put('d1', `${monthOf(day)}月${Number(day.slice(8))}日`, { date: day })
    }
  }

  private placeDays(text: string): void {
    const { random, shape } = this
    const length = shape.days ?? random.whole(2, 4)
    const to = addDays(this.sent, -random.whole(0, 9))
    const from = addDays(to, 1 - length)
    this.put('r', sayRange(from, to, random), { date: from, dateEnd: to })
    this.slots.numbers.set('days', length)
    this.slots.when.set('eve', { date: addDays(this.sent, -1) })
    this.slots.when.set('now', { date: this.sent })
    const gone = addDays(this.sent, -random.whole(1, 5))
    this.put('gone', sayDays([gone], this.sent, random, false)[0] ?? '', { date: gone })
    const names = ['d1', 'd2', 'd3'].filter((name) => text.includes(`{${name}}`))
    if (shape.in_period || names.length === 0) return
    const days = this.singleDays(names.length, /第二天|次日|隔天/u.test(text))
    const said = sayDays(
      days,
      this.sent,
      random,
      shape.absolute === true || shape.inside === true || shape.sent === 'night',
    )
    for (const [index, name] of names.entries())
      this.put(name, said[index] ?? '', { date: days[index] ?? '' })
  }

  private singleDays(count: number, room: boolean): Day[] {
    const { random, shape } = this
    const days: Day[] = []
    const latest = shape.inside ? (this.slots.when.get('m')?.dateEnd ?? this.sent) : this.sent
    let day = addDays(latest, -random.whole(room ? 1 : 0, 3))
    while (days.length < count) {
      days.unshift(day)
      day = addDays(day, shape.adjoining ? -1 : -random.whole(1, 4))
    }
    const [first, last] = [days[0], days.at(-1)]
    if (first && last && days.length > 1)
      this.slots.when.set('d1-d2', { date: first, dateEnd: last })
    if (first) this.slots.when.set('d1+1', { date: addDays(first, 1) })
    return days
  }

  private placeVillages(text: string, home: string): void {
    const others = ROSTER.villages.filter((village) => village !== home)
    const names = this.random.shuffled(others)
    const named = (village: string) =>
      this.shape.full || this.random.whole(0, 3) > 0 ? village : shortName(village)
    for (const index of [1, 2, 3]) {
      const village = names[index] ?? ''
      this.slots.villages.set(`v${index}`, village)
      this.put(`v${index}`, named(village))
    }
    this.slots.villages.set('home', home)
    this.put('home', text.includes('{home}') ? named(home) : '')
  }

  private placeDeeds(): void {
    const list = this.shape.deeds?.map((at) => WORDS.deeds[at]) ?? WORDS.deeds
    const deeds = this.random.shuffled(list.filter((deed) => deed !== undefined))
    const taken = new Set<string>()
    for (const name of ['a1', 'a2', 'a3']) {
      const deed = deeds.find((one) => codesOf(one).every((code) => !taken.has(code)))
      if (!deed) return
      for (const code of codesOf(deed)) taken.add(code)
      this.placeDeed(name, deed)
    }
    for (const name of ['q1', 'q2', 'q3']) this.placeDeed(name, this.random.pick(WORDS.quarrels))
  }

  private placeDeed(name: string, { counts, say }: Deed): void {
    const told = counts.map((code) => [code, this.numberOf(code)] as const)
    const said = this.random
      .pick(say)
      .replaceAll(/\{(\d)\}/gu, (_, index: string) => this.say(told[Number(index)]?.[1] ?? 0))
    this.slots.counts.set(name, told)
    this.put(name, said)
  }

  private numberOf(code: string): number {
    const [least, most] = WORDS.sizes[code] ?? [1, 9]
    return this.random.whole(least, most)
  }

  private placeNumbers(text: string): void {
    for (const [, name = '', code = ''] of text.matchAll(/\{(n\d):([a-z_]+)\}/gu)) {
      const n = this.numberOf(code)
      this.slots.numbers.set(name, n)
      this.put(name, this.say(n))
    }
  }

  /** Days to come, and days long gone. */
  private placeTerms(): void {
    const { random } = this
    const month = (monthOf(this.sent) % 12) + 1
    this.put('ahead', sayAhead(this.sent, random))
    this.put(
      'term',
      random.pick([`${month}月底`, '月底', '下个月底', `${month}月${random.whole(1, 28)}日`]),
    )
    this.put(
      'term2',
      random.pick(['年底', '秋收后', '腊月二十', `${(month % 12) + 1}月底`, '过年']),
    )
    this.put(
      'back',
      random.pick(['去年', '前年', '去年3月', `${YEAR - 2}年5月`, '前几年', '去年腊月']),
    )
  }
}

const codesOf = ({ counts, without = [] }: Deed) => [...counts, ...without]

const chosen = (say: string, random: Random): string =>
  say.replaceAll(/\(([^()]*\|[^()]*)\)/gu, (_, options: string) => random.pick(options.split('|')))

const hour = (night: boolean, random: Random): string =>
  night ? `0${random.whole(0, 3)}` : `${random.whole(20, 23)}`

/** Makes a message of a shape; the same seed makes the same one. */
export function makeDays(shape: Shape, seed: number): Made {
  const random = randomFrom(seed)
  const sentence = new Sentence(shape, random)
  const at = `${sentence.sent}T${hour(shape.sent === 'night', random)}:15:00+08:00`
  return {
    message: { at, from: sentence.from, chat: 'dm', text: sentence.text },
    home: sentence.home,
    want: labelOf(shape.want, sentence.slots, sentence.home),
  }
}
