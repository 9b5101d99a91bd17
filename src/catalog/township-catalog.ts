import { DISPUTE_MEASURES } from './dispute-statuses.ts'
import { CHAT_INDICATORS, type ChatIndicator } from './indicators.ts'

/** A thing that is counted, as people call and count it. */
interface NamedMeasure {
  readonly name: string
  readonly unit: string
}

/** A further way of naming an indicator, built in or added. */
interface AddedWord {
  readonly word: string
  readonly indicator: string
}

/** What a township counts beside the built-in list, and what it calls things. */
export interface Additions {
  readonly indicators: readonly Omit<ChatIndicator, 'aliases' | 'units'>[]
  readonly words: readonly AddedWord[]
}

/** Everything that a township can count by chat: the built-in list with its additions. */
export interface TownshipCatalog {
  /** In the order of the yearly report, what was added last; retired ones among them. */
  readonly indicators: readonly ChatIndicator[]
  readonly added: readonly ChatIndicator[]
  /** What messages are read for: all but the retired ones. */
  readonly understood: readonly ChatIndicator[]
  /** The names and aliases that the township added, without those of retired indicators. */
  readonly addedWords: ReadonlySet<string>
  find(code: string): ChatIndicator | undefined
  /** Name and unit of an indicator or dispute total; the code itself where there is none. */
  measureOf(code: string): NamedMeasure
}

type Nature = ChatIndicator['nature']

/** Other measures in which people count the like. */
const UNITS_BESIDE: Readonly<Record<Nature, readonly string[]>> = {
  event: ['场', '场次', '次', '回', '个', '期', '台', '堂'],
  act: ['次', '回', '遍', '趟'],
  thing: ['个', '份', '件', '张'],
  people: ['人次', '人', '名', '位', '个'],
}
const PEOPLE_UNIT = /人|名|位/u

/** Whether what is counted in a unit is an event, people or a thing, where nobody says so. */
export function natureOfUnit(unit: string): Nature {
  if (PEOPLE_UNIT.test(unit)) return 'people'
  return UNITS_BESIDE.event.slice(0, 4).includes(unit) || /[场堂届]/u.test(unit) ? 'event' : 'thing'
}

/** The built-in list with what a township added. */
export function catalogOf({ indicators, words }: Additions): TownshipCatalog {
  const wordsOf = (code: string) =>
    words.flatMap(({ word, indicator }) => (indicator === code ? [word] : []))
  const own = indicators.map((indicator) => ({
    ...indicator,
    units: [...new Set([indicator.unit, ...UNITS_BESIDE[indicator.nature]])],
    aliases: wordsOf(indicator.code).filter((word) => word !== indicator.name),
  }))
  const builtIn = CHAT_INDICATORS.map((indicator) => ({
    ...indicator,
    aliases: [...indicator.aliases, ...wordsOf(indicator.code)],
  }))
  const all: readonly ChatIndicator[] = [...builtIn, ...own]
  const understood = all.filter(({ retired }) => !retired)
  const current = new Set(understood.map(({ code }) => code))
  const byCode = new Map(all.map((indicator) => [indicator.code, indicator]))
  const measures = new Map<string, NamedMeasure>(
    [...all, ...DISPUTE_MEASURES].map(({ code, name, unit }) => [code, { name, unit }]),
  )
  return {
    indicators: all,
    added: own,
    understood,
    addedWords: new Set(
      words.filter(({ indicator }) => current.has(indicator)).map(({ word }) => word),
    ),
    find: (code) => byCode.get(code),
    measureOf: (code) => measures.get(code) ?? { name: code, unit: '' },
  }
}

/** The built-in list alone. */
export const BUILT_IN_CATALOG = catalogOf({ indicators: [], words: [] })
