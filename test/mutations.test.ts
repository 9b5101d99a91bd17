import { access, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { CORE_GUARDS } from '../scripts/mutations/core-guards.ts'
import { ROUTE_GUARDS } from '../scripts/mutations/route-guards.ts'

test.each([...ROUTE_GUARDS, ...CORE_GUARDS])(
  'the guard “$guard” is still where it can be taken away',
  async ({ file, from, test: watcher }) => {
    expect(await readFile(file, 'utf8')).toContain(from)
    await access(watcher)
  },
)
