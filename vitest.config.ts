import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes minutes, the longest first. */
const LONG = [
  /test\/scenarios|language\/messages/,
  /soak|return|browser|export-files|durable|kill|chat-account/,
  /test\/language/,
]
const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = LONG.findIndex((name) => name.test(moduleId))
  return rank < 0 ? LONG.length : rank
}

/** Begins with what takes longest, so that no worker is left alone with it at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.sort((one, other) => rankOf(one) - rankOf(other))
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/db/postgres-server.ts'],
    hookTimeout: 60_000,
    testTimeout: 60_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    env: { TZ: 'Asia/Shanghai', WECHATY_LOG: 'silent' },
  },
})
