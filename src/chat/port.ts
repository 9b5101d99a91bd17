import type { InboundEvent, Outbound, SendResult } from '../inbox/event.ts'

/** How an account stands, for the administrator's page. */
export type ChannelState =
  | { readonly state: 'starting' }
  | { readonly state: 'needs-scan'; readonly qr: string }
  | { readonly state: 'online'; readonly selfId: string }
  | {
      readonly state: 'degraded' | 'logged-out'
      readonly detail: string
      /** Until when the route surely worked, where it is known that this was earlier. */
      readonly aliveAt?: Date
    }
  | { readonly state: 'stopped' }

/** What a route can and cannot do; the core asks here instead of knowing platforms. */
export interface Capabilities {
  readonly rooms: boolean
  readonly recall: boolean
  readonly quote: 'structured' | 'in-text' | 'none'
  readonly stableSenderIds: boolean
  readonly sendsFiles: boolean
  /** Whether the bot may write first: always, within a window after the person wrote, never. */
  readonly unsolicitedSend: 'yes' | 'window' | 'no'
  readonly missedMessages: 'replayed' | 'lost'
}

/** The one shape of a chat route; everything the core knows about chat. */
export interface ChatPort {
  readonly channel: string
  readonly capabilities: Capabilities
  /**
   * Begins to deliver events, one at a time in order of arrival. A handler that rejects is
   * reported and never stops the process. Resolves before the account is online: readiness comes
   * only through `onState`.
   *
   * @param onLost told when a message came that then could not be read
   */
  start(
    handler: (event: InboundEvent) => Promise<void>,
    onState: (state: ChannelState) => void,
    onLost?: (receivedAt: Date) => void,
  ): Promise<void>
  send(message: Outbound): Promise<SendResult>
  /** `keepSession` ends without logging the account out. */
  stop(options?: { readonly keepSession?: boolean }): Promise<void>
}
