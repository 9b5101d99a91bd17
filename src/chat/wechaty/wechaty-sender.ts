import type { Contact, Wechaty } from 'wechaty'
import type { Sender } from '../../inbox/event.ts'
import { REMARK } from '../remark.ts'

/**
 * Who sent a message. Where the platform's ids change with every login, the remark that the owner
 * of the account gave to a friend takes their place, for it stays; a remark that two friends bear
 * points at nobody and is not used. The name that somebody chose for themselves never counts.
 */
export async function senderOf(
  bot: Wechaty,
  talker: Contact,
  stableSenderIds: boolean,
): Promise<Sender> {
  const remark = await talker.alias().catch(() => undefined)
  const told = { displayName: talker.name(), ...(remark ? { remark } : {}) }
  if (stableSenderIds) return { id: talker.id, idStable: true, ...told }
  if (remark && (await isUnique(bot, remark)))
    return { id: `${REMARK}${remark}`, idStable: true, ...told }
  return { id: talker.id, idStable: false, ...told }
}

async function isUnique(bot: Wechaty, remark: string): Promise<boolean> {
  const bearers = await bot.Contact.findAll({ alias: remark })
  return bearers.length === 1
}

/** The contact behind an id that `senderOf` gave; undefined where it is not clear who that is. */
export async function findContact(bot: Wechaty, id: string): Promise<Contact | undefined> {
  if (!id.startsWith(REMARK)) return bot.Contact.find({ id })
  const bearers = await bot.Contact.findAll({ alias: id.slice(REMARK.length) })
  return bearers.length === 1 ? bearers[0] : undefined
}
