import type { Seal } from '../db/seal.ts'
import type { Store } from '../db/store-shape.ts'
import type { PartyNames } from '../ledger/party-names.ts'
import type { TryoutChat } from './tryout.ts'

/** A chat account of the installation, as its page shows it. */
export interface BotAccount {
  readonly channel: string
  readonly state: 'starting' | 'needs-scan' | 'online' | 'degraded' | 'logged-out' | 'stopped'
  /** What the code for scanning holds, while one is to be scanned. */
  readonly qr?: string
  readonly detail?: string
  readonly since: Date
  /** Replies that have not been sent yet, and since when the oldest waits. */
  readonly backlog: { readonly count: number; readonly since: Date | null }
  /** While it is not online: since when nothing can arrive. */
  readonly offSince?: Date
  /** Replies of the last day that the platform refused, or that may not have arrived. */
  readonly undelivered: { readonly refused: number; readonly unknown: number }
  /** The last time in which messages may have been lost. */
  readonly lastGap?: { readonly since: Date; readonly until: Date }
}

/** Everything that the pages need from outside. */
export interface WebOptions {
  readonly store: Store
  readonly tryout: TryoutChat
  /** How the real chat accounts stand. */
  readonly bots: () => Promise<readonly BotAccount[]>
  /** Where photos lie. */
  readonly filesDir: string
  /** Opens what parties of disputes could be known by, for those who may see it. */
  readonly seal: Seal
  /** Hides parties in what is shown without their being asked for. */
  readonly parties: PartyNames
  /** Where exported reports lie until the next one. */
  readonly exportsDir: string
  /** The dashboard as Vite built it. */
  readonly pagesDir: string
  /** The sample township's data. */
  readonly sampleDir: string
  /** Whether a proxy in front speaks https and tells the visitor's address. */
  readonly trustProxy: boolean
  readonly now: () => Date
  /** Told of bugs; never of what people mistyped. */
  readonly onError: (error: unknown) => void
}
