/** What a test tells its gateway: somebody writes to the account. */
export interface ToGateway {
  readonly id: string
  readonly text: string
}

/** What the gateway tells the test. */
export type FromGateway = { readonly up: true } | { readonly reply: string }
