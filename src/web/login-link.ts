import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { Problem } from '../lib/problem.ts'
import { logAudit } from '../registry/audit.ts'
import { getPerson, type Person } from '../registry/person.ts'
import { webProblems } from '../wording/web-problems.ts'
import { findHome } from './home.ts'
import { loginLinks } from './schema.ts'
import { digestOfToken, drawToken, openSession } from './session.ts'

const LINK_HOURS = 24
const MS_AN_HOUR = 3_600_000

const expiryFrom = (now: Date) => new Date(now.getTime() + LINK_HOURS * MS_AN_HOUR)

/** Only these use the pages; reporters have the chat. */
const isStaff = (person: Person) => person.role === 'staff' || person.role === 'administrator'

/**
 * Makes the link that the console prints at start. Earlier ones that were not used stop working.
 */
export async function issueConsoleLink(tx: Db, now: Date): Promise<string> {
  await tx
    .update(loginLinks)
    .set({ usedAt: now })
    .where(and(isNull(loginLinks.personId), isNull(loginLinks.usedAt)))
  const token = drawToken()
  await tx
    .insert(loginLinks)
    .values({ tokenDigest: digestOfToken(token), issuedAt: now, expiresAt: expiryFrom(now) })
  return token
}

/**
 * Makes a one-time link for somebody of the township's staff, good for a day; an earlier one of
 * theirs stops working.
 *
 * @throws Problem `not_staff` for reporters, who use the chat
 */
export async function issueLoginLink(
  tx: Db,
  act: {
    readonly townshipId: number
    readonly personId: number
    readonly by: number
    readonly now: Date
  },
): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const { townshipId, personId, by, now } = act
  const person = await getPerson(tx, townshipId, personId)
  if (!isStaff(person) || person.leftAt !== null)
    throw new Problem('not_staff', webProblems.notStaff)
  await tx
    .update(loginLinks)
    .set({ usedAt: now })
    .where(
      and(
        eq(loginLinks.townshipId, townshipId),
        eq(loginLinks.personId, personId),
        isNull(loginLinks.usedAt),
      ),
    )
  const token = drawToken()
  const expiresAt = expiryFrom(now)
  await tx.insert(loginLinks).values({
    ...{ tokenDigest: digestOfToken(token), townshipId, personId },
    ...{ issuedBy: by, issuedAt: now, expiresAt },
  })
  const subject = `person:${personId}`
  await logAudit(tx, { townshipId, at: now, personId: by, action: 'login_link.issue', subject })
  return { token, expiresAt }
}

/**
 * Logs in by a link; the answer is the session's token. One statement marks the link as used, so it
 * opens once.
 *
 * @throws Problem `link_invalid` when it is unknown, used, out of date, or its person has left
 */
export async function redeemLoginLink(tx: Db, token: string, now: Date): Promise<string> {
  const [link] = await tx
    .update(loginLinks)
    .set({ usedAt: now })
    .where(
      and(
        eq(loginLinks.tokenDigest, digestOfToken(token)),
        isNull(loginLinks.usedAt),
        gt(loginLinks.expiresAt, now),
      ),
    )
    .returning()
  if (!link) throw new Problem('link_invalid', webProblems.linkInvalid)
  const { townshipId, personId } = link
  if (townshipId === null || personId === null)
    return openSession(tx, { person: await findHome(tx), operator: true, now })
  const person = await getPerson(tx, townshipId, personId)
  if (!isStaff(person) || person.leftAt !== null)
    throw new Problem('link_invalid', webProblems.linkInvalid)
  await logAudit(tx, {
    ...{ townshipId, at: now, personId },
    ...{ action: 'login', subject: `person:${personId}` },
  })
  return openSession(tx, { person, operator: false, now })
}
