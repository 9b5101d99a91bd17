import { isAbsolute } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig, storeOptions } from '../../src/config.ts'

test('without any setting only this machine can open the pages, and data lies under data/', () => {
  const config = readConfig({})
  expect(config).toMatchObject({ host: '127.0.0.1', port: 3000, trustProxy: false })
  expect(isAbsolute(config.dataDir)).toBe(true)
  expect(storeOptions(config)).toEqual({ dataDir: `${config.dataDir}/pg` })
  expect(config.chat).toBeUndefined()
})

test('a setting that is set to nothing counts as not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' }).port).toBe(3000)
})

test('a wrong setting is named', () => {
  expect(() => readConfig({ PORT: 'eighty' })).toThrow(/^PORT/)
  expect(() => readConfig({ CHAT: 'telegram' })).toThrow(/^CHAT/)
  expect(() => readConfig({ CHAT: 'wecom', WECOM_BOT_ID: 'b' })).toThrow(/^WECOM_SECRET/)
})
