import { expect, test } from 'vitest'
import { PACE } from '../../src/main/chat-account.ts'

test.each(['wechat4u', 'service'] as const)('over %s messages are 1 to 3 s apart', (kind) => {
  const { intervalMs, jitterMs } = PACE[kind]
  expect([intervalMs, intervalMs + jitterMs]).toEqual([1000, 3000])
})
