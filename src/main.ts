import { join } from 'node:path'
import { TryoutAdapter } from './chat/tryout/tryout-adapter.ts'
import { type Config, sealOf, storeOptions } from './config.ts'
import { openStore } from './db/store.ts'
import type { Store } from './db/store-shape.ts'
import { Inbox } from './inbox/inbox.ts'
import { readMessage } from './language/read-message.ts'
import { PartyNames } from './ledger/party-names.ts'
import { keepTime } from './main/keep-time.ts'
import { scheduleNightly } from './main/nightly.ts'
import { startConfiguredChat } from './main/start-bot.ts'
import { findResumable } from './web/home.ts'
import { issueConsoleLink } from './web/login-link.ts'
import { createWebApp, listen, type WebApp } from './web/server.ts'
import type { TryoutChat } from './web/tryout.ts'

const TRYOUT_CHANNEL = 'tryout'
const BOT_NAME = '明白账'

export interface MainOptions {
  readonly config: Config
  readonly now: () => Date
  /** Told of bugs, and of what the platforms complain about. */
  readonly onError: (error: unknown) => void
  /** Writes into the window. */
  readonly print: (text: string) => void
}

/** The running program. */
export interface Running {
  readonly url: string
  /** Opens the pages for whoever runs the installation; good once. */
  readonly loginUrl: string
  readonly engine: Store['engine']
  stop(): Promise<void>
}

/** Opens the database and starts the program on it. */
export async function start(options: MainOptions): Promise<Running> {
  return startOn(await openStore(storeOptions(options.config)), options)
}

/** Puts the program together on an open database: the one place that knows all of its parts. */
export async function startOn(store: Store, options: MainOptions): Promise<Running> {
  const { config, now, onError } = options
  const filesDir = join(config.dataDir, 'files')
  const seal = sealOf(config)
  const inbox = new Inbox({ store, read: readMessage, filesDir, seal, onError })
  const adapter = await startTryout(inbox, now, onError)
  const tryout: TryoutChat = { channel: TRYOUT_CHANNEL, say: (act) => adapter.deliver(act) }
  const chat = config.chat && (await startConfiguredChat(config.chat, { store, inbox }, options))
  const { pagesDir, sampleDir, trustProxy } = config
  const web = createWebApp({
    parties: new PartyNames(seal),
    ...{ store, tryout, filesDir, seal, pagesDir, sampleDir, trustProxy, now, onError },
    exportsDir: join(config.dataDir, 'exports'),
    bots: async () => (chat ? [await chat.bot()] : []),
  })
  const server = await listen(web.app, config.host, config.port)
  await resumeSample(store, web)
  const endNightly = scheduleNightly(store, config.dataDir, now, onError)
  const endTime = keepTime(inbox, now, onError)
  return {
    url: server.url,
    loginUrl: `${server.url}/login#${await issueConsoleLink(store.db, now())}`,
    engine: store.engine,
    stop: async () => {
      endTime()
      endNightly()
      await server.close()
      await chat?.stop()
      await web.samplePlayer.stop()
      await adapter.stop()
      await store.close()
    },
  }
}

async function resumeSample(store: Store, { samplePlayer }: WebApp): Promise<void> {
  const sample = await findResumable(store.db)
  if (sample !== undefined) samplePlayer.start(sample)
}

/** The try-out chat, connected with the core the way every chat is. */
async function startTryout(
  inbox: Inbox,
  now: () => Date,
  onError: (error: unknown) => void,
): Promise<TryoutAdapter> {
  const adapter = new TryoutAdapter({
    ...{ channel: TRYOUT_CHANNEL, botName: BOT_NAME, onError },
    // The page reads replies from the database, where they stand before they are sent.
    onReply: () => {},
  })
  const deliver = () => inbox.deliver(TRYOUT_CHANNEL, (message) => adapter.send(message))
  const makeFiles = async () => {
    const onTold = () => void deliver().catch(onError)
    if ((await inbox.makeFiles(now, onTold)) > 0) await deliver()
  }
  await inbox.recover(TRYOUT_CHANNEL)
  await adapter.start(
    async (event) => {
      await inbox.receive(event)
      await deliver()
      makeFiles().catch(onError)
      inbox.discardFetched(TRYOUT_CHANNEL, now()).catch(onError)
    },
    () => {},
  )
  return adapter
}
