import { expect, test } from 'vitest'
import { judge } from './judge.ts'
import type { SoakRoute } from './route.ts'
import { openGateway } from './routes/gateway.ts'
import { openMock } from './routes/mock.ts'
import { openWebWechat } from './routes/web-wechat.ts'
import { openWecom } from './routes/wecom.ts'
import { soak } from './soak.ts'

const PORT = 31_000 + (process.pid % 1000)

const ROUTES: readonly [string, () => Promise<SoakRoute>][] = [
  ['the mock puppet', openMock],
  ['wechat4u', openWebWechat],
  ['a gateway that is killed', () => openGateway(PORT)],
  ['the SDK of WeCom, whose platform breaks off', openWecom],
]

test.each(ROUTES)(
  '250 mixed events over %s are recorded once each, or reported',
  async (_, open) => {
    const soaked = await soak({
      ...{ route: await open(), events: 250, kills: 1, singles: 10, probeMs: 300, answerMs: 2500 },
    })
    const { faults, receivedOnce, toldAsMissing } = await judge(soaked)
    await soaked.close()
    expect(faults).toEqual([])
    expect(receivedOnce).toBeGreaterThan(150)
    expect(toldAsMissing).toBeGreaterThanOrEqual(soaked.noticeMs.length)
  },
  180_000,
)
