import { indicatorName, indicatorUnit, shortDay } from './chat-phrases.ts'

/** `宣传资料发了多少份`: one short question for one missing number. */
export const askLine = (indicator: string): string =>
  `${indicatorName(indicator)}是多少${indicatorUnit(indicator)}?回个数就行;没有数回“算了”`

/** The questions about a message that lacks something essential. */
export const askComplete = {
  quantity: (indicator: string | undefined): string =>
    indicator === undefined ? '是多少?请回个数,如“3场”“50份”;不记回“算了”' : askLine(indicator),
  date: (day: string | undefined): string =>
    `是哪一天的事?${day === undefined ? '' : `(${shortDay(day)}还没到)`}请回日期,如“3月5日”`,
  indicator: '做的是哪一类?如院坝会、讲座、入户宣传、发资料、调解纠纷,请说一下',
  village: '是哪个村的?请回村名',
} as const

/** The ledger has less than was told. */
export const askDifference = (line: {
  readonly indicator: string
  readonly known: number
  readonly told: number
  readonly numbers: readonly string[]
  readonly cumulative: boolean
}): string => {
  const name = indicatorName(line.indicator)
  const unit = indicatorUnit(line.indicator)
  const difference = line.told - line.known
  const numbers = line.numbers.length > 0 ? `(${line.numbers.join('、')})` : ''
  return line.cumulative
    ? `${name}账上已有${line.known}${unit}${numbers},您说累计${line.told}${unit},差${difference}${unit}`
    : `${name}${line.told}${unit},其中${line.known}${unit}已在账上${numbers},新增${difference}${unit}`
}

export const differenceAsk = {
  cumulative: '要补记差的吗?回“要”或“不要”',
  period: '按新增的记?回“要”;都是另外做的回“都是新的”;不记回“不要”',
} as const

/** The ledger has more than was told. */
export const ledgerHasMore = (line: {
  readonly indicator: string
  readonly known: number
  readonly told: number
}): string =>
  `${indicatorName(line.indicator)}账上已有${line.known}${indicatorUnit(line.indicator)},比您说的${line.told}${indicatorUnit(line.indicator)}多,没有改动,请核对`

export const questionsEnded = {
  dropped: '好的,不记了(原话留存)',
  noDifference: '好的,账上不变',
} as const

export const photoAsk = '收到照片。是哪次活动的?请说一下,或回编号;不用记就不必管'
