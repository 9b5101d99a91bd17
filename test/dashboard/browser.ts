import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { type BrowserContext, chromium, type Page } from 'playwright-core'

/** Where distributions put the browser. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Nothing that talks to the network by itself. */
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

const executablePath = PLACES.find((place) => existsSync(place))

// biome-ignore lint/style/noProcessEnv: a switch of the test run.
if (!executablePath && process.env.REQUIRE_BROWSER === '1')
  throw new Error(`REQUIRE_BROWSER is set, and there is no browser at ${PLACES.join(', ')}`)

/** Whether this machine has a browser; without one the browser tests are left out. */
export const HAS_BROWSER = executablePath !== undefined

/**
 * A browser with an empty profile of its own.
 *
 * @param bypassCSP the accessibility check is a script that our own policy would not let in
 */
export async function openBrowser(bypassCSP = true): Promise<BrowserContext> {
  if (!executablePath) throw new Error('There is no browser on this machine')
  return chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'mingbaizhang-browser-')), {
    ...{ executablePath, args: FLAGS, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
    viewport: { width: 1366, height: 900 },
    bypassCSP,
  })
}

/** Faults of the page by WCAG 2.1 A and AA, as `rule: the element`. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    // The script has just put it there.
    const page = globalThis as unknown as { axe: { run(options: object): Promise<Run> } }
    interface Run {
      violations: { id: string; nodes: { html: string }[] }[]
    }
    const { violations } = await page.axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}

/** How far the page is wider than the window, in pixels. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - innerWidth')
