import type { ChatSettings } from '../../../src/chat/open-chat.ts'
import type { Act } from './act.ts'

/** A platform that a soak can drive, behind one of the real adapters. */
export interface SoakRoute {
  readonly name: string
  readonly settings: ChatSettings
  /** By which account the bot knows somebody; the last one is staff. */
  accountOf(person: number): string
  /** Has it happen on the platform; returns the id under which it is delivered. */
  happen(act: Act): string
  /** Called with everything that the bot says. */
  onReply: (text: string) => void
  /** Ends the platform's side without warning; absent where there is nothing to end. */
  readonly kill?: () => Promise<void>
  readonly revive?: () => Promise<void>
  stop(): Promise<void>
}

/** Reporters, each of a village of their own, and one of the staff. */
export const REPORTERS = 20
