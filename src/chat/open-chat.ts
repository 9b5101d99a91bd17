import type { ChatPort } from './port.ts'
import type { AccountOptions, WechatySettings } from './wechaty/open-wechaty.ts'

/** Which chat the bot is on, as the configuration says. */
export type ChatSettings =
  | WechatySettings
  | {
      readonly kind: 'wecom'
      readonly botId: string
      readonly secret: string
      /** By which name groups call it. */
      readonly botName?: string
      /** Another server than the official one; for tests. */
      readonly url?: string
    }

/** Opens the configured chat, not yet started. Each platform's library is loaded only when used. */
export async function openChat(settings: ChatSettings, options: AccountOptions): Promise<ChatPort> {
  if (settings.kind === 'wecom') {
    const { WecomAdapter } = await import('./wecom/wecom-adapter.ts')
    return new WecomAdapter({ ...settings, ...options })
  }
  const { openWechaty } = await import('./wechaty/open-wechaty.ts')
  return openWechaty(settings, options)
}
