import type { Conversation } from './event.ts'

/** What somebody does in the try-out chat; its adapter and its page share this shape. */
export interface TryoutAct {
  /** Chosen by the page, so that sending the same again after a broken connection counts once. */
  readonly messageId: string
  readonly at: Date
  readonly senderId: string
  readonly conversation: Conversation
  readonly did:
    | { readonly text: string; readonly quoted?: string }
    | { readonly image: Buffer; readonly fileName: string }
    | { readonly recalled: string }
}
