import type { ChatPort } from '../../src/chat/port.ts'

/** What somebody does, in the words of no platform. */
export interface Doing {
  readonly messageId: string
  readonly at: Date
  /** The name of the scenario. */
  readonly from: string
  /** `dm`, or the name of a group. */
  readonly chat: string
  readonly did:
    | { readonly text: string; readonly quoted?: string }
    | { readonly image: Buffer; readonly fileName: string }
    | { readonly recalled: string }
}

/** A platform as a scenario sees it: acts go in, what the bot says comes out. */
export interface ReplayChat {
  readonly port: ChatPort
  /** The platform's id of a person. */
  idOf(name: string): string
  /** After the port was started. */
  goOnline(): Promise<void>
  /** Delivers an act, a second time too, and resolves when it has been handled. */
  deliver(doing: Doing): Promise<void>
  /** What the bot said since it was asked last. */
  takeReplies(): string[]
}

/** How a file that the bot sends stands among its replies. */
export const fileReply = (name: string): string => `[文件] ${name}`

export const BOT_NAME = '明白账'
