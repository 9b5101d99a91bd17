import type { MockMessage } from '../mock-account.ts'

/** What a test tells its gateway: somebody writes to the account. */
export type ToGateway = MockMessage

/** What the gateway tells the test. */
export type FromGateway =
  | { readonly up: true }
  | { readonly reply: string }
  /** Somebody had the gateway's own account stopped. */
  | { readonly stopped: true }
