import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Store } from '../../src/db/store-shape.ts'
import { type Running, startOn } from '../../src/main.ts'
import { openTestStore } from '../db/stores.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The clock of these tests. */
export const NOW = new Date('2026-11-24T10:00:00+08:00')

export interface TestWeb extends Running {
  /** What the program held to be bugs. */
  readonly errors: unknown[]
  readonly store: Store
  /** Where photos and recordings lie. */
  readonly filesDir: string
}

/** The whole program on an empty database in memory, on a free port. */
export async function startTestWeb(
  options: { readonly pagesDir?: string; readonly sampleDir?: string } = {},
): Promise<TestWeb> {
  const errors: unknown[] = []
  const store = await openTestStore('pglite')
  const dataDir = mkdtempSync(join(tmpdir(), 'mingbaizhang-web-'))
  const running = await startOn(store, {
    print: () => {},
    config: {
      host: '127.0.0.1',
      port: 0,
      dataDir,
      trustProxy: false,
      sampleDir: options.sampleDir ?? here('sample'),
      pagesDir: options.pagesDir ?? here('pages'),
    },
    now: () => NOW,
    onError: (error) => errors.push(error),
  })
  return { ...running, errors, store, filesDir: join(dataDir, 'files') }
}

/** An answer of the API. */
export interface Answer {
  readonly status: number
  // The tests look into whatever came back.
  readonly body: ReturnType<typeof JSON.parse>
  readonly headers: Headers
}

/** A browser without a window: keeps its cookie and sends the header of our pages. */
export class TestBrowser {
  readonly #url: string
  cookie = ''

  constructor(url: string) {
    this.#url = url
  }

  async call(method: string, path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await fetch(`${this.#url}${path}`, {
      redirect: 'manual',
      method,
      ...init,
      headers: {
        ...(method === 'GET' ? {} : { 'X-Mingbaizhang': '1', 'Content-Type': 'application/json' }),
        ...(this.cookie ? { Cookie: this.cookie } : {}),
        ...init.headers,
      },
    })
    const set = response.headers.getSetCookie()[0]
    if (set) this.cookie = set.split(';')[0] ?? ''
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    const { status, headers } = response
    return { status, headers, body: isJson ? JSON.parse(text) : text }
  }

  get = (path: string) => this.call('GET', path)
  post = (path: string, body: object = {}) =>
    this.call('POST', path, { body: JSON.stringify(body) })

  /** Logs in by a link, as the login page does. */
  logIn = (link: string) => this.post('/api/login', { token: link.split('#')[1] })
}

/** Calls again until the answer fits; the sample is played in the background. */
export async function until<T>(look: () => Promise<T>, fits: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await look()
    if (fits(value)) return value
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** The pages with the sample township played in, and the browser of whoever runs them. */
export async function startSampleWeb(): Promise<{ web: TestWeb; operator: TestBrowser }> {
  const web = await startTestWeb()
  const operator = new TestBrowser(web.url)
  await operator.logIn(web.loginUrl)
  await operator.post('/api/setup/sample')
  await until(
    async () => (await operator.get('/api/setup/progress')).body,
    ({ state }) => state !== 'playing',
  )
  return { web, operator }
}
