import { and, eq, isNull } from 'drizzle-orm'
import { messages, outbox } from '../../../src/inbox/schema.ts'
import { numbersOfMessages } from '../../../src/ledger/numbers-of-messages.ts'
import { sumIndicators } from '../../../src/totals/totals.ts'
import { verifyTownship } from '../../../src/totals/verify.ts'
import type { Done } from './act.ts'
import type { Soaked } from './soak.ts'

/** What a soak came to. */
export interface Verdict {
  readonly events: number
  /** Messages of which the database holds exactly one. */
  readonly receivedOnce: number
  /** Messages that never came, within a time of which staff were told. */
  readonly toldAsMissing: number
  /** Everything that is wrong, in words; empty when nothing is. */
  readonly faults: readonly string[]
}

interface Time {
  readonly from: number
  readonly to: number
}

const MS_SECOND = 1000
const CLOCK = '(\\d+)月(\\d+)日 (\\d+):(\\d+):(\\d+)'
const NOTICE = new RegExp(`${CLOCK} 到 ${CLOCK}`)

/** Holds what lies in the database against what was done. */
export async function judge(soaked: Soaked): Promise<Verdict> {
  const { store, channel, done } = soaked
  const rows = await store.db.select().from(messages).where(eq(messages.channel, channel))
  const idsOf = new Map<string, number[]>()
  for (const row of rows) idsOf.set(row.platformId, [...(idsOf.get(row.platformId) ?? []), row.id])
  const firsts = done.filter(({ act }) => act.kind !== 'again')
  const arrived = firsts.filter(({ id }) => idsOf.has(id))
  const missing = firsts.filter(({ id }) => !idsOf.has(id))
  return {
    events: done.length,
    receivedOnce: arrived.length,
    toldAsMissing: missing.length,
    faults: [
      ...rows.filter(({ state }) => state !== 'done').map(({ id, state }) => `${id} is ${state}`),
      ...arrived
        .filter(({ id }) => idsOf.get(id)?.length !== 1)
        .map(({ id }) => `${id} came more than once`),
      ...faultsOfMissing(missing, await toldGaps(soaked)),
      ...(await faultsOfReports(soaked, arrived, idsOf)),
      ...(await faultsOfLedger(soaked, arrived)),
    ],
  }
}

const faultsOfMissing = (missing: readonly Done[], told: readonly Time[]): string[] =>
  missing
    .filter(({ at }) => !told.some(({ from, to }) => at.getTime() >= from && at.getTime() < to))
    .map(({ id }) => `${id} is missing and nobody was told`)

/** Every report makes one record, no more and no less. */
async function faultsOfReports(
  { store, townshipId }: Soaked,
  arrived: readonly Done[],
  idsOf: ReadonlyMap<string, readonly number[]>,
): Promise<string[]> {
  const numbers = await numbersOfMessages(store.db, townshipId, [...idsOf.values()].flat())
  return arrived
    .filter(({ act }) => act.kind === 'report' || act.kind === 'list')
    .map(({ id }) => ({
      id,
      count: idsOf.get(id)?.flatMap((row) => numbers.get(row) ?? []).length,
    }))
    .filter(({ count }) => count !== 1)
    .map(({ id, count }) => `${id} made ${count} records`)
}

/** The times of which staff were told that messages may be missing. */
async function toldGaps({ store, channel }: Soaked): Promise<Time[]> {
  const notices = await store.db
    .select({ text: outbox.text })
    .from(outbox)
    .where(and(eq(outbox.channel, channel), isNull(outbox.messageId)))
  return notices.flatMap(({ text }) => {
    const found = NOTICE.exec(text)?.slice(1).map(Number)
    if (!found) return []
    const instant = ([month = 1, day = 1, hour = 0, minute = 0, second = 0]: number[]) =>
      Date.UTC(new Date().getUTCFullYear(), month - 1, day, hour - 8, minute, second)
    // A clock that shows seconds is up to one behind.
    return [{ from: instant(found.slice(0, 5)), to: instant(found.slice(5)) + MS_SECOND }]
  })
}

/** Leaflets as what arrived says, counted once each. */
async function faultsOfLedger(soaked: Soaked, arrived: readonly Done[]): Promise<string[]> {
  const { store, townshipId } = soaked
  const stands = new Map<string, number>()
  for (const { act, id, leaflets = 0 } of arrived) {
    if (act.kind === 'report' || act.kind === 'list') stands.set(id, leaflets)
    if (act.kind === 'recall' && stands.has(act.target)) stands.set(act.target, 0)
    if (act.kind === 'quote') stands.set(act.target, leaflets)
  }
  const expected = [...stands.values()].reduce((sum, one) => sum + one, 0)
  const all = { townshipId, from: '2000-01-01', to: '2099-12-31' }
  const counted = (await sumIndicators(store.db, all)).leaflets?.quantity ?? 0
  const differences = await verifyTownship(store.db, townshipId)
  return [
    ...(counted === expected ? [] : [`${counted} leaflets are counted, ${expected} were told`]),
    ...differences.map((difference) => JSON.stringify(difference)),
  ]
}
