import { eq } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { addDays, dayOf, mondayOf, weekdayOf } from '../lib/days.ts'
import { logAudit } from '../registry/audit.ts'
import { listPeople, type Person } from '../registry/person.ts'
import { requireRight } from '../registry/rights.ts'
import { townships } from '../registry/schema.ts'
import { listSilentVillages } from '../totals/missing.ts'
import { weeklyReminder } from '../wording/chat-staff.ts'
import { isQuietHour, remindOnce } from './remind-once.ts'

const FRIDAY = 5

/** Staff turn the weekly reminder of their township on or off; it begins turned off. */
export async function setWeeklyReminder(
  tx: Db,
  { person, at, on }: { readonly person: Person; readonly at: Date; readonly on: boolean },
): Promise<void> {
  const { townshipId } = person
  requireRight(person, 'manage_people', { townshipId })
  await tx.update(townships).set({ weeklyReminder: on }).where(eq(townships.id, townshipId))
  await logAudit(tx, {
    ...{ townshipId, at, personId: person.id },
    ...{ action: on ? 'reminder.on' : 'reminder.off', subject: 'weekly' },
  })
}

/**
 * From Friday on, asks one person of each village that has told nothing this week, where staff want
 * that: once a week, by day, alone and never in a group.
 */
export async function remindWeekly(db: Db, now: Date): Promise<void> {
  const today = dayOf(now)
  if (isQuietHour(now) || weekdayOf(today) < FRIDAY) return
  const wanting = await db.select().from(townships).where(eq(townships.weeklyReminder, true))
  const monday = mondayOf(today)
  for (const { id: townshipId } of wanting) {
    const people = await listPeople(db, { townshipId })
    const silent = await listSilentVillages(db, {
      townshipId,
      from: monday,
      to: addDays(monday, 6),
    })
    for (const { id, name } of silent) {
      const reminder = {
        townshipId,
        key: `weekly:${id}:${monday}`,
        text: weeklyReminder(name),
        now,
      }
      // Whoever of the village is on the chat; the first of the list may not be.
      for (const { id: personId } of people.filter(({ villageId }) => villageId === id))
        if (await remindOnce(db, { ...reminder, personId })) break
    }
  }
}
