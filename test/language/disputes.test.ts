import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readContext } from '../../src/language/context.ts'
import { readDisputes } from '../../src/language/dispute/read-disputes.ts'
import { lex } from '../../src/language/lex/lex.ts'
import type { Message, ReadDispute, Reading, Roster } from '../../src/language/reading.ts'
import { CATALOG_VOCABULARY } from '../../src/language/vocabulary.ts'

/** A message with its reading by the contract; `optionalFields` of a record are not compared. */
interface Case extends Message {
  readonly id: string
  readonly expect: Reading
}

interface Labelled extends ReadDispute {
  readonly optionalFields?: readonly (keyof ReadDispute)[]
}

const ROSTER: Roster = {
  township: '青石镇',
  villages: [
    '白果村',
    '三塘村',
    '石桥村',
    '大湾村',
    '龙门村',
    '高坎村',
    '双河村',
    '柳树坪村',
    '田坝村',
    '新民村',
  ],
  people: [
    { name: '陈主任', village: null, role: 'staff' },
    { name: '小刘', village: null, role: 'staff' },
  ],
}

const cases = readFileSync('test/language/disputes.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  // Each line of the file is a case as described above.
  .map((line) => JSON.parse(line) as Case)

const disputesOf = (reading: Reading): Labelled[] =>
  reading.intent === 'report' ? reading.records.filter((record) => record.kind === 'dispute') : []

/** What is compared: the fields that the label does not leave open. */
function compared(record: Labelled, open: readonly string[]) {
  return Object.fromEntries(
    Object.entries(record).filter(([key]) => key !== 'optionalFields' && !open.includes(key)),
  )
}

function read(message: Message) {
  const context = readContext(message, ROSTER, CATALOG_VOCABULARY)
  return readDisputes(lex(message, ROSTER, CATALOG_VOCABULARY), context)
}

describe('reads the disputes of a message', () => {
  for (const message of cases) {
    test(`${message.id} ${message.text}`, () => {
      const wanted = disputesOf(message.expect)
      const open = wanted.flatMap(({ optionalFields = [] }) => optionalFields)
      const told = read(message).records
      expect(told.map((record) => compared(record, open))).toEqual(
        wanted.map((record) => compared(record, open)),
      )
    })
  }
})

test('asks for the number of disputes that were told without one', () => {
  const unclear = cases.find(({ expect: { intent } }) => intent === 'unclear')
  expect(unclear && read(unclear).unsure).toBe('quantity')
})

test('explains every record with words of the message', () => {
  for (const message of cases) {
    for (const { span } of read(message).because) {
      expect(span && message.text.slice(...span)).toBeTruthy()
    }
  }
})
