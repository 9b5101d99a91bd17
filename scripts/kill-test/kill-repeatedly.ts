import { type ChildProcess, fork } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { queryRows } from '../../src/db/db.ts'
import { openStore, type StoreOptions } from '../../src/db/store.ts'
import { listTownships } from '../../src/registry/township.ts'
import { sumIndicators } from '../../src/totals/totals.ts'
import { verifyTownship } from '../../src/totals/verify.ts'
import { leafletsOf, type WorkerNews, type WorkerOrder } from './worker-order.ts'

/** How a run of kills went; all well when `lost`, `twice`, `gaps` and `differences` are 0. */
export interface KillReport {
  readonly kills: number
  /** Messages whose end the worker told before it was killed. */
  readonly acknowledged: number
  /** Of those, the ones without a record. */
  readonly lost: number
  /** Messages with more than one record. */
  readonly twice: number
  /** Replies that were sent more than once. */
  readonly repliedTwice: number
  /** Record numbers that were left out. */
  readonly gaps: number
  /** Whether the total is the sum of the records. */
  readonly differences: number
}

interface KillOrder {
  readonly store: StoreOptions
  readonly filesDir: string
  readonly kills: number
  /** A worker is killed up to so long after its start, its opening or its first acknowledged message. */
  readonly patienceMs: number
}

/** Workers are killed by turns: while they may still be opening, after it, and in the midst of messages. */
const TURNS = ['start', 'opened', 'acknowledged'] as const

/** So many messages are sent again after each start, as platforms do. */
const SENT_AGAIN = 3

/** Lets a worker receive messages, kills it with SIGKILL, and begins again; then counts. */
export async function killRepeatedly(order: KillOrder): Promise<KillReport> {
  let last = -1
  const sent: string[] = []
  for (let kill = 0; kill < order.kills; kill += 1) {
    const first = Math.max(0, last + 1 - SENT_AGAIN)
    const worker = startWorker({ store: order.store, filesDir: order.filesDir, first })
    worker.on('message', (news: WorkerNews) => {
      if ('sent' in news) sent.push(news.sent)
      if ('done' in news) last = Math.max(last, news.done)
    })
    const reached = reach(worker, TURNS[kill % TURNS.length])
    const failed = new Promise<never>((_, reject) => {
      worker.once('exit', (code) => {
        if (code !== null) reject(new Error(`The worker ended by itself with ${code}`))
      })
    })
    await Promise.race([reached, failed])
    await Promise.race([setTimeout(randomInt(order.patienceMs)), failed])
    const gone = new Promise((resolve) => worker.once('exit', resolve))
    worker.kill('SIGKILL')
    await gone
  }
  return count(order, last, sent)
}

/** Waits until a worker came as far as its turn says. */
const reach = (worker: ChildProcess, turn: (typeof TURNS)[number] | undefined): Promise<void> =>
  new Promise((resolve) => {
    if (turn === 'start') resolve()
    worker.on('message', (news: WorkerNews) => {
      if (turn === 'opened' && 'open' in news) resolve()
      if (turn === 'acknowledged' && 'done' in news) resolve()
    })
  })

function startWorker(order: WorkerOrder): ChildProcess {
  return fork(new URL('./worker.ts', import.meta.url), [JSON.stringify(order)], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
}

interface Counts extends Record<string, unknown> {
  readonly lost: number
  readonly twice: number
  readonly gaps: number
  readonly leaflets: number
}

async function count({ store: options, kills }: KillOrder, last: number, sent: readonly string[]) {
  const store = await openStore(options)
  const [township] = await listTownships(store.db)
  const id = township?.id ?? 0
  const [counts] = await queryRows<Counts>(
    store.db,
    sql`with told as (
        select m.dedup_key, count(r.id) as records from messages m
        left join journal j on j.message_id = m.id and j.township_id = m.township_id
        left join records r on r.entry = j.entry and r.township_id = j.township_id
        group by m.dedup_key)
      select
        (select count(*) from generate_series(0, ${last}::int) n
          left join told on told.dedup_key = 'm' || n
          where coalesce(told.records, 0) = 0)::int as lost,
        (select count(*) from told where records > 1)::int as twice,
        (select coalesce(max(serial), 0) - count(*) from records)::int as gaps,
        (select coalesce(sum(substr(dedup_key, 2)::int + ${leafletsOf(0)}::int), 0)
          from told where records = 1)::int as leaflets`,
  )
  const year = { townshipId: id, from: '2023-01-01', to: '2023-12-31' }
  const { leaflets } = await sumIndicators(store.db, year)
  const differences = await verifyTownship(store.db, id)
  await store.close()
  if (!counts) throw new Error('The counts were not returned')
  return {
    kills,
    acknowledged: last + 1,
    lost: counts.lost,
    twice: counts.twice,
    repliedTwice: sent.length - new Set(sent).size,
    gaps: counts.gaps,
    differences: differences.length + (leaflets?.quantity === counts.leaflets ? 0 : 1),
  }
}
