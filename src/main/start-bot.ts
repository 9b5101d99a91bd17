import { join } from 'node:path'
import type { ChatSettings } from '../chat/open-chat.ts'
import { openTranscriber } from '../chat/transcribe.ts'
import { type Config, sealOf } from '../config.ts'
import type { Store } from '../db/store-shape.ts'
import { Inbox } from '../inbox/inbox.ts'
import { readMessage } from '../language/read-message.ts'
import { type ChatAccount, startChatAccount } from './chat-account.ts'
import { keepTime } from './keep-time.ts'
import { scheduleNightly } from './nightly.ts'
import { showState } from './show-state.ts'

export interface BotOptions {
  readonly config: Config
  readonly now: () => Date
  readonly onError: (error: unknown) => void
  /** Writes into the window. */
  readonly print: (text: string) => void
}

/** The configured chat account on an inbox. */
export function startConfiguredChat(
  settings: ChatSettings,
  core: { readonly store: Store; readonly inbox: Inbox },
  { config, now, onError, print }: BotOptions,
): Promise<ChatAccount> {
  return startChatAccount({
    ...{ settings, ...core, now, onError, onState: showState(print) },
    stateDir: join(config.dataDir, 'chat'),
    ...(config.transcription ? { transcriber: openTranscriber(config.transcription) } : {}),
  })
}

/**
 * The bot without the pages, on the chat that is configured or else the web protocol. Beside the
 * program with the pages it needs PostgreSQL: the embedded database serves one process.
 */
export async function startBot(store: Store, options: BotOptions): Promise<ChatAccount> {
  const { config, now, onError } = options
  const inbox = new Inbox({
    ...{ store, read: readMessage, seal: sealOf(config), onError },
    filesDir: join(config.dataDir, 'files'),
  })
  const settings = config.chat ?? { kind: 'wechat4u' }
  const chat = await startConfiguredChat(settings, { store, inbox }, options)
  const endTime = keepTime(inbox, now, onError)
  // With PostgreSQL the program with the pages does it.
  const endNightly =
    store.engine === 'pglite' ? scheduleNightly(store, config.dataDir, now, onError) : () => {}
  return {
    bot: chat.bot,
    stop: async () => {
      endTime()
      endNightly()
      await chat.stop()
      await store.close()
    },
  }
}
