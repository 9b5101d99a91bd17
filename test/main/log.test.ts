import { DrizzleQueryError } from 'drizzle-orm/errors'
import { expect, test } from 'vitest'
import { loggable } from '../../src/main/log.ts'

test('what people wrote does not reach the log by way of a failed query', () => {
  const error = new DrizzleQueryError(
    'insert into "messages" ("body") values ($1)',
    ['张三和李四为地界吵架'],
    new Error('value too long'),
  )
  const line = JSON.stringify(loggable(error))
  expect(line).toContain('value too long')
  expect(line).toContain('insert into')
  expect(line).not.toContain('张三')
})

test('a bug is told with the place where it happened', () => {
  const line = JSON.stringify(loggable(new TypeError('x is not a function')))
  expect(line).toContain('x is not a function')
  expect(line).toContain('log.test.ts')
})
