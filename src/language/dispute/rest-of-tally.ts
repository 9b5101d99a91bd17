import { LEFT_BEFORE } from '../words/dispute-counts.ts'
import { OTHERS } from '../words/pointing.ts'
import { readNounPhrase, type ToldCategory } from './category.ts'
import type { Entry } from './entries.ts'
import { readStatus, type ToldStatus } from './status.ts'

const REST_STANDS = new RegExp(
  `(?:${OTHERS})(?:[的嘞]|几[起件桩]|\\d*[起件桩])?(?=都|均|全|皆|也)[^。；\\n]*`,
  'u',
)

/** “2起，调成1起，那1起双方都犟，没调成”: the other one. */
const OTHER_STANDS = /(?<=成[^，。；\n]{0,4}[，。； ])那[1一]起[^。；\n]*/u

/** “8桩，里头两桩没说成，别的都好了”: what is told of the others; the parts before it don't hold it. */
export function toldOfRest(text: string, from: number): ToldStatus | undefined {
  return standsAs(text, from, REST_STANDS) ?? unsettled(standsAs(text, from, OTHER_STANDS))
}

/** “调成1起，那1起说好了分开放”: what was settled is the one told before. */
const unsettled = (told: ToldStatus | undefined): ToldStatus | undefined =>
  told?.status === 'resolved' ? undefined : told

function standsAs(text: string, from: number, words: RegExp): ToldStatus | undefined {
  const rest = words.exec(text.slice(from))
  const start = from + (rest?.index ?? 0)
  return rest ? readStatus(text, { start, end: start + rest[0].length }) : undefined
}

const REST_IS =
  /(?:其余|其它|其他|剩余|剩下|余下)(?:的|几起|\d*[起件])?(?:都|均|全|皆)?(?:是|为|系|属于?)(?<noun>[\u4e00-\u9fff]{2,8}?)(?:纠纷|矛盾|类|的)?(?=[，。；\n）]|$)/u

/** “其余为邻里”: the class of what the parts leave. */
export function classOfRest(text: string, from: number): { readonly category?: ToldCategory } {
  const told = REST_IS.exec(text.slice(from))
  const noun = told?.groups?.noun
  if (!told || noun === undefined) return {}
  const start = from + told.index + told[0].indexOf(noun)
  const category = readNounPhrase(text, { start, end: start + noun.length })
  return category ? { category } : {}
}

interface Division<Child> {
  readonly byStatus: readonly Child[]
  readonly byCategory: readonly Child[]
}

/** “调了5起，成了4起，还有1起…”: what is left beside those that were settled is not settled with them. */
export function withLeft<Child extends { readonly entry: Entry }>(
  text: string,
  { byStatus, byCategory }: Division<Child>,
): Child[] {
  const settled = byStatus.some(({ entry }) => entry.status?.status === 'resolved')
  return byCategory.map((child): Child => {
    const { entry } = child
    const left = LEFT_BEFORE.test(text.slice(entry.region.start, entry.at.start))
    return settled && left && !entry.status
      ? { ...child, entry: { ...entry, taken: 'received' } }
      : child
  })
}

/**
 * “受理物业纠纷2起，停车乱收费1起…”: the noun of the total decides, whatever things its parts are told by; “两起争水的，…一起打起来了”:
 * what the total quarrels over decides, though one of them came to blows (contract 3.2).
 */
export const classOf = ({ category }: Entry, inherited: Entry | undefined): Entry['category'] => {
  const above = inherited?.category
  const isNamed = above?.rule === 'own noun' && above.end >= (inherited?.at.start ?? 0) - NOUN_NEAR
  const decides = isNamed ? category?.rule !== 'own noun' : isBlows(category)
  return decides ? (above ?? category) : (category ?? above)
}

const isBlows = (category: Entry['category']): boolean =>
  category?.code === 'injury' && (category.weight === 'harm' || category.rule === 'like examples')

/** 纠纷 and 类 may stand between a noun and its number. */
const NOUN_NEAR = 4
