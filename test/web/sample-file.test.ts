import { expect, test } from 'vitest'
import { readSample } from '../../src/web/setup/sample-file.ts'

const SAMPLE = 'sample'

test('every message of the sample is by somebody in it, in order, and none of today or later', () => {
  const { roster, messages } = readSample(SAMPLE, new Date('2026-11-24T10:00:00+08:00'))
  const names = roster.people.map(({ name }) => name)
  expect(messages.length).toBeGreaterThan(300)
  expect(messages.filter(({ from }) => !names.includes(from))).toEqual([])
  expect(messages.map(({ at }) => at.getTime())).toEqual(
    messages.map(({ at }) => at.getTime()).sort((a, b) => a - b),
  )
  const first = messages.at(0)?.at.toISOString() ?? ''
  const last = messages.at(-1)?.at.toISOString() ?? ''
  expect(first > '2025-11-23' && last < '2026-11-24').toBe(true)
})

test('names within the sample are told apart', () => {
  const { roster } = readSample(SAMPLE, new Date('2026-11-24T10:00:00+08:00'))
  const names = roster.people.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(new Set(roster.villages).size).toBe(roster.villages.length)
})
