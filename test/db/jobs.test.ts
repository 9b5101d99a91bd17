import { expect, test, vi } from 'vitest'
import {
  cancelJobs,
  enqueueJob,
  forgetDoneJobs,
  isWanted,
  type Job,
  renewLease,
  runDueJobs,
} from '../../src/db/jobs.ts'
import { onEveryStore } from './stores.ts'

const NOON = new Date('2023-03-05T12:00:00+08:00')
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)

onEveryStore((store) => {
  test('a job is done once, however often it is enqueued', async () => {
    const job = { kind: 'weekly', key: '2023-W10', payload: { week: 10 }, runAt: NOON }
    expect(await enqueueJob(store().db, job)).toBe(true)
    expect(await enqueueJob(store().db, job)).toBe(false)
    const done: Job[] = []
    const handlers = { weekly: async (it: Job) => void done.push(it) }
    expect(await runDueJobs(store().db, handlers, () => later(-1))).toBe(0)
    expect(await runDueJobs(store().db, handlers, () => NOON)).toBe(1)
    expect(done.map(({ payload }) => payload)).toEqual([{ week: 10 }])
    expect(await enqueueJob(store().db, job)).toBe(false)
    await forgetDoneJobs(store().db, later(61 * 24 * 60))
    expect(await enqueueJob(store().db, { ...job, runAt: later(1e6) })).toBe(true)
  })

  test('a job enqueued in a transaction that rolls back never was', async () => {
    const failing = store().transaction(async (tx) => {
      await enqueueJob(tx, { kind: 'rolled-back', key: '1', runAt: NOON })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await runDueJobs(store().db, { 'rolled-back': async () => {} }, () => NOON)).toBe(0)
  })

  test('a job that fails is tried later and later, and given up after six tries', async () => {
    await enqueueJob(store().db, { kind: 'failing', key: '1', runAt: NOON })
    const tried: number[] = []
    let minutes = 0
    const failing = async () => {
      tried.push(minutes)
      throw new Error('printer on fire')
    }
    for (; minutes < 120; minutes += 1)
      await runDueJobs(store().db, { failing }, () => later(minutes))
    expect(tried).toEqual([0, 1, 2, 4, 8, 16])
  })

  test('a job whose process died is taken up by another when its lease is over', async () => {
    await enqueueJob(store().db, { kind: 'dying', key: '1', runAt: NOON })
    let end = () => {}
    const hanging = new Promise<void>((resolve) => {
      end = resolve
    })
    const started = vi.fn(() => hanging)
    const dying = runDueJobs(store().db, { dying: started }, () => NOON)
    const done: Job[] = []
    const living = { dying: async (job: Job) => void done.push(job) }
    await vi.waitFor(() => expect(started).toHaveBeenCalled())
    expect(await runDueJobs(store().db, living, () => later(4))).toBe(0)
    expect(await runDueJobs(store().db, living, () => later(6))).toBe(1)
    expect(done.map(({ attempts }) => attempts)).toEqual([2])
    end()
    await dying
  })

  test('a job that is cancelled is not begun, and one that was begun learns of it', async () => {
    const job = (key: string) => ({ kind: 'long', key, payload: { key, by: 3 }, runAt: NOON })
    await enqueueJob(store().db, job('begun'))
    const found: boolean[] = []
    const long = async (it: Job) => {
      found.push(await isWanted(store().db, it))
      await enqueueJob(store().db, job('waiting'))
      expect(await cancelJobs(store().db, 'long', { by: 4 })).toEqual([])
      expect(await cancelJobs(store().db, 'long', { by: 3 })).toHaveLength(2)
      found.push(await isWanted(store().db, it), await renewLease(store().db, it, NOON))
    }
    expect(await runDueJobs(store().db, { long }, () => NOON)).toBe(1)
    expect(found).toEqual([true, false, false])
    expect(await runDueJobs(store().db, { long }, () => later(60))).toBe(0)
  })

  test('nobody takes up a job whose lease is renewed', async () => {
    await enqueueJob(store().db, { kind: 'renewed', key: '1', runAt: NOON })
    const renewed = async (job: Job) => {
      expect(await renewLease(store().db, job, later(4))).toBe(true)
      const others = { renewed: async () => expect.unreachable('it is still being done') }
      expect(await runDueJobs(store().db, others, () => later(8))).toBe(0)
    }
    expect(await runDueJobs(store().db, { renewed }, () => NOON)).toBe(1)
  })
})
