import { addIndicator, addWords } from '../ledger/extend-catalog.ts'
import { requireRight } from '../registry/rights.ts'
import { catalogReplies } from '../wording/township-catalog.ts'
import { actOf, reply, type Turn } from './turn.ts'

/** “新增指标 法治灯会 单位场 也叫 普法灯会、灯会”. */
const NEW_INDICATOR =
  /^(?:请|帮我)?(?:新增|增加|添加|新建|加)(?:一个|个)?指标[:：\s]*[“"'‘「]?(?<name>[^\s,，。、“”"'‘’「」]+)[”"'’」]?(?:[\s,，]*(?:单位(?:是|为)?|按)[:：\s]*(?<unit>[^\s,，。、也]{1,4}))?(?:[\s,，]*(?:也叫|又叫|也说|别名)[:：\s]*(?<words>.+))?$/u
/** “把‘摆龙门阵会’也算院坝会”, “火铺会也算作院坝会”. */
const ALSO_COUNTS =
  /^(?:请|以后)?把?[“"'‘「]?(?<word>[^\s,，。、“”"'‘’「」\d]{2,12}?)[”"'’」]?也(?:都)?(?:算作?|算成|当作?|记作|归到|归入)[“"'‘「]?(?<name>[^\s,，。、“”"'‘’「」\d]{2,12})[”"'’」]?$/u
/** “院坝会也叫摆龙门阵会、火铺会”. */
const ALSO_CALLED =
  /^[“"'‘「]?(?<name>[^\s,，。、“”"'‘’「」\d]{2,12}?)[”"'’」]?(?:也叫|又叫|还叫)(?:作|做)?[:：\s]*(?<words>[^，。\d]{2,60})$/u
/** “这个也算院坝会” speaks of what was just told. */
const POINTS_AT = /^(?:这|那|它|此|刚|上|下|今|昨|前)/u
const LIST = /^(?:自己加的指标|指标列表|有哪些(?:自己加的)?指标|自加指标)[?？]?$/u

const wordsIn = (text: string): string[] =>
  text.split(/[\s,，、;；“”"'‘’「」。]+/u).filter((word) => word !== '')

/**
 * What staff add to the list of what is counted, or want to see of it. False when the message is
 * about something else.
 *
 * @throws Problem `not_allowed` for others, and those of `addIndicator`
 */
export async function extendByChat(turn: Turn): Promise<boolean> {
  const text = turn.words.normalize('NFKC').trim()
  if (LIST.test(text)) return listOwn(turn)
  const told = NEW_INDICATOR.exec(text)?.groups
  if (told) return addNew(turn, told)
  const counts = ALSO_COUNTS.exec(text)?.groups
  const called = ALSO_CALLED.exec(text)?.groups
  const groups = counts ?? called
  const code = groups && codeNamed(turn, groups.name ?? '')
  if (!groups || code === undefined || POINTS_AT.test(groups.word ?? '')) return false
  const words = wordsIn(groups.word ?? groups.words ?? '')
  const { name } = await addWords(turn.tx, actOf(turn), { code, words })
  await reply(turn, catalogReplies.wordsAdded(name, words))
  return true
}

type Groups = Readonly<Record<string, string | undefined>>

async function addNew(turn: Turn, { name = '', unit, words = '' }: Groups): Promise<true> {
  requireRight(turn.person, 'extend_catalog', { townshipId: turn.person.townshipId })
  if (unit === undefined) {
    await reply(turn, catalogReplies.unitMissing(name))
    return true
  }
  const draft = { name, unit, words: wordsIn(words) }
  const added = await addIndicator(turn.tx, actOf(turn), draft)
  await reply(turn, catalogReplies.added(added.name, added.unit, added.aliases))
  return true
}

/** The indicator that a name or alias of the catalog means. */
const codeNamed = ({ vocabulary }: Turn, word: string): string | undefined =>
  vocabulary.understood.find(({ name, aliases }) => [name, ...aliases].includes(word))?.code

async function listOwn(turn: Turn): Promise<true> {
  const { added, addedWords, indicators } = turn.vocabulary
  const own = added.map(({ name, unit, aliases, retired }) =>
    catalogReplies.own(retired ? catalogReplies.ownRetired(name) : name, unit, aliases),
  )
  const beside = indicators
    .filter((indicator) => !added.includes(indicator))
    .flatMap(({ name, aliases }) => {
      const words = aliases.filter((word) => addedWords.has(word))
      return words.length > 0 ? [catalogReplies.beside(name, words)] : []
    })
  await reply(turn, catalogReplies.list(own, beside))
  return true
}
