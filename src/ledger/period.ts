import { asc, eq } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import type { Day } from '../lib/days.ts'
import { monthOf, yearOf } from '../lib/days.ts'
import { Problem } from '../lib/problem.ts'
import { requireRight } from '../registry/rights.ts'
import { ledgerProblems } from '../wording/ledger.ts'
import type { Act } from './act.ts'
import { type Closing, createClosing, type Period } from './closing.ts'
import { writeEntry } from './journal.ts'
import { periodEvents } from './schema.ts'

/** `2023-03` for a month, `2023` for a year. */
export type PeriodName = string

/** How a period that was ever closed stands. */
export interface PeriodState {
  readonly period: PeriodName
  readonly closed: boolean
}

/** The first day of the month that holds a day. */
export const monthStart = (day: Day): Day => `${day.slice(0, 7)}-01`
/** The first day of the year that holds a day. */
export const yearStart = (day: Day): Day => `${day.slice(0, 4)}-01-01`

function parsePeriod(name: PeriodName): Period {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/.exec(name)
  if (!match) throw new Problem('period_unknown', ledgerProblems.periodUnknown(name), 'period')
  return match[2] === undefined
    ? { grain: 'y', period: `${name}-01-01` }
    : { grain: 'm', period: `${name}-01` }
}

const nameOf = ({ grain, period }: Period): PeriodName => period.slice(0, grain === 'y' ? 4 : 7)

/**
 * Closes a month or a year: from now on its figures stand still.
 *
 * @throws Problem `period_unknown`, `not_allowed`, `period_already_closed`
 */
export async function closePeriod(tx: Db, act: Act, name: PeriodName): Promise<void> {
  await setPeriod(tx, act, name, true)
}

/**
 * Opens a closed period again. Late records stay outside until staff admit them.
 *
 * @throws Problem `reason_needed`, `period_not_closed` and those of closing
 */
export async function reopenPeriod(tx: Db, act: Act, name: PeriodName): Promise<void> {
  if (!act.reason?.trim()) throw new Problem('reason_needed', ledgerProblems.reasonNeeded, 'reason')
  await setPeriod(tx, act, name, false)
}

async function setPeriod(tx: Db, act: Act, name: PeriodName, closed: boolean): Promise<void> {
  const { townshipId } = act.person
  const period = parsePeriod(name)
  requireRight(act.person, 'close_period', { townshipId })
  await writeEntry(tx, act, closed ? 'close' : 'reopen', async (entry, keep) => {
    const before = (await listPeriods(tx, townshipId)).find((state) => state.period === name)
    if (closed && before?.closed)
      throw new Problem('period_already_closed', ledgerProblems.alreadyClosed(name))
    if (!closed && !before?.closed)
      throw new Problem('period_not_closed', ledgerProblems.notClosed(name))
    keep(
      'period_events',
      await tx
        .insert(periodEvents)
        .values({ townshipId, ...period, closed, entry })
        .returning(),
    )
  })
}

/** Every period that was ever closed, and how it stands now. */
export async function listPeriods(db: Db, townshipId: number): Promise<PeriodState[]> {
  const latest = await latestEvents(db, townshipId)
  return latest.map((event) => ({ period: nameOf(event), closed: event.closed }))
}

/** Loads which periods are closed; true as long as the journal is locked. */
export async function loadClosing(tx: Db, townshipId: number): Promise<Closing> {
  const latest = await latestEvents(tx, townshipId)
  return createClosing(latest.filter((event) => event.closed))
}

async function latestEvents(db: Db, townshipId: number) {
  const events = await db
    .select()
    .from(periodEvents)
    .where(eq(periodEvents.townshipId, townshipId))
    .orderBy(asc(periodEvents.entry))
  return [...new Map(events.map((event) => [nameOf(event), event])).values()]
}

/** `2023年3月`, as people are told. */
export const monthName = (day: Day): string => `${yearOf(day)}年${monthOf(day)}月`
