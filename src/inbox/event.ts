/**
 * What reaches the core from any chat, and what goes back. No type of a platform crosses this line;
 * adapters in `chat/` translate.
 */

export interface Conversation {
  readonly kind: 'direct' | 'room'
  /** The platform's id of the person (direct) or group (room). */
  readonly id: string
  readonly title?: string
}

export interface Sender {
  /** The platform's id as delivered. */
  readonly id: string
  /** False where ids change with every login: such an id may not be kept as a person's binding. */
  readonly idStable: boolean
  /** Chosen freely by the person; never an identity. */
  readonly displayName?: string
  /** Set by the owner of the bot's account; survives a new login on the web protocol. */
  readonly remark?: string
}

interface InboundBase {
  /** Which configured account, such as `wechat-main` or `tryout`. */
  readonly channel: string
  readonly messageId: string
  /** Unique within the channel; a second delivery of the same event carries the same key. */
  readonly dedupKey: string
  /** The platform's clock. */
  readonly occurredAt: Date
  /** Our clock. */
  readonly receivedAt: Date
  readonly conversation: Conversation
  readonly sender: Sender
}

export interface InboundText extends InboundBase {
  readonly type: 'text'
  readonly text: string
  /** Alone with the bot, or mentioned by name in a group. */
  readonly addressedToBot: boolean
  readonly quoted?: { readonly text: string; readonly messageId?: string }
  /** True where the words come from a platform's transcript of speech. */
  readonly dictated?: true
}

export interface InboundMedia extends InboundBase {
  readonly type: 'media'
  readonly media: 'image' | 'audio' | 'video' | 'file'
  readonly fileName?: string
  readonly read: () => Promise<Buffer>
}

interface InboundRecall extends InboundBase {
  readonly type: 'recall'
  /** Undefined where the platform does not tell which message was recalled. */
  readonly targetMessageId: string | undefined
}

export interface InboundJoined extends InboundBase {
  readonly type: 'joined'
  readonly memberIds: readonly string[]
}

interface InboundOther extends InboundBase {
  readonly type: 'other'
  readonly platformType: string
}

export type InboundEvent = InboundText | InboundMedia | InboundRecall | InboundJoined | InboundOther

export interface OutboundFile {
  readonly path: string
  readonly name: string
  readonly mimeType: string
  /** Made for this message alone, with personal data: deleted when it is sent. */
  readonly once?: true
}

/** A message or file for a conversation. */
export interface Outbound {
  readonly to: Conversation
  readonly text: string
  /** A file on this machine to send after the text. */
  readonly file?: OutboundFile
  readonly mentionSenderIds?: readonly string[]
}

export type SendResult =
  | {
      readonly status: 'sent'
      readonly messageId?: string
      /** The channel only shows that there is a file, and whoever wants it fetches it later. */
      readonly toBeFetched?: true
    }
  | {
      readonly status: 'refused'
      readonly reason: 'rate' | 'window-closed' | 'not-logged-in' | 'rejected'
      readonly detail: string
    }
  /** May or may not have been delivered, or only in part: never repeated blindly. */
  | { readonly status: 'unknown'; readonly detail: string }
