import { routeFaults } from '../../wording/chat-route.ts'

/** The server answers a poll after 25 seconds at the latest. */
const MS_SILENT_MAX = 40_000
/** Silent for so long, it is asked whether it is there at all: a poll may hang on a line that is gone. */
const MS_SILENT = 14_000
const MS_ANSWER = 4_000

/** What the probe looks at of the client inside the puppet. */
export interface Polling {
  readonly CONF: Readonly<Record<string, unknown>>
  readonly lastSyncTime: number
  readonly syncErrorCount: number
}

/**
 * When the platform was last heard.
 *
 * @param failedAt when the client last told an error; it counts a poll that failed, and forgets it
 *   only with the next message
 * @throws Error when it cannot be reached, or has been silent for too long
 */
export async function checkPolling(client: Polling | undefined, failedAt: number): Promise<Date> {
  const heardAt = client?.lastSyncTime ?? 0
  if (client && client.syncErrorCount > 0 && failedAt > heardAt)
    throw new Error(routeFaults.wechatUnreachable)
  const silent = Date.now() - heardAt
  if (silent > MS_SILENT_MAX) throw new Error(routeFaults.wechatSilent(Math.round(silent / 1000)))
  if (client && silent > MS_SILENT) await knock(String(client.CONF.API_synccheck))
  return new Date(heardAt)
}

/** Whatever the answer is, it comes from the other side; the account is not told of. */
async function knock(address: string): Promise<void> {
  const signal = AbortSignal.timeout(MS_ANSWER)
  await fetch(new URL('/', address), { method: 'HEAD', redirect: 'manual', signal }).catch(() => {
    throw new Error(routeFaults.wechatUnreachable)
  })
}
