import { join } from 'node:path'
import { limitErrors } from '../chat/error-limiter.ts'
import type { Gap } from '../chat/last-seen.ts'
import { type ChatSettings, openChat } from '../chat/open-chat.ts'
import type { Pace } from '../chat/paced-queue.ts'
import type { ChannelState } from '../chat/port.ts'
import { Rounds } from '../chat/rounds.ts'
import { SerialChain } from '../chat/serial-chain.ts'
import { type Transcriber, withWords } from '../chat/transcribe.ts'
import type { Db } from '../db/db.ts'
import { withPatience } from '../db/patience.ts'
import type { Store } from '../db/store-shape.ts'
import { countUndelivered, readBacklog } from '../inbox/backlog.ts'
import type { Outbound } from '../inbox/event.ts'
import type { Inbox } from '../inbox/inbox.ts'
import { lastReceivedAt } from '../inbox/read-conversation.ts'
import { tellStaffOfGap } from '../inbox/tell-gap.ts'
import type { BotAccount } from '../web/options.ts'
import { Deliveries } from './deliveries.ts'
import { Logins } from './logins.ts'
import { watchGaps } from './watch-gaps.ts'

/** Platforms ban personal accounts that write as fast as a program can; the official one refuses. */
export const PACE: Readonly<Record<ChatSettings['kind'], Pace>> = {
  wechat4u: { intervalMs: 1000, jitterMs: 2000 },
  service: { intervalMs: 1000, jitterMs: 2000 },
  mock: { intervalMs: 1000, jitterMs: 2000 },
  wecom: { intervalMs: 100, jitterMs: 0 },
}
const MS_DELIVER_EVERY = 30_000
/** Replies that were not delivered are shown for a day. */
const MS_UNDELIVERED = 24 * 60 * 60_000

export interface ChatAccountOptions {
  readonly settings: ChatSettings
  readonly inbox: Inbox
  readonly store: Store
  /** Where the account's session is kept. */
  readonly stateDir: string
  /** Turns speech into text; without it, recordings are kept as they are. */
  readonly transcriber?: Transcriber
  /** Other than the platform's; for tests. */
  readonly pace?: Pace
  readonly probeMs?: number
  readonly answerMs?: number
  /** Told of every change of the account's state. */
  readonly onState?: (state: ChannelState) => void
  readonly now: () => Date
  readonly onError: (error: unknown) => void
}

/** A real chat account that runs. */
export interface ChatAccount {
  /** How it stands, for the administrator's page. */
  bot(): Promise<BotAccount>
  stop(): Promise<void>
}

/** How an account stands, without what is looked up when it is shown. */
type Standing = Omit<BotAccount, 'backlog' | 'undelivered' | 'offSince' | 'lastGap'>

/** Puts the bot on a real chat: what comes in is received, what waits is sent. */
export async function startChatAccount(options: ChatAccountOptions): Promise<ChatAccount> {
  const { settings, inbox, store, stateDir, transcriber, now } = options
  const { db } = store
  const channel = settings.kind
  const onError = limitErrors(options.onError, now)
  const making = new SerialChain(onError)
  const send = (message: Outbound) => port.send(message)
  const deliveries = new Deliveries({ inbox, channel, send, now, onError })
  // A report takes seconds; what comes in goes on being received meanwhile.
  const files = new Rounds(making, async () => {
    if ((await inbox.makeFiles(now, () => deliveries.soon())) > 0) deliveries.soon()
  })
  const gaps = await watchGaps({
    ...{ channel, stateDir, now, onError },
    tell: (gap) => deliveries.after(() => withPatience(() => tellStaffOfGap(db, gap))),
  })
  const { seen } = gaps
  const acceptFrom = seen.last ?? (await lastReceivedAt(db, channel)) ?? now()
  const { probeMs, answerMs, pace = PACE[channel] } = options
  const port = await openChat(settings, {
    ...{ channel, stateDir, pace, acceptFrom, now, onError },
    ...(probeMs === undefined ? {} : { probeMs }),
    ...(answerMs === undefined ? {} : { answerMs }),
  })
  const logins = new Logins({ store, port, file: join(stateDir, `${channel}.self`), now, onError })
  let standing: Standing = { channel, state: 'starting', since: now() }
  await inbox.recover(channel)
  await port.start(
    async (event) => {
      await logins.settled()
      const heard = transcriber ? await withWords(event, transcriber, onError) : event
      await inbox.receive(heard).catch((error) => {
        seen.lose(event.receivedAt)
        throw error
      })
      deliveries.soon()
      files.soon()
    },
    (state) => {
      standing = standingOf(channel, state, standing, now())
      seen.take(state)
      options.onState?.(state)
      if (state.state !== 'online') return
      logins.take(state.selfId)
      // What could not be sent while the account was away goes out when it is back.
      deliveries.after(() => logins.settled())
    },
    (receivedAt) => seen.lose(receivedAt),
  )
  const delivering = setInterval(() => {
    if (standing.state === 'online') deliveries.soon()
  }, MS_DELIVER_EVERY)
  return {
    bot: async () => ({
      ...standing,
      ...(standing.state !== 'online' && seen.last ? { offSince: seen.last } : {}),
      ...(await countReplies(db, channel, now())),
      ...withGap(gaps.last()),
    }),
    stop: async () => {
      clearInterval(delivering)
      await gaps.stop()
      await port.stop({ keepSession: true })
      await making.idle()
      await deliveries.idle()
    },
  }
}

const withGap = (lastGap: Gap | undefined) => (lastGap ? { lastGap } : {})

/** The replies that wait, and those of the last day that may not have arrived. */
const countReplies = async (db: Db, channel: string, now: Date) => ({
  backlog: await readBacklog(db, channel),
  undelivered: await countUndelivered(db, channel, new Date(now.getTime() - MS_UNDELIVERED)),
})

function standingOf(channel: string, state: ChannelState, before: Standing, now: Date): Standing {
  return {
    channel,
    state: state.state,
    since: state.state === before.state ? before.since : now,
    ...(state.state === 'needs-scan' ? { qr: state.qr } : {}),
    ...('detail' in state ? { detail: state.detail } : {}),
  }
}
