import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readMessage } from '../../../src/language/read-message.ts'
import type { Roster } from '../../../src/language/reading.ts'
import { toldBy } from '../same-reading.ts'

const roster: Roster = JSON.parse(readFileSync('test/language/roster.json', 'utf8'))
const cases: Record<string, Record<string, number>> = parse(
  readFileSync('test/language/activity/counted.yaml', 'utf8'),
)
const SENT = { at: '2023-11-20T18:00:00+08:00', from: '覃德贵', chat: 'dm' } as const

test.for(Object.entries(cases))('%s', ([text, counts]) => {
  const told = toldBy(readMessage({ ...SENT, text }, roster))
  const lines = (told.intent === 'report' ? told.records : []).flatMap((record) =>
    record.kind === 'activity' ? record.lines : [],
  )
  const sums: Record<string, number> = {}
  for (const { indicator, quantity } of lines) sums[indicator] = (sums[indicator] ?? 0) + quantity
  expect(sums).toEqual(counts)
})
