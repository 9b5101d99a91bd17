import type { StoreOptions } from '../../src/db/store.ts'

/** What the worker is told. */
export interface WorkerOrder {
  readonly store: StoreOptions
  readonly filesDir: string
  /** The first message to send; earlier ones may be sent again. */
  readonly first: number
}

/** What the worker tells: it has opened, a message came to its end, a reply was sent. */
export type WorkerNews =
  | { readonly open: true }
  | { readonly done: number }
  | { readonly sent: string }

/** How many leaflets the message reports; every message another number. */
export const leafletsOf = (n: number): number => n + 1
