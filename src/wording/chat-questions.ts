import { numbered, type RecordPhrase, shortDays } from './chat-phrases.ts'

/** What is counted, by name and unit. */
interface Named {
  readonly name: string
  readonly unit: string
}

/** `宣传资料是多少份`: one short question for one missing number. */
export const askLine = ({ name, unit }: Named): string =>
  `${name}是多少${unit}?回个数就行;没有数回“算了”`

const askQuantity = (measure: Named | undefined): string =>
  measure === undefined ? '是多少?请回个数,如“3场”“50份”;不记回“算了”' : askLine(measure)

/** The questions about a message that lacks something essential. */
export const askComplete = {
  /** `doubted`: a number as it was written that cannot be meant. */
  quantity: (measure: Named | undefined, doubted: string | undefined): string =>
    doubted === undefined
      ? askQuantity(measure)
      : `“${doubted}”是不是写错了?还没记,请回对的数;不记回“算了”`,
  /** `noSuchDay`: the words of a day that no calendar has. */
  date: (noSuchDay: string | undefined): string =>
    `${noSuchDay === undefined ? '' : `日历上没有“${noSuchDay}”,`}是哪一天的事?请回日期,如“3月5日”`,
  indicator: '做的是哪一类?如院坝会、讲座、入户宣传、发资料、调解纠纷,请说一下',
  /** `lines`: those of a list that name no village. */
  village: (lines: readonly string[]): string =>
    `${lines.map((line) => `“${line}”`).join('')}是哪个村的?请回村名${lines.length > 1 ? ';不是一个村的,请在每行写上村名再发' : ''}`,
} as const

/** What was read in a report that is unlike all that is known: meant so, or not? In a group on one line. */
export const askIfMeant = (records: readonly string[], direct: boolean): string =>
  direct
    ? [
        '还没记,先跟您对一下,我听到的是:',
        ...records.map((record) => `· ${record}`),
        '对就回“对”;不对请换个说法再说一遍,不用记回“算了”',
      ].join('\n')
    : `还没记,您看是不是:${records.join(';')}?对就回“对”,不对请再说一遍`

/** A bare “撤销” long after the last report: is that one meant? */
export const askVoid = (records: readonly RecordPhrase[], direct: boolean): string =>
  `最近一次报的是:${numbered(records, direct)}\n要撤吗?撤就回“对”,不撤回“算了”`

/** One figure of a period or running total beside the ledger's. */
export interface ComparedPhrase extends Named {
  readonly told: number
  readonly known: number
  readonly numbers: readonly string[]
}

const listed = (numbers: readonly string[]): string =>
  numbers.length > 0 ? `(${numbers.join('、')})` : ''

/** A running total goes beyond the ledger. */
export function askDifference({ name, unit, told, known, numbers }: ComparedPhrase): string {
  const has = known > 0 ? `已有${known}${unit}${listed(numbers)}` : '还没有'
  return `${name}账上${has},您说累计${told}${unit},差${told - known}${unit}`
}

export const differenceAsk = '要补记差的吗?回“要”或“不要”'

/** A period's figure is partly in the ledger. */
export function partlyKnown({ name, unit, told, known, numbers }: ComparedPhrase): string {
  return `${name}${told}${unit},其中${known}${unit}已在账上${listed(numbers)},按新增${told - known}${unit}记。都是另外做的请回“都是新的”`
}

/** A dispute was told as ended while one of the same kind is still open. */
export const maybeSameCase = (number: string): string =>
  `${number} 还在办,要是同一起,请回“是同一起”,就不另算`

/** A single day's report after one of the whole period. */
export const maybeWithin = (
  number: string,
  days: { readonly from: string; readonly to: string; readonly today: string },
): string =>
  `${number}(${shortDays(days.from, days.to, days.today)})报的数里要是已经含了这次,请回“撤销”,免得重复`

/** The ledger has more than was told. */
export const ledgerHasMore = ({ name, unit, told, known }: ComparedPhrase): string =>
  `${name}账上已有${known}${unit},比您说的${told}${unit}多,没有改动,请核对`

export const questionsEnded = {
  sayAgain: '好的,没有记。请换个说法再说一遍,一件事一句,带上数',
  dropped: '好的,不记了(原话留存)',
  noDifference: '好的,账上不变',
} as const
