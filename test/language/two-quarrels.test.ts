import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readMessage } from '../../src/language/read-message.ts'
import type { Roster } from '../../src/language/reading.ts'
import { toldBy } from './same-reading.ts'

const ROSTER: Roster = JSON.parse(readFileSync('test/language/roster.json', 'utf8'))

function casesOf(text: string): number {
  const told = toldBy(
    readMessage({ at: '2023-06-18T20:00:00+08:00', from: '周素芬', chat: 'dm', text }, ROSTER),
  )
  return told.intent === 'report'
    ? told.records.reduce((sum, one) => sum + (one.kind === 'dispute' ? one.count : 0), 0)
    : 0
}

// Cases are paid by the piece: two of one class must not become one.
test.each([
  '昨天张家和王家为田坎吵架，说和了。今天李家和赵家也为田坎吵架，也说和了',
  '6月10日张家和王家为田坎吵架，说和了。6月12日李家和赵家为田坎吵架，说和了',
  '上头院子老周和老郑为公鸡打鸣吵，说好了，下头院子老冯和老陈为晒谷子占路吵，也说好了',
  '昨天张家和王家为田坎吵架，说和了。今天李家和赵家为屋檐水吵架，也说和了',
  '6月10日调解一起邻里排水纠纷，成功。6月11日又调解一起邻里排水纠纷，也成功了',
])('two cases: %s', (text) => {
  expect(casesOf(text)).toBe(2)
})

test.each([
  '昨天张家和王家为田坎吵架，没说拢。今天张家和王家又来，说和了',
  '昨天张家和王家为田坎吵架，今天老支书和老组长去量了地，说和了',
  '张家和王家为田坎吵了半年，昨天踏了界，今天签了协议',
])('one case: %s', (text) => {
  expect(casesOf(text)).toBe(1)
})
