import { judge } from '../test/chat/soak/judge.ts'
import type { SoakRoute } from '../test/chat/soak/route.ts'
import { openGateway } from '../test/chat/soak/routes/gateway.ts'
import { openMock } from '../test/chat/soak/routes/mock.ts'
import { openWebWechat } from '../test/chat/soak/routes/web-wechat.ts'
import { openWecom } from '../test/chat/soak/routes/wecom.ts'
import { soak } from '../test/chat/soak/soak.ts'

// Many mixed events over a route into a real inbox and database; prints one line of figures.
// `npx tsx scripts/soak-chat.ts [mock|wechat4u|service|wecom] [events]`; exits 1 when a message is
// neither recorded once nor reported as not received. A platform's side that can be killed is
// killed three times on the way, and is noticed with the program's own patience.

const PORT = 32_000 + (process.pid % 1000)
const ROUTES: Readonly<Record<string, () => Promise<SoakRoute>>> = {
  mock: openMock,
  wechat4u: openWebWechat,
  service: () => openGateway(PORT),
  wecom: openWecom,
}
const KILLS = 3
const SINGLES = 200
const FAULTS_SHOWN = 20

process.env.WECHATY_LOG = 'silent'
const [name = 'wechat4u', count = '10000'] = process.argv.slice(2)
const open = ROUTES[name]
if (!open) throw new Error(`There is no route ${name}`)
const options = { events: Number(count), kills: KILLS, singles: SINGLES }
const onProgress = (events: number) => process.stderr.write(`\r${events} of ${count} events`)
const soaked = await soak({ route: await open(), ...options, onProgress })
process.stderr.write('\n')
const verdict = await judge(soaked)
await soaked.close()

const sorted = soaked.replyMs.toSorted((a, b) => a - b)
const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)
const seconds = (times: readonly number[]) => times.map((ms) => Math.round(ms / 100) / 10)
console.log(
  JSON.stringify({
    route: name,
    events: verdict.events,
    receivedOnce: verdict.receivedOnce,
    toldAsMissing: verdict.toldAsMissing,
    faults: verdict.faults.length,
    perSecond: Math.round(soaked.perSecond),
    replyP50Ms: at(0.5),
    replyP95Ms: at(0.95),
    noticedAfterSeconds: seconds(soaked.noticeMs),
    recoveredAfterSeconds: seconds(soaked.recoverMs),
    errorsReported: soaked.errors.length,
  }),
)
for (const error of soaked.errors.slice(0, FAULTS_SHOWN)) console.error(String(error))
for (const fault of verdict.faults.slice(0, FAULTS_SHOWN)) console.error(fault)
process.exit(verdict.faults.length > 0 ? 1 : 0)
