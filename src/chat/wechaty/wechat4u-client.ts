import type { Polling } from './wechat4u-probe.ts'

/** A message as the web protocol brings it. */
interface WebMessage {
  readonly FromUserName: string
  Content: string
}

export interface WebContact {
  readonly UserName: string
  readonly MemberCount: number
  RemarkName?: string
}

/** The client inside the puppet; JavaScript without types. */
export interface WebClient extends Polling {
  CONF: Readonly<Record<string, unknown>>
  readonly Message: { extend(message: WebMessage): WebMessage }
  contacts: Readonly<Record<string, WebContact>>
  batchGetContact(wanted: readonly { readonly UserName: string }[]): Promise<readonly WebContact[]>
  updateContacts(found: readonly WebContact[] | undefined): void
  _getContact(page?: number): Promise<unknown>
  _init(): Promise<unknown>
  sync(): Promise<object>
  handleMsg(messages: readonly WebMessage[]): void
  logout(): Promise<unknown>
  restart(): Promise<unknown>
  start(): Promise<unknown>
  removeAllListeners(): void
  emit(event: 'error', error: unknown): void
  on(event: 'error' | 'uuid', listener: (told: unknown) => unknown): void
}
