import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes minutes, the longest first. */
const LONG = [
  /test\/scenarios|language\/messages/,
  /soak|return|browser|export-files|durable|kill|chat-account/,
  /test\/(?:chat|main|db|dashboard)|unfinished/,
  /test\/language/,
]
const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = LONG.findIndex((name) => name.test(moduleId))
  return rank < 0 ? LONG.length : rank
}

/** Begins with what takes longest, so that no worker is left alone with it at the end; what shares its modules comes in a row. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.sort((one, other) => rankOf(one) - rankOf(other))
  }
}

/** Tests that take minutes, start programs, change the clock or what a module holds: each has its modules to itself. */
const ALONE = [
  'test/{chat,dashboard,db,main,scenarios}/**/*.test.ts',
  'test/language/messages.test.ts',
  'test/inbox/{export-files,unfinished}.test.ts',
]

export default defineConfig({
  test: {
    globalSetup: ['test/db/postgres-server.ts'],
    hookTimeout: 60_000,
    testTimeout: 60_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    env: { TZ: 'Asia/Shanghai', WECHATY_LOG: 'silent' },
    projects: [
      { extends: true, test: { name: 'alone', include: ALONE } },
      {
        extends: true,
        // What was learned is megabytes: it is loaded once, not for each file.
        test: { name: 'together', isolate: false, include: ['test/**/*.test.ts'], exclude: ALONE },
      },
    ],
  },
})
