import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const PROGRAM = `
import { reportUnawaited } from './scripts/report-unawaited.ts'
reportUnawaited((error) => console.log('reported', error.message))
Promise.reject(new Error('of a library'))
setTimeout(() => console.log('still there'), 20)
`

test('a promise that breaks while nobody awaits it is reported and ends nothing', () => {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', PROGRAM]
  const { stdout } = spawnSync('node', args, { encoding: 'utf8' })
  expect(stdout.trim().split('\n')).toEqual(['reported of a library', 'still there'])
})
