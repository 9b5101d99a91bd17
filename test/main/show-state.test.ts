import { expect, test } from 'vitest'
import { showState } from '../../src/main/show-state.ts'

test('the window shows every state once, and each new code to scan', () => {
  const printed: string[] = []
  const show = showState((text) => printed.push(text))
  show({ state: 'starting' })
  show({ state: 'needs-scan', qr: 'https://login.example/1' })
  show({ state: 'needs-scan', qr: 'https://login.example/1' })
  show({ state: 'needs-scan', qr: 'https://login.example/2' })
  show({ state: 'online', selfId: 'bot' })
  show({ state: 'degraded', detail: 'no answer from the gateway' })
  const lines = printed.filter((text) => !/[▄█▀]/.test(text))
  expect(lines.map((line) => line.replace('机器人：', ''))).toEqual([
    '正在启动',
    '等待扫码',
    '等待扫码',
    '在线',
    '不稳定（no answer from the gateway）',
  ])
  expect(printed).toHaveLength(7)
})
