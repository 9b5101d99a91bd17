import { join } from 'node:path'
import { TryoutAdapter } from './chat/tryout/tryout-adapter.ts'
import { type Config, storeOptions } from './config.ts'
import { openStore } from './db/store.ts'
import type { Store } from './db/store-shape.ts'
import { Inbox } from './inbox/inbox.ts'
import { readMessage } from './language/read-message.ts'
import { findResumable } from './web/home.ts'
import { issueConsoleLink } from './web/login-link.ts'
import type { BotAccount } from './web/options.ts'
import { createWebApp, listen } from './web/server.ts'
import type { TryoutChat } from './web/tryout.ts'

const TRYOUT_CHANNEL = 'tryout'
const BOT_NAME = '明白账'
const MS_LAPSE_EVERY = 10 * 60_000

export interface MainOptions {
  readonly config: Config
  readonly now: () => Date
  /** Told of bugs, and of what the platforms complain about. */
  readonly onError: (error: unknown) => void
}

/** The running program. */
export interface Running {
  readonly url: string
  /** Opens the pages for whoever runs the installation; good once. */
  readonly loginUrl: string
  readonly engine: Store['engine']
  stop(): Promise<void>
}

/** Puts the program together and starts it: the one place that knows all of its parts. */
export async function start({ config, now, onError }: MainOptions): Promise<Running> {
  const store = await openStore(storeOptions(config))
  const filesDir = join(config.dataDir, 'files')
  const inbox = new Inbox({ store, read: readMessage, filesDir, onError })
  const { tryout, adapter } = await startTryout(inbox, onError)
  const bots: readonly BotAccount[] = []
  const { pagesDir, sampleDir, trustProxy } = config
  const { app, samplePlayer } = createWebApp({
    ...{ store, tryout, bots: () => bots, filesDir, pagesDir, sampleDir, trustProxy, now, onError },
  })
  const server = await listen(app, config.host, config.port)
  const sample = await findResumable(store.db)
  if (sample !== undefined) samplePlayer.start(sample)
  const lapsing = setInterval(() => {
    inbox.lapse(now()).catch(onError)
  }, MS_LAPSE_EVERY)
  return {
    url: server.url,
    loginUrl: `${server.url}/login#${await issueConsoleLink(store.db, now())}`,
    engine: store.engine,
    stop: async () => {
      clearInterval(lapsing)
      await server.close()
      await samplePlayer.stop()
      await adapter.stop()
      await store.close()
    },
  }
}

/** The try-out chat, connected with the core the way every chat is. */
async function startTryout(inbox: Inbox, onError: (error: unknown) => void) {
  const adapter = new TryoutAdapter({
    ...{ channel: TRYOUT_CHANNEL, botName: BOT_NAME, onError },
    // The page reads replies from the database, where they stand before they are sent.
    onReply: () => {},
  })
  await inbox.recover(TRYOUT_CHANNEL)
  await adapter.start(
    async (event) => {
      await inbox.receive(event)
      await inbox.deliver(TRYOUT_CHANNEL, (message) => adapter.send(message))
    },
    () => {},
  )
  const tryout: TryoutChat = { channel: TRYOUT_CHANNEL, say: (act) => adapter.deliver(act) }
  return { tryout, adapter }
}
