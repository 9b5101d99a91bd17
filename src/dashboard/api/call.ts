import { Problem } from '../../lib/problem.ts'
import { shellWords } from '../../wording/web-pages.ts'

const OWN_HEADERS = { 'X-Mingbaizhang': '1' }

/** A question as the address carries it; what is undefined is left out. */
export type Query = Readonly<Record<string, string | number | undefined>>

function addressOf(path: string, query: Query): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return parts.length === 0 ? `/api${path}` : `/api${path}?${new URLSearchParams(parts)}`
}

/**
 * Asks the server.
 *
 * @throws Problem with the server's sentence; `offline` when it cannot be reached
 */
export const ask = <T>(path: string, query: Query = {}): Promise<T> =>
  request<T>(addressOf(path, query), {})

/** Tells the server to do something; throws as `ask` does. */
export const tell = <T = unknown>(path: string, body: object = {}): Promise<T> =>
  request<T>(addressOf(path, {}), {
    method: 'POST',
    headers: { ...OWN_HEADERS, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

/** Sends a picture, a table, a document; throws as `ask` does. */
export const sendFile = <T>(path: string, query: Query, file: File): Promise<T> =>
  request<T>(addressOf(path, query), {
    method: 'POST',
    headers: { ...OWN_HEADERS, 'Content-Type': file.type || 'application/octet-stream' },
    body: file,
  })

async function request<T>(address: string, options: RequestInit): Promise<T> {
  const response = await fetch(address, options).catch(() => {
    throw new Problem('offline', shellWords.offline)
  })
  if (response.status === 401) location.replace('/login')
  const body: unknown = await response.json().catch(() => ({}))
  if (!response.ok) throw problemOf(body)
  // The server's routes and the shapes beside this file are kept alike by the browser tests.
  return body as T
}

function problemOf(body: unknown): Problem {
  const { code, message, field } = Object(body)
  return typeof message === 'string'
    ? new Problem(String(code), message, typeof field === 'string' ? field : undefined)
    : new Problem('offline', shellWords.offline)
}

/** An id for a message that is sent once, however often it is tried. */
export const drawMessageId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
