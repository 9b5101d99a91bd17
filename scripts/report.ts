import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readConfig, sealOf } from '../src/config.ts'
import type { Store } from '../src/db/store-shape.ts'
import { chatKnowledge } from '../src/inbox/chat-knowledge.ts'
import { Problem } from '../src/lib/problem.ts'
import { logAudit } from '../src/registry/audit.ts'
import { listTownships } from '../src/registry/township.ts'
import { type ExportResult, exportReport } from '../src/report/export-report.ts'
import { findReportTexts, fontProfileOf } from '../src/report/report-settings.ts'
import { writeEvidence } from '../src/report/write-evidence.ts'
import { reportArguments } from '../src/wording/report-commands.ts'
import { openConfiguredStore } from './open-configured-store.ts'
import { chooseClerk, chooseTownship, readYear, storedFile } from './report-arguments.ts'
import { interruptSignal, runCommand } from './run-command.ts'

/** `npm run report -- --year 2023 --out DIR [--template FILE.docx] [--township NAME] [--evidence]` */
await runCommand(async () => {
  const { year, out, template, township, evidence } = readArguments()
  const signal = interruptSignal()
  const store = await openConfiguredStore()
  try {
    const chosen = await chooseTownship(store.db, township)
    await logAudit(store.db, {
      ...{ townshipId: chosen.id, at: new Date(), personId: null },
      ...{ action: 'report.export', subject: String(year) },
    })
    const result = await exportReport(store, {
      township: chosen,
      year,
      out,
      ...(template && { template }),
      pathOf: storedFile(readConfig(process.env)),
      ...{ chat: chatKnowledge, signal },
      now: new Date(),
      onStep: (step, done, of) => process.stderr.write(`${done}/${of} ${step}\n`),
    })
    const figures = result.snapshot.figures.map(
      ({ indicator, exact, shown, unit, source, records }) => ({
        ...{ indicator, exact, shown, unit, source },
        records: records.length,
      }),
    )
    const changes = result.changes?.changes.map(({ sentence }) => sentence) ?? []
    const files = [
      ...result.files,
      ...(evidence ? [await bundleEvidence(store, result, out, signal)] : []),
    ]
    console.log(JSON.stringify({ figures, files, warnings: result.warnings, changes }))
  } finally {
    await store.close()
  }
})

function readArguments() {
  const { values } = parse()
  if (!values.out) throw new Problem('bad_arguments', reportArguments.reportUsage)
  const template = values.template === undefined ? undefined : readTemplate(values.template)
  return {
    year: readYear(values.year),
    out: values.out,
    template,
    township: values.township,
    evidence: values.evidence,
  }
}

function parse() {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      options: {
        year: text,
        out: text,
        template: text,
        township: text,
        evidence: { type: 'boolean', default: false },
      },
    })
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

/** The photos and papers behind the figures, as a zip beside the other files. */
async function bundleEvidence(
  store: Store,
  result: ExportResult,
  out: string,
  signal: AbortSignal,
): Promise<string> {
  const { townshipId, year } = result.snapshot
  const township = (await listTownships(store.db)).find(({ id }) => id === townshipId)
  if (!township) throw new Error(`No township ${townshipId}, though it was exported`)
  const config = readConfig(process.env)
  const person = await chooseClerk(store.db, township)
  const { fonts } = await findReportTexts(store.db, townshipId, year)
  const profile = fontProfileOf(fonts)
  const { path } = await writeEvidence(store.db, {
    ...{ township, year, out, pathOf: storedFile(config) },
    papers: { person, seal: sealOf(config), at: new Date(), profile, signal },
    signal,
    onProgress: (done, of) => process.stderr.write(`${done}/${of} evidence\n`),
  })
  return path
}
