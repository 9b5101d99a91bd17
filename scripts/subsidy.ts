import { parseArgs } from 'node:util'
import { type Day, findDay } from '../src/lib/days.ts'
import { Problem } from '../src/lib/problem.ts'
import { logAudit } from '../src/registry/audit.ts'
import { writeSubsidy } from '../src/report/papers/write-subsidy.ts'
import { paperWords } from '../src/wording/papers.ts'
import { openConfiguredStore } from './open-configured-store.ts'
import { chooseTownship } from './report-arguments.ts'
import { runCommand } from './run-command.ts'

/** `npm run subsidy -- --from 2023-01-01 --to 2023-12-31 --out FILE.xlsx [--township NAME]` */
await runCommand(async () => {
  const { from, to, out, township } = readArguments()
  const store = await openConfiguredStore()
  try {
    const chosen = await chooseTownship(store.db, township)
    const wanted = { township: chosen, from, to, out }
    await logAudit(store.db, {
      ...{ townshipId: chosen.id, at: new Date(), personId: null },
      ...{ action: 'subsidy.export', subject: `${from} ${to}` },
    })
    console.log(JSON.stringify(await writeSubsidy(store.db, wanted)))
  } finally {
    await store.close()
  }
})

function readArguments() {
  const { from: first, to: last, out, township } = parse().values
  if (!first || !last || !out) throw new Problem('bad_arguments', paperWords.subsidyUsage)
  const [from, to] = [readDay(first), readDay(last)]
  if (to < from) throw new Problem('bad_arguments', paperWords.endBeforeStart(from, to))
  if (!out.endsWith('.xlsx')) throw new Problem('bad_arguments', paperWords.notXlsx(out))
  return { from, to, out, township }
}

function readDay(text: string): Day {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const day = parts && findDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))
  if (!day) throw new Problem('bad_arguments', paperWords.badDay(text))
  return day
}

function parse() {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ options: { from: text, to: text, out: text, township: text } })
  } catch {
    throw new Problem('bad_arguments', paperWords.subsidyUsage)
  }
}
