import { resolve } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildDashboard } from '../../scripts/build-dashboard.ts'
import type { BotView } from '../../src/dashboard/api/shapes.ts'
import { drawQrCode } from '../../src/web/views/qr-code.ts'
import { startTestWeb, type TestWeb } from '../web/running-web.ts'
import { accessibilityFaults, HAS_BROWSER, openBrowser, overhang } from './browser.ts'

const NOON = '2026-11-24T12:00:00+08:00'
const BOT: BotView = {
  ...{ channel: 'wechat4u', state: 'online', since: NOON, groups: [], qr: null },
  ...{ backlog: { count: 0, since: null }, undelivered: { refused: 0, unknown: 0 } },
}
const GAP = { since: '2026-11-24T09:12:00+08:00', until: '2026-11-24T09:31:00+08:00' }

/** How an account may stand, and what the page must say of it. */
const STANDINGS: readonly (readonly [string, readonly BotView[], readonly string[]])[] = [
  ['off', [], ['还没有接上微信']],
  ['starting', [{ ...BOT, state: 'starting' }], ['正在启动']],
  [
    'waiting for a scan',
    [
      {
        ...{ ...BOT, state: 'needs-scan', offSince: GAP.since },
        qr: drawQrCode('https://login.weixin.qq.com/l/Qc3f0bFmZA=='),
      },
    ],
    ['等待扫码', '起收不到消息', '请用机器人的微信扫码登录'],
  ],
  [
    'online with a backlog',
    [
      {
        ...{ ...BOT, lastGap: GAP, groups: ['白果村', '柏木村'] },
        ...{ backlog: { count: 87, since: NOON }, undelivered: { refused: 1, unknown: 2 } },
      },
    ],
    [
      '在线',
      '还有 87 条回复',
      '1 条回复平台没有收',
      '2 条不知道送到没有',
      '白果村、柏木村',
      '09:31',
    ],
  ],
  [
    'degraded',
    [
      {
        ...{ ...BOT, channel: 'service', state: 'degraded', offSince: NOON },
        detail:
          '14 UNAVAILABLE: No connection established. Last error: Error: connect ECONNREFUSED 127.0.0.1:18788',
      },
    ],
    ['不稳定', '正在自动重连', '14 UNAVAILABLE'],
  ],
  [
    'logged out',
    [{ ...BOT, channel: 'wecom', state: 'logged-out', detail: '被挤了下来', offSince: NOON }],
    ['企业微信机器人：已下线', '重启本程序'],
  ],
]

describe.skipIf(!HAS_BROWSER)('the page of the bot', () => {
  let web: TestWeb
  let browser: BrowserContext
  let page: Page
  let bots: readonly BotView[] = []

  beforeAll(async () => {
    await buildDashboard()
    web = await startTestWeb({ pagesDir: resolve('dist/dashboard') })
    browser = await openBrowser()
    page = browser.pages()[0] ?? (await browser.newPage())
    page.setDefaultTimeout(20_000)
    await page.route('**/api/bots', (route) => route.fulfill({ json: bots }))
    await page.goto(web.loginUrl)
    await page.getByRole('button', { name: '进入示例乡镇' }).click()
    await page.getByRole('heading', { name: '试一试' }).waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await web?.stop()
  })

  test.each(STANDINGS)('says how an account stands that is %s', async (_, standing, words) => {
    bots = standing
    for (const width of [1366, 375]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(`${web.url}/#/bots`)
      await page.reload()
      const main = page.locator('main')
      for (const word of words) await main.getByText(word).first().waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      expect(await overhang(page)).toBeLessThanOrEqual(0)
    }
  })
})
