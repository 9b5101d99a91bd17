import { join } from 'node:path'
import { Cron } from 'croner'
import { runNightly } from '../db/nightly.ts'
import type { Store } from '../db/store-shape.ts'
import { dayOf } from '../lib/days.ts'

/** Half past two at night in Asia/Shanghai, when nobody reports. */
const AT_NIGHT = '30 2 * * *'

/** Has the database cleared up and backed up every night; the answer ends that. */
export function scheduleNightly(
  store: Store,
  dataDir: string,
  now: () => Date,
  onError: (error: unknown) => void,
): () => void {
  const cron = new Cron(AT_NIGHT, { timezone: 'Asia/Shanghai', protect: true, catch: onError })
  cron.schedule(async () => {
    await runNightly(store, join(dataDir, 'backups'), dayOf(now()))
  })
  return () => cron.stop()
}
