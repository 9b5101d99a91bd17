import { parseArgs } from 'node:util'
import { readConfig, sealOf } from '../src/config.ts'
import { Problem } from '../src/lib/problem.ts'
import { FONT_PROFILES } from '../src/report/font-profiles.ts'
import { loadCaseMaterial } from '../src/report/papers/case-material.ts'
import { writePapers } from '../src/report/papers/write-papers.ts'
import { paperWords } from '../src/wording/papers.ts'
import { openConfiguredStore } from './open-configured-store.ts'
import { chooseClerk, chooseTownship } from './report-arguments.ts'
import { runCommand } from './run-command.ts'

/** `npm run papers -- 23-0117 --out DIR [--township NAME]` */
await runCommand(async () => {
  const { number, out, township: name } = readArguments()
  const seal = sealOf(readConfig(process.env))
  const store = await openConfiguredStore()
  try {
    const township = await chooseTownship(store.db, name)
    const person = await chooseClerk(store.db, township)
    const act = { person, at: new Date() }
    const material = await store.transaction((tx) => loadCaseMaterial(tx, { number, act, seal }))
    console.log(JSON.stringify(await writePapers(material, out, FONT_PROFILES.gb2312)))
  } finally {
    await store.close()
  }
})

function readArguments() {
  const { positionals, values } = parse()
  const [number, ...more] = positionals
  if (!number || more.length > 0 || !values.out)
    throw new Problem('bad_arguments', paperWords.usage)
  return { number, out: values.out, township: values.township }
}

function parse() {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ allowPositionals: true, options: { out: text, township: text } })
  } catch {
    throw new Problem('bad_arguments', paperWords.usage)
  }
}
