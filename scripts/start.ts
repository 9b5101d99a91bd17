import { readConfig } from '../src/config.ts'
import { Problem } from '../src/lib/problem.ts'
import { openLog } from '../src/main/log.ts'
import { start } from '../src/main.ts'
import { startWords } from '../src/wording/web-start.ts'
import { buildDashboard } from './build-dashboard.ts'
import { reportUnawaited } from './report-unawaited.ts'
import { stopOnSignal } from './stop-on-signal.ts'

/** `npm start`: builds the pages when needed and runs until it is told to stop. */
async function main(): Promise<void> {
  const config = readConfig()
  const onError = openLog()
  reportUnawaited(onError)
  await buildDashboard(() => console.log(startWords.building))
  const running = await start({
    config,
    now: () => new Date(),
    onError,
    print: console.log,
  })
  console.log(startWords.ready(running.url, running.loginUrl))
  if (running.engine === 'pglite') console.log(startWords.embedded(config.dataDir))
  stopOnSignal(running.stop)
}

main().catch((error: unknown) => {
  console.error(error instanceof Problem ? error.message : error)
  process.exit(1)
})
