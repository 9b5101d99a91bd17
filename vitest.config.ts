import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/db/postgres-server.ts'],
    hookTimeout: 60_000,
    testTimeout: 60_000,
    maxWorkers: 2,
    env: { TZ: 'Asia/Shanghai', WECHATY_LOG: 'silent' },
  },
})
