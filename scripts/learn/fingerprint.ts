import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Everything that is learned from, from the top of the repository. */
const SOURCES = [
  'test/language/messages',
  'test/language/about',
  'test/language/first-choices',
  'test/language/first-readings',
  'test/language/generated/days.yaml',
  'test/language/generated/tallies.yaml',
  'test/language/disputes.jsonl',
  'test/language/quarrels',
  'test/language/sums.yaml',
  'test/language/what-is-quarrelled-over.yaml',
  'test/language/no-stories.txt',
  'test/language/numbers-told',
  'test/language/told-beside',
]

const filesOf = (source: string): string[] =>
  source.includes('.') ? [source] : readdirSync(source).map((file) => join(source, file))

/** The same for the same labelled messages and quarrels, in hexadecimal. */
export function fingerprint(): string {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesOf)) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 32)
}
