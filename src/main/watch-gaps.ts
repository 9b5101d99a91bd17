import { join } from 'node:path'
import { GapTeller, type ToldGap } from '../chat/gap-teller.ts'
import { type Gap, LastSeen } from '../chat/last-seen.ts'

const MS_BETWEEN_NOTICES = 10 * 60_000

export interface GapWatchOptions {
  readonly channel: string
  readonly stateDir: string
  /** Told of gaps, those that follow soon together. */
  readonly tell: (gap: ToldGap) => void
  readonly now: () => Date
  readonly onError: (error: unknown) => void
}

/** Times in which messages to an account may have been lost. */
export interface GapWatch {
  readonly seen: LastSeen
  last(): Gap | undefined
  /** Tells what has not been told yet. */
  stop(): Promise<void>
}

/** Follows when an account is away, over restarts. */
export async function watchGaps(options: GapWatchOptions): Promise<GapWatch> {
  const { channel, stateDir, tell, now, onError } = options
  let last: Gap | undefined
  const teller = new GapTeller({ tell, atMostEveryMs: MS_BETWEEN_NOTICES, now })
  const seen = await LastSeen.open({
    ...{ channel, file: join(stateDir, `${channel}.last-seen`), now, onError },
    onGap: (gap) => {
      last = gap
      teller.take(gap)
    },
  })
  return {
    seen,
    last: () => last,
    stop: async () => {
      await seen.stop()
      teller.flush()
    },
  }
}
