import { execFileSync, spawn } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { findPostgresBinaries } from './postgres-binaries.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server for this run; undefined where there is none. */
    postgresUrl: string | undefined
  }
}

/** `nobody`: PostgreSQL refuses to run as root. */
const NOBODY = 65_534

/** One PostgreSQL server for the whole run: the one that is named, or one of our own. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { TEST_DATABASE_URL, REQUIRE_POSTGRES, PATH = '' } = process.env
  const binaries = findPostgresBinaries(PATH)
  if (TEST_DATABASE_URL || binaries === undefined) {
    if (!TEST_DATABASE_URL && REQUIRE_POSTGRES === '1')
      throw new Error(
        'REQUIRE_POSTGRES=1, but there is no postgres binary and no TEST_DATABASE_URL',
      )
    project.provide('postgresUrl', TEST_DATABASE_URL || undefined)
    return undefined
  }
  const server = await startServer(binaries)
  project.provide('postgresUrl', server.url)
  return server.stop
}

/** Starts a server on a folder of its own that is gone afterwards. */
async function startServer(binaries: string) {
  const folder = mkdtempSync(join(tmpdir(), 'mingbaizhang-postgres-'))
  const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  if (asNobody.uid !== undefined) chownSync(folder, asNobody.uid, asNobody.gid)
  const data = join(folder, 'data')
  const options = { ...asNobody, cwd: folder, stdio: 'ignore' as const, env: { LC_ALL: 'C.UTF-8' } }
  const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']
  execFileSync(join(binaries, 'initdb'), init, options)
  const port = await freePort()
  const settings = ['fsync=off', 'max_connections=60', 'listen_addresses=127.0.0.1']
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-p', String(port), '-k', folder, ...settings.flatMap((s) => ['-c', s])],
    options,
  )
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  await answering(url)
  return { url, stop }
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      if (typeof address !== 'object' || address === null) return reject(new Error('No port'))
      probe.close(() => resolve(address.port))
    })
  })

const TRIES = 100
const PAUSE_MS = 100

async function answering(url: string): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const client = postgres(url, { max: 1, connect_timeout: 1 })
    try {
      await client`select 1`
      return
    } catch {
      await setTimeout(PAUSE_MS)
    } finally {
      await client.end({ timeout: 1 })
    }
  }
  throw new Error('The PostgreSQL server of this test run did not start')
}
