import { FileBox } from 'file-box'
import type { Contact, Room, Wechaty } from 'wechaty'
import type { Outbound, SendResult } from '../../inbox/event.ts'
import { inTime } from '../../lib/in-time.ts'
import type { Pause } from '../paced-queue.ts'
import { findContact } from './wechaty-sender.ts'
import { firstLine, refusalOf } from './wechaty-text.ts'

/** A platform that says nothing for so long may or may not have sent it. */
const MS_SENT_MAX = 60_000

/** Hands a message to the platform, its file after a pause, and tells what became of it. */
export async function sendByWechaty(
  bot: Wechaty,
  message: Outbound,
  pause: Pause,
): Promise<SendResult> {
  if (!bot.isLoggedIn) return { status: 'refused', reason: 'not-logged-in', detail: 'no session' }
  let textIsOut = false
  try {
    const address = await inTime(addressOf(bot, message), MS_SENT_MAX, 'a contact')
    if (!address) return { status: 'refused', reason: 'rejected', detail: 'unknown conversation' }
    const say: Say = (what) => inTime(address(what), MS_SENT_MAX, 'an answer')
    const sent = await say(message.text)
    textIsOut = true
    if (message.file) {
      await pause()
      await say(FileBox.fromFile(message.file.path, message.file.name))
    }
    return { status: 'sent', ...(sent ? { messageId: sent.id } : {}) }
  } catch (error) {
    const detail = firstLine(error)
    const reason = refusalOf(detail)
    // A refusal of the file alone would bring the words a second time.
    return reason === undefined || textIsOut
      ? { status: 'unknown', detail }
      : { status: 'refused', reason, detail }
  }
}

type Say = (what: string | FileBox) => ReturnType<Contact['say']>

/** How to speak to a conversation; undefined where the platform does not know it. */
async function addressOf(
  bot: Wechaty,
  { to, mentionSenderIds }: Outbound,
): Promise<Say | undefined> {
  if (to.kind === 'direct') {
    const contact = await findContact(bot, to.id)
    return contact && ((what) => contact.say(what))
  }
  const room = await bot.Room.find({ id: to.id })
  if (!room) return undefined
  const mentioned = await Promise.all((mentionSenderIds ?? []).map((id) => findContact(bot, id)))
  const people = mentioned.filter((contact) => contact !== undefined)
  return (what) => sayInRoom(room, what, people)
}

function sayInRoom(room: Room, what: string | FileBox, people: readonly Contact[]) {
  return typeof what === 'string' ? room.say(what, ...people) : room.say(what)
}
