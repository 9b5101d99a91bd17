import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Takes each guard of the chat routes away, in a copy, and looks whether a test then fails.
// `tsx scripts/mutation-chat.ts [part of a name]`; exits 1 when a guard could go unnoticed.

interface Mutation {
  readonly guard: string
  readonly file: string
  readonly from: string
  readonly to: string
  readonly test: string
}

const WECHAT4U = 'test/chat/wechaty/wechat4u.test.ts'
const SERVICE = 'test/chat/wechaty/service.test.ts'
const ADAPTER = 'test/chat/wechaty/wechaty-adapter.test.ts'

const inCare = (guard: string, from: string, to: string): Mutation => ({
  ...{ guard, from, to, test: WECHAT4U },
  file: 'src/chat/wechaty/wechat4u-care.ts',
})

const MUTATIONS: readonly Mutation[] = [
  inCare('logout emoji ignored', '    ignoreLogoutWords(client)\n', ''),
  inCare('old login forgotten', '    forgetOldLogin(client)\n', ''),
  inCare('order and intake', '    intake.lead(client)\n', ''),
  inCare('stop without logout', '  client.logout = () => Promise.resolve()\n', ''),
  inCare('missed messages accepted', 'get: () => seconds', 'get: () => Date.now() / 1000'),
  inCare('swallowing listener removed', 'if (SWALLOWS.test', 'if (!SWALLOWS.test'),
  {
    guard: 'session file for the owner only',
    file: 'src/chat/wechaty/session-file.ts',
    from: 'OWNER_ONLY = 0o600',
    to: 'OWNER_ONLY = 0o644',
    test: WECHAT4U,
  },
  {
    guard: 'whole text of rooms',
    file: 'src/chat/wechaty/wechaty-event.ts',
    from: "if (raw.MsgType !== 1 || typeof raw.Content !== 'string') return text",
    to: "if (raw.MsgType !== 2 || typeof raw.Content !== 'string') return text",
    test: WECHAT4U,
  },
  {
    guard: 'a remark of two friends counts for nobody',
    file: 'src/chat/wechaty/wechaty-sender.ts',
    from: '  return bearers.length === 1\n',
    to: '  return bearers.length > 0\n',
    test: WECHAT4U,
  },
  {
    guard: 'refusals told',
    file: 'src/chat/wechaty/wechaty-text.ts',
    from: '1205',
    to: '9999',
    test: WECHAT4U,
  },
  {
    guard: 'recall by XML',
    file: 'src/chat/wechaty/wechaty-text.ts',
    from: '/<newmsgid>(',
    to: '/<nomsgid>(',
    test: 'test/chat/wechaty/wechaty-text.test.ts',
  },
  {
    guard: 'own messages left out',
    file: 'src/chat/wechaty/wechaty-adapter.ts',
    from: '    if (message.self()) return\n',
    to: '',
    test: ADAPTER,
  },
  {
    guard: 'one at a time',
    file: 'src/chat/serial-chain.ts',
    from: 'this.#tail = this.#tail.then(job).catch(this.#onError)',
    to: 'this.#tail = job().catch(this.#onError)',
    test: ADAPTER,
  },
  {
    guard: 'errors of a handler caught',
    file: 'src/chat/serial-chain.ts',
    from: '.then(job).catch(this.#onError)',
    to: '.then(job)',
    test: ADAPTER,
  },
  {
    guard: 'a dead gateway is mended',
    file: 'src/chat/wechaty/watch-route.ts',
    from: 'if (this.#dead) await care.mend?.()',
    to: '',
    test: SERVICE,
  },
  {
    guard: 'the stream is given back',
    file: 'src/chat/wechaty/service-care.ts',
    from: '  stream?.cancel()\n',
    to: '',
    test: SERVICE,
  },
  {
    guard: 'pace',
    file: 'src/chat/paced-queue.ts',
    from: '        await this.#pause()\n',
    to: '',
    test: 'test/chat/paced-queue.test.ts',
  },
]

/** Whether the test fails when the guard is away. */
function isNoticed(folder: string, { file, from, to, test }: Mutation): boolean {
  const path = join(folder, file)
  const whole = readFileSync(path, 'utf8')
  if (!whole.includes(from)) throw new Error(`${file} no longer holds “${from}”`)
  writeFileSync(path, whole.replace(from, to))
  const run = spawnSync('npx', ['vitest', 'run', test, '--testTimeout', '20000', '--bail', '1'], {
    cwd: folder,
    stdio: 'ignore',
  })
  writeFileSync(path, whole)
  return run.status !== 0
}

const folder = mkdtempSync(join(tmpdir(), 'mutation-'))
for (const part of ['src', 'test', 'package.json', 'tsconfig.json', 'vitest.config.ts', 'drizzle'])
  cpSync(part, join(folder, part), { recursive: true })
symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
const [wanted = ''] = process.argv.slice(2)
const unnoticed = MUTATIONS.filter(({ guard }) => guard.includes(wanted)).filter((mutation) => {
  const noticed = isNoticed(folder, mutation)
  console.log(`${noticed ? 'noticed  ' : 'UNNOTICED'}  ${mutation.guard}`)
  return !noticed
})
rmSync(folder, { recursive: true, force: true })
process.exit(unnoticed.length > 0 ? 1 : 0)
