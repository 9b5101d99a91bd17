import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Problem } from '../src/lib/problem.ts'
import { exportReport } from '../src/report/export-report.ts'
import { reportArguments } from '../src/wording/report-commands.ts'
import { openConfiguredStore } from './open-configured-store.ts'
import { chooseTownship, readYear } from './report-arguments.ts'
import { runCommand } from './run-command.ts'

/** `npm run report -- --year 2023 --out DIR [--template FILE.docx] [--township NAME]` */
await runCommand(async () => {
  const { year, out, template, township } = readArguments()
  const store = await openConfiguredStore()
  try {
    const result = await exportReport(store, {
      township: await chooseTownship(store.db, township),
      year,
      out,
      ...(template && { template }),
      now: new Date(),
      onStep: (step, done, of) => process.stderr.write(`${done}/${of} ${step}\n`),
    })
    const figures = result.snapshot.figures.map(
      ({ indicator, exact, shown, unit, source, records }) => ({
        ...{ indicator, exact, shown, unit, source },
        records: records.length,
      }),
    )
    console.log(JSON.stringify({ figures, files: result.files, warnings: result.warnings }))
  } finally {
    await store.close()
  }
})

function readArguments() {
  const { values } = parse()
  if (!values.out) throw new Problem('bad_arguments', reportArguments.reportUsage)
  const template = values.template === undefined ? undefined : readTemplate(values.template)
  return { year: readYear(values.year), out: values.out, template, township: values.township }
}

function parse() {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ options: { year: text, out: text, template: text, township: text } })
  } catch {
    throw new Problem('bad_arguments', reportArguments.reportUsage)
  }
}

function readTemplate(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path))
  } catch {
    throw new Problem('bad_arguments', reportArguments.noFile(path))
  }
}
