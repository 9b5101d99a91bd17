import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { parseJson, readArgument, refuse } from './refuse.ts'
import { play } from './replay/play.ts'
import { RosterFile, ScenarioEvent } from './replay/scenario.ts'

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        roster: { type: 'string' },
        channel: { type: 'string', default: 'wechaty' },
      },
    })
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

const { values, positionals } = options()
const [scenarioFile, ...rest] = positionals
if (!values.roster || scenarioFile === undefined || rest.length > 0)
  refuse('usage: replay --roster roster.json [--channel tryout] scenario.jsonl')
if (!['wechaty', 'tryout'].includes(values.channel))
  refuse(`--channel: “${values.channel}” is neither wechaty nor tryout`)

const roster = parseJson(values.roster, readArgument(values.roster), RosterFile)
const events = readArgument(scenarioFile)
  .split('\n')
  .flatMap((line, index) =>
    line.trim() === ''
      ? []
      : [parseJson(`${scenarioFile}, line ${index + 1}`, line, ScenarioEvent)],
  )

// Must be said before Wechaty is loaded, which is done only where it is used: it takes two seconds.
process.env.WECHATY_LOG = 'silent'
const lines = play({
  roster,
  events,
  folder: dirname(scenarioFile),
  onError: (error) => console.error(error),
  openChat: async (now, onError) => {
    if (values.channel === 'tryout')
      return (await import('./replay/tryout-chat.ts')).openTryoutChat(onError)
    const { MockChat } = await import('./replay/mock-chat.ts')
    return new MockChat(
      roster.people.map(({ name }) => name),
      now,
      onError,
    )
  },
})
for await (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`)
// The mock puppet leaves timers behind that would keep the process alive.
process.exit(0)
