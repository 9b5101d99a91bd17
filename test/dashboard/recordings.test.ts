import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildDashboard } from '../../scripts/build-dashboard.ts'
import { listTownships } from '../../src/registry/township.ts'
import { bindReporter, SILK, sendRecordings, silence } from '../web/recordings.ts'
import { startTestWeb, TestBrowser, type TestWeb } from '../web/running-web.ts'
import { accessibilityFaults, HAS_BROWSER, openBrowser, overhang } from './browser.ts'

describe.skipIf(!HAS_BROWSER)('recordings on the page of what waits', () => {
  let web: TestWeb
  let browser: BrowserContext
  let page: Page
  const complaints: string[] = []

  /** A page of its own, logged in; the policy of our pages holds unless it is set aside. */
  async function open(bypassCSP: boolean, cookie: string): Promise<Page> {
    browser = await openBrowser(bypassCSP)
    const [name = '', value = ''] = cookie.split('=')
    await browser.addCookies([{ name, value, url: web.url }])
    const opened = browser.pages()[0] ?? (await browser.newPage())
    opened.setDefaultTimeout(20_000)
    opened.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await opened.goto(`${web.url}/#/waiting`)
    await opened.getByRole('heading', { name: '机器人听不懂、留存的语音' }).waitFor()
    return opened
  }

  let cookie = ''
  let reporter = ''

  beforeAll(async () => {
    await buildDashboard()
    web = await startTestWeb({ pagesDir: resolve('dist/dashboard') })
    const operator = new TestBrowser(web.url)
    await operator.logIn(web.loginUrl)
    const form = { name: '青石镇', villages: ['东风村'], administrator: '周所长' }
    await operator.post('/api/setup/township', form)
    const villageId = (await operator.get('/api/people')).body.villages[0].id
    await operator.post('/api/people', { name: '罗世兰', role: 'steward', villageId })
    const [township] = await listTownships(web.store.db)
    reporter = await bindReporter(web, township?.id ?? 0, 'luo')
    await sendRecordings(web, 'luo', silence(), SILK)
    cookie = operator.cookie
    page = await open(false, cookie)
  })
  afterAll(async () => {
    await browser?.close()
    await web?.stop()
  })

  test('one that browsers know is played on the page, under our own policy', async () => {
    const player = page.getByLabel(`${reporter} 11-24 10:00 的语音`).first()
    const sound = page.locator('audio')
    expect(await sound.count()).toBe(1)
    expect(await player.isVisible()).toBe(true)
    await sound.focus()
    await page.keyboard.press('Space')
    await expect.poll(() => sound.evaluate(played)).toBeGreaterThan(0.2)
    expect(complaints).toEqual([])
  })

  test('one in WeChat’s own format is said to be that, and can be taken away', async () => {
    await page.getByText('这段语音是微信自己的格式，网页放不了').waitFor()
    const link = page.getByRole('link', { name: /^下载语音/ })
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(download.suggestedFilename()).toMatch(/^语音-2026-11-24-\d+\.silk$/)
    expect(await readFile(await download.path())).toEqual(SILK)
  })

  test('everybody can use the page, also on a phone', async () => {
    await browser.close()
    page = await open(true, cookie)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.setViewportSize({ width: 375, height: 740 })
    expect(await overhang(page)).toBeLessThanOrEqual(0)
  })
})

/** How far a player has come, in seconds; runs in the browser, whose types these tests do not know. */
const played = (player: unknown): number => Number(Object(player).currentTime)
