import type { ChatIndicator } from '../catalog/indicators.ts'
import {
  renameIndicator,
  restoreIndicator,
  retireIndicator,
  retireWord,
} from '../ledger/change-catalog.ts'
import { Problem } from '../lib/problem.ts'
import { requireRight } from '../registry/rights.ts'
import { catalogProblems, catalogReplies } from '../wording/township-catalog.ts'
import { actOf, reply, type Turn } from './turn.ts'

const OPEN = '[“"\'‘「]?'
const CLOSE = '[”"\'’」]?'
const NAME = (group: string) => `${OPEN}(?<${group}>[^\\s,，。、“”"'‘’「」\\d]{2,12}?)${CLOSE}`
const PLEASE = '(?:请|帮我|以后)*'
const END = '(?:了|吧)?[。!！]?$'

type Groups = Readonly<Record<string, string | undefined>>
type Order = readonly [
  pattern: RegExp,
  /** False where the words turn out to be no order. */
  obey: (turn: Turn, groups: Groups) => Promise<string | false>,
]

const order = (pattern: string) => new RegExp(`^${PLEASE}${pattern}${END}`, 'u')

/** What staff may say to take something out of what is counted, or to name it otherwise. */
const ORDERS: readonly Order[] = [
  [order(`(?:停用|取消|删除|删掉|去掉|停掉)指标[:：\\s]*${NAME('name')}`), retireNamed],
  [order(`(?:不再|停止|别再|不要再)(?:统计|数)${NAME('name')}`), retireOwn],
  [order(`(?:恢复|重新启用|启用|重新统计)指标[:：\\s]*${NAME('name')}`), restoreNamed],
  [
    order(
      `(?:把)?(?:指标)?[:：\\s]*${NAME('name')}(?:改名(?:为|成|叫)?|更名为|改叫|改称)${NAME('next')}`,
    ),
    rename,
  ],
  [order(`(?:去掉|删除|删掉|停用|取消)(?:说法|叫法|别名)[:：\\s]*${NAME('word')}`), dropWord],
  [order(`(?:把)?${NAME('word')}不(?:再)?算(?:作|成|是)?${NAME('name')}`), dropWordOf],
]

/**
 * “停用指标 法治灯会”, “恢复指标 法治灯会”, “把法治灯会改名为法治灯谜会”, “摆龙门阵会不再算院坝会”. False
 * when the message is about something else.
 *
 * @throws Problem `not_allowed` for others, and those of `ledger/change-catalog.ts`
 */
export async function changeCatalogByChat(turn: Turn): Promise<boolean> {
  const text = turn.words.normalize('NFKC').trim()
  for (const [pattern, obey] of ORDERS) {
    const groups = pattern.exec(text)?.groups
    const said = groups && (await obey(turn, groups))
    if (!said) continue
    await reply(turn, said)
    return true
  }
  return false
}

const called = (name: string | undefined) => (one: ChatIndicator) =>
  one.name === name || one.aliases.includes(name ?? '')

/** By its name before a word of it, and what is counted before what no longer is. */
function find({ vocabulary }: Turn, name: string | undefined): ChatIndicator | undefined {
  const { understood, added } = vocabulary
  const retired = added.filter((one) => one.retired)
  return (
    [...understood, ...retired].find((one) => one.name === name) ??
    [...understood, ...retired].find(called(name))
  )
}

/** @throws Problem `not_allowed`, `indicator_unknown` */
function get(turn: Turn, name: string | undefined): ChatIndicator {
  requireRight(turn.person, 'extend_catalog', { townshipId: turn.person.townshipId })
  const found = find(turn, name)
  if (!found) throw new Problem('indicator_unknown', catalogProblems.indicatorUnknown(name ?? ''))
  return found
}

async function retireNamed(turn: Turn, { name }: Groups): Promise<string> {
  const indicator = await retireIndicator(turn.tx, actOf(turn), get(turn, name).code)
  return catalogReplies.retired(indicator.name)
}

/** “不再统计工作量” may be said of anything; only what the township added can be meant. */
async function retireOwn(turn: Turn, groups: Groups): Promise<string | false> {
  const found = find(turn, groups.name)
  return found !== undefined && turn.vocabulary.added.includes(found) && retireNamed(turn, groups)
}

async function restoreNamed(turn: Turn, { name }: Groups): Promise<string> {
  // A name that means something else by now still names the one that is to come back.
  const retired = turn.vocabulary.added.find((one) => one.retired && one.name === name)
  const { code } = retired ?? get(turn, name)
  const indicator = await restoreIndicator(turn.tx, actOf(turn), code)
  return catalogReplies.restored(indicator.name)
}

/** “资料改叫手册” beside no indicator of that name is about a report. */
async function rename(turn: Turn, { name, next = '' }: Groups): Promise<string | false> {
  const found = find(turn, name)
  if (!found || found.name !== name) return false
  const indicator = await renameIndicator(turn.tx, actOf(turn), { code: found.code, name: next })
  return catalogReplies.renamed(found.name, indicator.name)
}

async function dropWord(turn: Turn, { word = '' }: Groups): Promise<string> {
  const { name } = await retireWord(turn.tx, actOf(turn), word)
  return catalogReplies.wordRetired(word, name)
}

/** “刚才那场不算院坝会” is about a record. */
async function dropWordOf(turn: Turn, groups: Groups): Promise<string | false> {
  const { word = '', name } = groups
  const isWord = turn.vocabulary.addedWords.has(word) && find(turn, name) === find(turn, word)
  return isWord && dropWord(turn, groups)
}
