import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readMessage } from '../../src/language/read-message.ts'
import type { Message, Roster } from '../../src/language/reading.ts'
import { countsOf, type Label } from './same-reading.ts'

const FOLDER = 'test/language/messages'
const roster: Roster = JSON.parse(readFileSync('test/language/roster.json', 'utf8'))
const homeOf = ({ from }: Message) => roster.people.find(({ name }) => name === from)?.village ?? ''

interface Case extends Message {
  readonly id: string
  readonly expect: Label
}

/** Messages that are still read wrongly, and why; passed over until a rule reads them. */
const KNOWN: Readonly<Record<string, string>> = JSON.parse(
  readFileSync('test/language/known-misreadings.json', 'utf8'),
)

/** A test takes as long as its file is: some hold more than a thousand messages. */
const READS_FOR = 240_000
const told = ({
  intent,
  counts,
}: {
  readonly intent: string
  readonly counts: readonly string[]
}) => [intent, ...counts].join('\n')

/** How a message is read otherwise than it is labelled; nothing where it is read rightly, or known to be misread. */
function faultOf(one: Case): readonly string[] {
  if (KNOWN[one.id] !== undefined) return []
  const { reading } = readMessage(one, roster)
  const home = homeOf(one)
  const wanted = told({ intent: one.expect.intent, counts: countsOf(one.expect, home) })
  const got = told({ intent: reading.intent, counts: countsOf(reading, home) })
  return got === wanted ? [] : [`${one.id} ${one.text}\nwanted ${wanted}\ngot ${got}`]
}

const casesOf = (file: string): Case[] =>
  readFileSync(`${FOLDER}/${file}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

test.for(readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl')))(
  '%s',
  { timeout: READS_FOR },
  (file) => {
    expect(casesOf(file).flatMap(faultOf)).toEqual([])
  },
)
