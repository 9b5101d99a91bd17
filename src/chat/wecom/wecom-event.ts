import type { BaseMessage, FileContent } from '@wecom/aibot-node-sdk'
import type { InboundEvent } from '../../inbox/event.ts'
import { readMention } from '../mention.ts'

/** Fetches and decrypts what a message only links to. */
export type Download = (url: string, key: string | undefined) => Promise<Buffer>

interface Words {
  readonly text: string
  readonly dictated?: true
}

/** `@助手 登记` in a group, where the bot's name is not known: a word and what separates it. */
const MENTION = /^\s*@\S+[\s\u2005]+/

/** The mention of the bot is how it was called, not what was said. */
function withoutMention(text: string, botName: string): string {
  const called = readMention(text, botName)
  return called.addressedToBot ? called.text : text.replace(MENTION, '')
}

/** The media field of each message type, with how the core calls it. */
const MEDIA = { image: 'image', file: 'file', video: 'video' } as const

const isMedia = (type: string): type is keyof typeof MEDIA => Object.hasOwn(MEDIA, type)

/** The words of a message: typed, transcribed by the platform, or beside pictures. */
function wordsOf(message: BaseMessage): Words | undefined {
  if (message.msgtype === 'text') return { text: String(message.text?.content ?? '') }
  // The platform transcribes speech itself and sends no sound.
  if (message.msgtype === 'voice')
    return { text: String(message.voice?.content ?? ''), dictated: true }
  if (message.msgtype !== 'mixed') return undefined
  const items: readonly { msgtype: string; text?: { content: string } }[] =
    message.mixed?.msg_item ?? []
  return {
    text: items
      .map((item) => item.text?.content ?? '')
      .join('\n')
      .trim(),
  }
}

/** The pictures and files that a message links to. */
function linksOf(
  message: BaseMessage,
): readonly { media: 'image' | 'file' | 'video'; link: FileContent }[] {
  const { msgtype } = message
  if (isMedia(msgtype)) {
    const link: FileContent | undefined = message[msgtype]
    return link ? [{ media: MEDIA[msgtype], link }] : []
  }
  const items: readonly { msgtype: string; image?: FileContent }[] = message.mixed?.msg_item ?? []
  return items.flatMap((item) =>
    item.image ? [{ media: 'image' as const, link: item.image }] : [],
  )
}

/** What every event of one message has in common. */
function baseOf(channel: string, message: BaseMessage, receivedAt: Date) {
  const direct = { kind: 'direct' as const, id: message.from.userid }
  const room = { kind: 'room' as const, id: message.chatid ?? '' }
  return {
    channel,
    messageId: message.msgid,
    dedupKey: message.msgid,
    occurredAt: message.create_time ? new Date(message.create_time * 1000) : receivedAt,
    receivedAt,
    sender: { id: message.from.userid, idStable: true },
    conversation: message.chattype === 'group' ? room : direct,
  }
}

/** The words of a message as an event. A group message reaches the bot only when it was called. */
function textEvent(
  base: ReturnType<typeof baseOf>,
  message: BaseMessage,
  botName: string,
): InboundEvent[] {
  const words = wordsOf(message)
  if (!words?.text) return []
  const quoted = message.quote?.text?.content
  const { kind } = base.conversation
  return [
    {
      ...base,
      type: 'text',
      text: kind === 'room' ? withoutMention(words.text, botName) : words.text,
      addressedToBot: true,
      ...(words.dictated ? { dictated: true } : {}),
      ...(quoted ? { quoted: { text: quoted } } : {}),
    },
  ]
}

const noSound = () => Promise.reject(new Error('the platform sends no sound'))

/** One message of the platform as the events of the core: its words, then each picture or file. */
export function wecomEvents(
  { channel, botName }: { readonly channel: string; readonly botName: string },
  message: BaseMessage,
  receivedAt: Date,
  download: Download,
): InboundEvent[] {
  const base = baseOf(channel, message, receivedAt)
  const media = linksOf(message).map(
    ({ media, link }, index): InboundEvent => ({
      ...base,
      dedupKey: `${message.msgid}:${index}`,
      type: 'media',
      media,
      read: () => download(link.url, link.aeskey),
    }),
  )
  const events = [...textEvent(base, message, botName), ...media]
  if (message.msgtype === 'voice' && events.length === 0)
    return [{ ...base, type: 'media', media: 'audio', read: noSound }]
  return events.length > 0 ? events : [{ ...base, type: 'other', platformType: message.msgtype }]
}
