import { readConfig } from '../src/config.ts'
import { Problem } from '../src/lib/problem.ts'
import { openLog } from '../src/main/log.ts'
import { start } from '../src/main.ts'
import { startWords } from '../src/wording/web-start.ts'
import { buildDashboard } from './build-dashboard.ts'

/** `npm start`: builds the pages when needed and runs until it is told to stop. */
async function main(): Promise<void> {
  const config = readConfig()
  console.log(startWords.building)
  await buildDashboard()
  const running = await start({ config, now: () => new Date(), onError: openLog() })
  console.log(startWords.ready(running.url, running.loginUrl))
  if (running.engine === 'pglite') console.log(startWords.embedded(config.dataDir))
  stopOnSignal(running.stop)
}

/** Ends in order at the first Ctrl+C; a second one ends at once. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  const onSignal = () => {
    if (stopping) process.exit(1)
    stopping = true
    console.log(startWords.stopping)
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
}

main().catch((error: unknown) => {
  console.error(error instanceof Problem ? error.message : error)
  process.exit(1)
})
