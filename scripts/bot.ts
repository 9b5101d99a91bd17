import { readConfig, storeOptions } from '../src/config.ts'
import { openStore } from '../src/db/store.ts'
import { Problem } from '../src/lib/problem.ts'
import { openLog } from '../src/main/log.ts'
import { startBot } from '../src/main/start-bot.ts'
import { reportUnawaited } from './report-unawaited.ts'
import { stopOnSignal } from './stop-on-signal.ts'

/** `npm run bot`: the bot alone, without the pages, until it is told to stop. */
async function main(): Promise<void> {
  const config = readConfig()
  const onError = openLog()
  reportUnawaited(onError)
  const store = await openStore(storeOptions(config))
  const options = { config, now: () => new Date(), onError, print: console.log }
  stopOnSignal((await startBot(store, options)).stop)
}

main().catch((error: unknown) => {
  console.error(error instanceof Problem ? error.message : error)
  process.exit(1)
})
