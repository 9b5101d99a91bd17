import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Store } from '../src/db/store-shape.ts'
import { Problem } from '../src/lib/problem.ts'
import { enterStaffFile } from '../src/report/enter-figures.ts'
import { readStaffFile } from '../src/report/read-staff-file.ts'
import { REPORT_PARTS_OF_STAFF, writeReportText } from '../src/report/report-settings.ts'
import { readSheetRows } from '../src/report/sheet-rows.ts'
import { writeStaffTemplate } from '../src/report/write-staff-template.ts'
import { reportArguments } from '../src/wording/report-commands.ts'
import { faultLine } from '../src/wording/report-files.ts'
import { openConfiguredStore } from './open-configured-store.ts'
import { chooseClerk, chooseTownship, readYear } from './report-arguments.ts'
import { runCommand } from './run-command.ts'

type Values = ReturnType<typeof parse>['values']

/** `npm run figures -- template [FILE]`, `… -- import FILE --year 2023`, `… -- text PART FILE --year 2023` */
await runCommand(async () => {
  const { positionals, values } = parse()
  const [command, first, second] = positionals
  if (command === 'template') return writeTemplate(first)
  if (command === 'import' && first) return importFile(first, values)
  if (command === 'text' && first && second) return keepText(first, second, values)
  throw new Problem('bad_arguments', reportArguments.figuresUsage)
})

function parse() {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ allowPositionals: true, options: { year: text, township: text } })
  } catch {
    throw new Problem('bad_arguments', reportArguments.figuresUsage)
  }
}

async function writeTemplate(path: string = reportArguments.templateFile): Promise<void> {
  writeFileSync(path, await writeStaffTemplate())
  console.log(reportArguments.written(path))
}

function readBytes(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path))
  } catch {
    throw new Problem('bad_arguments', reportArguments.noFile(path))
  }
}

async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openConfiguredStore()
  try {
    await work(store)
  } finally {
    await store.close()
  }
}

async function importFile(path: string, values: Values): Promise<void> {
  const year = readYear(values.year)
  const { entries, faults } = readStaffFile(await readSheetRows(readBytes(path), path))
  if (faults.length > 0)
    throw new Problem(
      'bad_figures',
      faults.map((fault) => `${path} ${faultLine(fault)}`).join('\n'),
    )
  await withStore(async (store) => {
    const township = await chooseTownship(store.db, values.township)
    const person = await chooseClerk(store.db, township)
    const act = { person, at: new Date() }
    const count = await store.transaction((tx) => enterStaffFile(tx, act, year, entries))
    console.log(reportArguments.imported(count, year))
  })
}

async function keepText(name: string, path: string, values: Values): Promise<void> {
  const year = readYear(values.year)
  const part = REPORT_PARTS_OF_STAFF.find((known) => known === name)
  if (!part)
    throw new Problem('bad_arguments', reportArguments.unknownPart(name, REPORT_PARTS_OF_STAFF))
  const content = new TextDecoder().decode(readBytes(path)).trim()
  await withStore(async (store) => {
    const { id: townshipId } = await chooseTownship(store.db, values.township)
    const text = { townshipId, year, part, content, now: new Date() }
    await store.transaction((tx) => writeReportText(tx, text))
    console.log(reportArguments.textWritten(part, year))
  })
}
