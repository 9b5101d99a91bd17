import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeAtomically } from '../../src/report/write-atomically.ts'

/** Writes two files, and says so between them. */
const WRITER = `
  import { writeFile } from 'node:fs/promises'
  import { writeAtomically } from './src/report/write-atomically.ts'
  const [folder] = process.argv.slice(-1)
  await writeAtomically(folder, async (partial) => {
    await writeFile(partial + '/台账.xlsx', 'half')
    console.log('half')
    await new Promise((resolve) => setTimeout(resolve, 60_000))
    return ['台账.xlsx']
  })`

test('an export that is killed leaves nothing that looks like a file of it, and is cleared away later', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'killed-'))
  const writer = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', WRITER, folder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  await once(writer.stdout, 'data')
  writer.kill('SIGKILL')
  await once(writer, 'exit')
  const [left = '', ...more] = readdirSync(folder)
  expect([left.startsWith('.导出中-'), more]).toEqual([true, []])
  expect(existsSync(join(folder, '台账.xlsx'))).toBe(false)
  const twoDaysAgo = Date.now() / 1000 - 2 * 86_400
  utimesSync(join(folder, left), twoDaysAgo, twoDaysAgo)
  await writeAtomically(folder, async () => [])
  expect(readdirSync(folder)).toEqual([])
})
