import { resolve } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildDashboard } from '../../scripts/build-dashboard.ts'
import { startTestWeb, type TestWeb } from '../web/running-web.ts'
import { accessibilityFaults, HAS_BROWSER, openBrowser, overhang } from './browser.ts'

const PAGES = [
  ...['totals', 'records', 'waiting', 'people', 'periods', 'figures', 'texts', 'exports', 'bots'],
  'settings',
]

/** Whether an element has the focus of the keyboard. */
const isFocused = (element: { ownerDocument: { activeElement: unknown } }) =>
  element === element.ownerDocument.activeElement

const title = HAS_BROWSER
  ? 'in a browser'
  : 'in a browser (left out: no chromium on this machine; REQUIRE_BROWSER=1 makes that a failure)'

describe.skipIf(!HAS_BROWSER)(title, () => {
  let web: TestWeb
  let browser: BrowserContext
  let page: Page
  /** What the browser complained about. */
  const complaints: string[] = []

  beforeAll(async () => {
    await buildDashboard()
    web = await startTestWeb({ pagesDir: resolve('dist/dashboard') })
    browser = await openBrowser()
    page = browser.pages()[0] ?? (await browser.newPage())
    page.setDefaultTimeout(20_000)
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
  })
  afterAll(async () => {
    await browser?.close()
    await web?.stop()
  })

  const open = async (name: string) => {
    await page.goto(`${web.url}/#/${name}`)
    await page.reload()
    await page.locator('h1').waitFor()
    await page.waitForLoadState('networkidle')
  }
  const figure = (measure: string) => page.locator(`[data-measure=${measure}] .figure`)

  test('the login page says how to get in and has no faults', async () => {
    await page.goto(web.url)
    await page.getByText('请打开管理员发给您的登录链接').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  test('the link of the console opens the first start, which leads to the sample', async () => {
    await page.goto(web.loginUrl)
    await page.getByRole('heading', { name: '欢迎使用明白账' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: '进入示例乡镇' }).click()
    await page.getByRole('heading', { name: '试一试' }).waitFor()
  })

  test('what is typed is answered and raises the totals beside it', async () => {
    await page.getByLabel('以谁的身份说话').selectOption({ label: '杜春和（柏木村法律明白人）' })
    await figure('courtyard_meeting').waitFor()
    expect(await figure('courtyard_meeting').textContent()).toMatch(/^\s*1\s*$/)
    await page.getByLabel('要说的话').fill('今天开院坝会2场,50人,资料30份')
    await page.getByLabel('要说的话').press('Enter')
    await page.getByText('已记').last().waitFor()
    await expect.poll(() => figure('courtyard_meeting').textContent()).toMatch(/3/)
    expect(await page.locator('[data-measure=courtyard_meeting] .move').textContent()).toContain(
      '+2',
    )
    expect(await page.getByLabel('要说的话').inputValue()).toBe('')
  })

  test('a figure opens the messages behind it with the words marked', async () => {
    await figure('leaflets').click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText('今天开院坝会2场,50人,资料30份').waitFor()
    expect(await drawer.locator('mark').first().textContent()).toContain('30')
    await page.waitForTimeout(500)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'hidden' })
  })

  test('in a group the bot is silent about chatter', async () => {
    await page.getByLabel('在哪里说').selectOption('room')
    await page.getByLabel('要说的话').fill('大家吃了没有')
    await page.getByRole('button', { name: '发送' }).click()
    await page.locator('.words', { hasText: '大家吃了没有' }).waitFor()
    expect(await page.locator('.bubble').last().textContent()).toContain('大家吃了没有')
  })

  test('a figure of an office is saved when it is typed, and a fault stands beside it', async () => {
    await open('figures?missing')
    const row = page.locator('[data-figure=administrative_licences]')
    await row.getByLabel('行政许可件数（件）').fill('约三十')
    await row.getByLabel('行政许可件数（件）').press('Tab')
    await row.getByText('不是实数').waitFor()
    await row.getByLabel('行政许可件数（件）').fill('37')
    await row.getByLabel('行政许可件数（件）').press('Tab')
    await row.getByText('报告里写：37件').waitFor()
    await page.reload()
    await page.getByText('还有').waitFor()
    expect(await row.count()).toBe(0)
    expect(complaints.splice(0)).toHaveLength(1)
  })

  test('an indicator is added on the page, and one that would be misheard is refused', async () => {
    await open('settings')
    await page.getByLabel('名称').fill('传单')
    await page.getByLabel('单位', { exact: true }).fill('份')
    await page.getByRole('button', { name: '新增指标' }).click()
    await page.getByText('“传单”已经是“宣传资料”的说法').waitFor()
    await page.getByLabel('名称').fill('法治灯会')
    await page.getByLabel('单位', { exact: true }).fill('场')
    await page.getByLabel('也叫').first().fill('普法灯会、猜法谜会')
    await page.getByRole('button', { name: '新增指标' }).click()
    await page.getByText('已加上“法治灯会”').waitFor()
    await page.locator('form').nth(1).getByRole('combobox').selectOption({ label: '院坝会' })
    await page.getByLabel('说法（用顿号分开）').fill('摆龙门阵会')
    await page.getByRole('button', { name: '加说法' }).click()
    await page.locator('[data-indicator=courtyard_meeting] .own').waitFor()
    await page.getByLabel('只看自己加的').check()
    expect(await page.locator('[data-indicator]').count()).toBe(2)
    page.on('dialog', (dialog) =>
      dialog.accept(dialog.type() === 'prompt' ? '法治夜会' : undefined),
    )
    const own = page.locator('[data-indicator=own_1]')
    await own.getByRole('button', { name: '改名' }).click()
    await own.getByRole('rowheader', { name: '法治夜会' }).waitFor()
    await own.getByRole('button', { name: '停用' }).click()
    await own.getByText('已停用').waitFor()
    await own.getByRole('button', { name: '恢复' }).click()
    await own.getByRole('button', { name: '去掉说法“猜法谜会”' }).click()
    await page.getByText('已去掉说法“猜法谜会”').waitFor()
    page.removeAllListeners('dialog')
    expect(complaints.splice(0)).toHaveLength(1)
  })

  test('files that the bot sends later appear by themselves and can be downloaded', async () => {
    await open('tryout')
    await page.getByLabel('以谁的身份说话').selectOption({ label: '姚主任（司法所人员）' })
    await page.getByLabel('要说的话').fill('导出今年台账')
    await page.getByLabel('要说的话').press('Enter')
    const link = page.getByRole('link', { name: /^下载 .*台账\.xlsx$/ })
    await link.waitFor({ timeout: 60_000 })
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(download.suggestedFilename()).toMatch(/台账\.xlsx$/)
  })

  test('a month is closed only after a dialog, which warns while it runs; Escape changes nothing', async () => {
    await page.setViewportSize({ width: 375, height: 740 })
    await open('periods')
    const dialog = page.getByRole('dialog')
    await page.getByRole('button', { name: '结账 11月' }).press('Enter')
    await dialog.getByText('11月还没有过完（到 2026-11-30 为止）').waitFor()
    await expect
      .poll(() => dialog.getByRole('button', { name: '取消' }).evaluate(isFocused))
      .toBe(true)
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await overhang(page)).toBeLessThanOrEqual(0)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    const closeOctober = page.getByRole('button', { name: '结账 10月' })
    await closeOctober.click()
    await dialog.getByText('再报来的10月的事都记为“补报”').waitFor()
    expect(await dialog.getByText('还没有过完').count()).toBe(0)
    await dialog.getByRole('button', { name: '取消' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect(await closeOctober.evaluate(isFocused)).toBe(true)
    expect(await page.getByText('已结账').count()).toBe(0)
    await page.getByRole('button', { name: '结账 2026年全年' }).click()
    await dialog.getByText('2026年全年还没有过完').waitFor()
    await dialog.getByRole('button', { name: '仍要结账' }).click()
    await page.getByText('已结账').waitFor()
  })

  test('a year is opened again in a dialog that wants to know why', async () => {
    const dialog = page.getByRole('dialog')
    await page.getByRole('button', { name: '重开 2026年全年' }).press('Enter')
    const reason = dialog.getByLabel('为什么重开')
    await expect.poll(() => reason.evaluate(isFocused)).toBe(true)
    await reason.fill('  ')
    await dialog.getByRole('button', { name: '重开' }).click()
    await dialog.getByRole('alert').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await reason.fill('还有一起纠纷要补')
    await dialog.getByRole('button', { name: '重开' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('已结账').waitFor({ state: 'detached' })
    await page.setViewportSize({ width: 1366, height: 900 })
    expect(complaints.splice(0)).toHaveLength(1)
  })

  test('a warning before the export leads to what is to be mended', async () => {
    await open('exports')
    await page.getByRole('link', { name: /项没有填报/ }).click()
    await page.getByRole('heading', { name: '科室填报' }).waitFor()
    expect(await page.getByLabel('只看待填的').isChecked()).toBe(true)
  })

  test('a template with faults is refused on the page with all of them', async () => {
    await open('exports')
    const { Document, Packer, Paragraph } = await import('docx')
    const children = ['{宣传材料}', '{没关'].map((text) => new Paragraph(text))
    const buffer = await Packer.toBuffer(new Document({ sections: [{ children }] }))
    await page
      .getByLabel('上传模板（docx）')
      .setInputFiles({ name: '模板.docx', mimeType: 'application/octet-stream', buffer })
    await page.getByText('模板有 2 处要改').waitFor()
    await page.getByText('您是不是要找“宣传资料').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  test.each(['periods', 'figures', 'texts', 'exports'])(
    '%s shows the year chosen',
    async (name) => {
      await open(name)
      const choice = page.locator('.fields select').first()
      const other = (await choice.locator('option').nth(1).textContent()) ?? ''
      await choice.selectOption({ label: other })
      await page.waitForLoadState('networkidle')
      expect(await choice.locator('option:checked').textContent()).toBe(other)
      if (name === 'periods') await page.getByText(`${other}全年`).waitFor()
    },
  )

  test('a link leads to records that are already filtered', async () => {
    await open('records?kind=dispute&villageId=0')
    expect(await page.getByLabel('种类').inputValue()).toBe('dispute')
    expect(await page.getByLabel('村、社区').inputValue()).toBe('0')
  })

  test.each(PAGES)('the page %s can be used by everybody', async (name) => {
    await open(name)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  test.each(['tryout', ...PAGES])('the page %s fits a phone', async (name) => {
    await page.setViewportSize({ width: 375, height: 740 })
    await open(name)
    expect(await overhang(page)).toBeLessThanOrEqual(0)
  })

  test('nothing went wrong in the browser meanwhile', () => {
    expect(complaints).toEqual([])
    expect(web.errors).toEqual([])
  })
})
