import { type Message, types, type Wechaty } from 'wechaty'
import type { InboundEvent, InboundJoined, InboundMedia } from '../../inbox/event.ts'
import { readMention } from '../mention.ts'
import { senderOf } from './wechaty-sender.ts'
import { recallTarget, splitQuote } from './wechaty-text.ts'

/** What translating needs to know of the account. */
export interface WechatyAccount {
  readonly channel: string
  readonly bot: Wechaty
  readonly stableSenderIds: boolean
}

const MEDIA: ReadonlyMap<number, InboundMedia['media']> = new Map([
  [types.Message.Image, 'image'],
  [types.Message.Audio, 'audio'],
  [types.Message.Video, 'video'],
  [types.Message.Attachment, 'file'],
])

/** A message of Wechaty as an event of the core. */
export async function wechatyEvent(
  account: WechatyAccount,
  message: Message,
  receivedAt: Date,
): Promise<InboundEvent> {
  const base = await baseOf(account, message, receivedAt)
  const media = MEDIA.get(message.type())
  if (media !== undefined)
    return {
      ...base,
      type: 'media',
      media,
      read: async () => (await message.toFileBox()).toBuffer(),
    }
  if (message.type() === types.Message.Text) return textEvent(account, base, message)
  if (message.type() === types.Message.Recalled)
    return { ...base, type: 'recall', targetMessageId: recallTarget(message.text()) }
  return { ...base, type: 'other', platformType: types.Message[message.type()] ?? 'Unknown' }
}

async function baseOf(account: WechatyAccount, message: Message, receivedAt: Date) {
  const { channel, bot, stableSenderIds } = account
  const sender = await senderOf(bot, message.talker(), stableSenderIds)
  const room = message.room()
  return {
    channel,
    messageId: message.id,
    // A recall may come under the id of the message that it recalls.
    dedupKey: `${message.id}:${types.Message[message.type()]}`,
    occurredAt: message.date(),
    receivedAt,
    sender,
    conversation: room
      ? { kind: 'room' as const, id: room.id }
      : { kind: 'direct' as const, id: sender.id },
  }
}

async function textEvent(
  { bot }: WechatyAccount,
  base: Awaited<ReturnType<typeof baseOf>>,
  message: Message,
): Promise<InboundEvent> {
  const { text, quoted } = splitQuote(await wholeText(bot, message))
  const words = { ...base, type: 'text' as const, ...(quoted ? { quoted } : {}) }
  if (base.conversation.kind === 'direct') return { ...words, text, addressedToBot: true }
  // In a group the bot may bear another name, and that is what the others pick.
  const alias = await message
    .room()
    ?.alias(bot.currentUser)
    .catch(() => undefined)
  const addressed = readMention(text, bot.currentUser.name(), alias ?? '')
  // Asked last: in a large group it loads every member.
  const mentioned = addressed.addressedToBot || (await message.mentionSelf().catch(() => false))
  return { ...words, text: addressed.text, addressedToBot: mentioned }
}

/** The web protocol's payload before the puppet cut it. */
interface RawText {
  readonly MsgType?: number
  readonly Content?: string
  readonly OriginalContent?: string
}

/**
 * wechat4u cuts a group message at its second colon that ends a line (`今天做了:⏎1. 走访` arrives as
 * `今天做了`); the raw payload still has all of it, behind the sender's id and a colon.
 */
async function wholeText(bot: Wechaty, message: Message): Promise<string> {
  const text = message.text()
  if (!message.room()) return text
  // Every puppet has the method, though Wechaty hides it; what it answers is the puppet's own
  // matter, so every field is checked.
  const puppet = bot.puppet as unknown as { messageRawPayload(id: string): Promise<RawText> }
  const raw = await puppet.messageRawPayload(message.id).catch((): RawText => ({}))
  if (raw.MsgType !== 1 || typeof raw.Content !== 'string') return text
  if (!raw.OriginalContent?.includes(':<br/>')) return text
  const colon = raw.Content.indexOf(':\n')
  return colon < 0 ? text : raw.Content.slice(colon + 2)
}

/** People who came into a group, as the puppet tells it. */
interface Joined {
  readonly roomId: string
  readonly inviterId: string
  readonly inviteeIdList: readonly string[]
  /** Seconds or milliseconds, as the puppet likes. */
  readonly timestamp: number
}

/** Later than this, a time is told in milliseconds. */
const SECONDS_MAX = 1e11

/** New members of a group as an event; ids of people here are the platform's of this login. */
export function joinedEvent(channel: string, joined: Joined, receivedAt: Date): InboundJoined {
  const { roomId, inviterId, inviteeIdList, timestamp } = joined
  const messageId = `join:${roomId}:${timestamp}`
  return {
    type: 'joined',
    channel,
    messageId,
    dedupKey: `${messageId}:${inviteeIdList.join(',')}`,
    occurredAt: new Date(timestamp > SECONDS_MAX ? timestamp : timestamp * 1000),
    receivedAt,
    conversation: { kind: 'room', id: roomId },
    sender: { id: inviterId, idStable: false },
    memberIds: inviteeIdList,
  }
}
