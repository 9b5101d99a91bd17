import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readFirstReadings } from '../../scripts/learn/first-readings.ts'
import { trainDoubts } from '../../scripts/learn/train-doubt.ts'
import { isDoubtful } from '../../src/language/account/doubtful.ts'
import { answersOf } from '../../src/language/learned/aspects.ts'
import { readMessage } from '../../src/language/read-message.ts'
import type { Roster } from '../../src/language/reading.ts'

const ROSTER: Roster = JSON.parse(readFileSync('test/language/roster.json', 'utf8'))
const SENT = { at: '2023-06-20T20:10:00+08:00', from: '覃德贵', chat: 'dm' } as const

const PLAIN = readFileSync('test/language/plainly-told.txt', 'utf8').trim().split('\n')

describe('what is plainly told is not asked about', () => {
  test.each(PLAIN)('%s', (text) => {
    const { reading, surprises } = readMessage({ ...SENT, text }, ROSTER)
    expect(reading.intent, JSON.stringify(surprises)).toBe('report')
  })
})

test('nothing that the sample township tells is asked about', () => {
  const read = (file: string) => readFileSync(`sample/${file}`, 'utf8')
  const roster: Roster = JSON.parse(read('roster.json'))
  const asked = read('messages.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ on, time, ...sent }) => ({ ...sent, at: `2023-${on}T${time}:00+08:00` }))
    .filter((sent) => readMessage(sent, roster).guess)
  expect(asked.map(({ text }) => text)).toEqual([])
})

test('surprises are told of every report, and of nothing else', () => {
  const read = (text: string) => readMessage({ ...SENT, text }, ROSTER).surprises
  expect(read('今天开了院坝会1场')).toBeDefined()
  expect(read('这个月开了几场院坝会？')).toBeUndefined()
})

test('a report that is asked about names the words of its figures', () => {
  const asked = readFileSync('test/language/messages/blind-67-to-70.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => readMessage(JSON.parse(line), ROSTER))
    .filter(({ guess }) => guess?.records.some(({ kind }) => kind === 'activity'))
  expect(asked.length).toBeGreaterThan(0)
  for (const { because } of asked)
    expect(because.map(({ field }) => field).join(' ')).toMatch(/records\[\d+\]\.lines\[0\]/)
})

test('a report without surprises is believed, one that is all surprise is not', () => {
  const all = ['intent', 'class', 'standing', 'sum', 'cases', 'counts told', 'counts untold', 'day']
  expect(isDoubtful({})).toBe(false)
  expect(isDoubtful(Object.fromEntries(all.map((part) => [part, 2])))).toBe(true)
})

test('no surprise makes a report more believable', () => {
  const { activities, disputes } = trainDoubts(readFirstReadings().slice(0, 400))
  for (const part of ['class', 'sum', 'cases', 'day'])
    expect(disputes.weights[part]).toBeGreaterThanOrEqual(0)
  for (const part of ['counts told', 'counted most', 'day'])
    expect(activities.weights[part]).toBeGreaterThanOrEqual(0)
})

/** Learning takes a while where other tests run beside it, in milliseconds. */
const LEARNS_FOR = 240_000

/** Of the first readings that were not learned from, at least so many of those asked about were wrong. */
const WRONG_MIN = 0.45

test('what is asked about was wrong as often as not', { timeout: LEARNS_FOR }, () => {
  const readings = readFirstReadings()
  const learned = trainDoubts(readings.filter((_, index) => index % 4 !== 0))
  const asked = readings.filter(
    ({ surprises }, index) => index % 4 === 0 && isDoubtful(surprises, learned),
  )
  expect(asked.length).toBeGreaterThan(10)
  expect(asked.filter(({ wrong }) => wrong).length / asked.length).toBeGreaterThan(WRONG_MIN)
})

test('what a report holds is told from its records', () => {
  const answers = answersOf(
    [
      { kind: 'activity', date: '2023-06-19', lines: [{ indicator: 'lecture', quantity: 1 }] },
      { kind: 'dispute', date: '2023-06-20', count: 2, status: 'resolved', category: 'wages' },
    ],
    '2023-06-20',
  )
  expect([...answers].sort()).toEqual([
    'cases: 2',
    'class wages: told',
    'counts lecture: told',
    'day: several',
    'days of activities: 1',
    'records of disputes: 1',
    'stands resolved: told',
    'villages: 0',
  ])
})
