import { mkdir, mkdtemp, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { protectGatewayFolder } from '../../../src/chat/wechaty/session-file.ts'

afterEach(() => vi.unstubAllEnvs())

test('nobody else can look into the folder whose path holds the token, even one of old', async () => {
  const home = await mkdtemp(join(tmpdir(), 'home-'))
  vi.stubEnv('HOME', home)
  await mkdir(join(home, '.wechaty'), { mode: 0o755 })
  await protectGatewayFolder()
  expect((await stat(join(home, '.wechaty'))).mode & 0o777).toBe(0o700)
})
