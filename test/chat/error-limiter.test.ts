import { expect, test } from 'vitest'
import { limitErrors } from '../../src/chat/error-limiter.ts'

test('a storm of one kind of error is told three times, then counted', () => {
  let now = new Date('2023-03-05T10:00:00+08:00')
  const told: string[] = []
  const report = limitErrors(
    (error) => told.push(String(error)),
    () => now,
  )
  for (let i = 0; i < 109; i++) report(new Error(`getaddrinfo ENOTFOUND attempt ${i}`))
  expect(told).toHaveLength(3)
  report(new Error('another kind'))
  expect(told).toHaveLength(4)
  now = new Date(now.getTime() + 61_000)
  report(new Error('getaddrinfo ENOTFOUND attempt 200'))
  expect(told.slice(4)).toEqual([
    'Error: 106 more errors like this one: getaddrinfo ENOTFOUND attempt #',
    'Error: getaddrinfo ENOTFOUND attempt 200',
  ])
})
