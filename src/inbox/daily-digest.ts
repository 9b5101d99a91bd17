import { and, eq, lt } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import type { Store } from '../db/store-shape.ts'
import { dayOf, hourOf } from '../lib/days.ts'
import { listAccounts } from '../registry/identity.ts'
import { findPerson } from '../registry/person.ts'
import { digestReplies, receivedHead, sinceWhen } from '../wording/chat-received.ts'
import { phrasesOf } from './ask-received.ts'
import { queueReply } from './outbox.ts'
import { listReceived } from './received.ts'
import { dailyDigests } from './schema.ts'
import { reply, type Turn } from './turn.ts'

/** The hour, in Asia/Shanghai, from which on the day's word is given. */
const HOUR = 21

const NAME = '(?:每日|每天|每晚)的?(?:小结|汇总|收到提醒)'
const COUNT = '(?:收到(?:了|过)?我?(?:的)?几条|小结|汇总)'

/** “开启每日小结”, “每天告诉我收到几条”. */
const ON = [
  `^(?:请|麻烦)?(?:开|开启|打开|开通|订阅|我?要)(?:一下)?${NAME}$`,
  `^${NAME}[,，:：]?(?:开|开启|打开|我?要)$`,
  `^(?:请|麻烦|以后)*(?:每天|每日|每晚|天天)(?:晚上)?(?:都)?(?:给我|跟我|向我)?(?:发|报|说|讲|告诉我)(?:一下|一次|个|一遍)?(?:今天|当天)?${COUNT}$`,
].map((pattern) => new RegExp(pattern))

/** “关闭每日小结”, “不用每天告诉我收到几条了”. */
const OFF = [
  `^(?:请|麻烦)?(?:关|关闭|关掉|取消|停|停掉|停止|退订|不要|不用)(?:再)?(?:发)?${NAME}了?$`,
  `^${NAME}[,，:：]?(?:关|关闭|关掉|停|停掉|取消|不要|不用)了?$`,
  `^(?:以后)?(?:不用|不要|别)(?:再)?(?:每天|每日|每晚|天天)(?:晚上)?(?:都)?(?:给我|跟我|向我)?(?:发|报|说|讲|告诉我)(?:今天|当天)?${COUNT}了?$`,
].map((pattern) => new RegExp(pattern))

const TAIL = /[吧了哈呢啊哦。!！\s]*$/

/** Whether a message switches the evening's word on or off; undefined when it does neither. */
export function digestWish(text: string): 'on' | 'off' | undefined {
  const plain = text.normalize('NFKC').trim().replace(TAIL, '').replaceAll(' ', '')
  if (OFF.some((pattern) => pattern.test(plain))) return 'off'
  return ON.some((pattern) => pattern.test(plain)) ? 'on' : undefined
}

/** Switches the evening's word on or off. False when the message asks for neither. */
export async function switchDigest(turn: Turn): Promise<boolean> {
  const wish = digestWish(turn.message.body)
  if (wish === undefined) return false
  if (!turn.direct) await reply(turn, digestReplies.onlyDirect)
  else {
    await (wish === 'on' ? start(turn) : stop(turn))
    await reply(turn, digestReplies[wish])
  }
  return true
}

async function start({ tx, person, message, at }: Turn): Promise<void> {
  const { channel } = message
  const wanted = { channel, askedAt: at }
  await tx
    .insert(dailyDigests)
    .values({ townshipId: person.townshipId, personId: person.id, ...wanted, toldUntil: at })
    .onConflictDoUpdate({
      target: [dailyDigests.townshipId, dailyDigests.personId],
      set: wanted,
    })
}

async function stop({ tx, person }: Turn): Promise<void> {
  await tx
    .delete(dailyDigests)
    .where(
      and(eq(dailyDigests.townshipId, person.townshipId), eq(dailyDigests.personId, person.id)),
    )
}

type Digest = typeof dailyDigests.$inferSelect

/**
 * In the evening: writes to those who asked for it how many of their messages arrived, once a day
 * however often it is called, and not at all on a day without any.
 */
export async function tellDigests(store: Store, now: Date): Promise<void> {
  if (hourOf(now) < HOUR) return
  const evening = new Date(`${dayOf(now)}T${HOUR}:00:00+08:00`)
  const due = await store.db.select().from(dailyDigests).where(lt(dailyDigests.toldUntil, evening))
  for (const digest of due) await store.transaction((tx) => tell(tx, digest, now))
}

async function tell(tx: Db, digest: Digest, now: Date): Promise<void> {
  const { townshipId, personId, channel, toldUntil } = digest
  const claimed = await tx
    .update(dailyDigests)
    .set({ toldUntil: now })
    .where(
      and(
        eq(dailyDigests.townshipId, townshipId),
        eq(dailyDigests.personId, personId),
        eq(dailyDigests.toldUntil, toldUntil),
      ),
    )
    .returning({ personId: dailyDigests.personId })
  const person = claimed.length > 0 ? await findPerson(tx, townshipId, personId) : undefined
  if (!person) return
  const accounts = await listAccounts(tx, townshipId, personId)
  const account = accounts.findLast((one) => one.channel === channel)
  const all = await listReceived(tx, person, { after: toldUntil, until: now })
  const [first] = all.filter(({ became }) => became !== 'talk')
  if (!account || !first) return
  const when = sinceWhen(dayOf(first.at), dayOf(now))
  const conversation = { kind: 'direct', id: account.senderId } as const
  await queueReply(
    tx,
    { townshipId, channel, conversation, messageId: null },
    { text: receivedHead(when, phrasesOf(all)) },
    now,
  )
}
