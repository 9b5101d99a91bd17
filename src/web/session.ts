import { createHash, randomBytes } from 'node:crypto'
import { and, eq, gt } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { findPerson, type Person } from '../registry/person.ts'
import { webSessions } from './schema.ts'

/** A logged-in browser. */
export interface Session {
  readonly tokenDigest: string
  /** Null until the first township has been set up. */
  readonly person: Person | null
  /** Whoever runs the installation: came by a link of the console. */
  readonly operator: boolean
  readonly expiresAt: Date
}

const MS_A_DAY = 86_400_000
/** Counted from the last day on which the browser was used. */
export const SESSION_DAYS = 30
/** A session is prolonged once a day, not with every request. */
const RENEW_BELOW_DAYS = SESSION_DAYS - 1

/** 256 bits as they stand in a cookie or link. */
export const drawToken = (): string => randomBytes(32).toString('base64url')

/** What the database keeps of a token: a copy of the database lets nobody in. */
export const digestOfToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex')

const expiryFrom = (now: Date) => new Date(now.getTime() + SESSION_DAYS * MS_A_DAY)

/** Logs somebody in; the answer is the cookie's token, which is kept nowhere else. */
export async function openSession(
  tx: Db,
  who: { readonly person: Person | null; readonly operator: boolean; readonly now: Date },
): Promise<string> {
  const token = drawToken()
  await tx.insert(webSessions).values({
    tokenDigest: digestOfToken(token),
    townshipId: who.person?.townshipId ?? null,
    personId: who.person?.id ?? null,
    operator: who.operator,
    createdAt: who.now,
    expiresAt: expiryFrom(who.now),
  })
  return token
}

/** The session of a cookie's token; undefined when it is unknown, over, or its person has left. */
export async function findSession(db: Db, token: string, now: Date): Promise<Session | undefined> {
  const tokenDigest = digestOfToken(token)
  const [row] = await db
    .select()
    .from(webSessions)
    .where(and(eq(webSessions.tokenDigest, tokenDigest), gt(webSessions.expiresAt, now)))
  if (!row) return undefined
  const { townshipId, personId, operator, expiresAt } = row
  if (townshipId === null || personId === null)
    return { tokenDigest, person: null, operator, expiresAt }
  const person = await findPerson(db, townshipId, personId)
  return person && person.leftAt === null ? { tokenDigest, person, operator, expiresAt } : undefined
}

/** Keeps a session that is in use from running out; tells whether its cookie is to be set again. */
export async function renewSession(db: Db, session: Session, now: Date): Promise<boolean> {
  if (session.expiresAt.getTime() - now.getTime() > RENEW_BELOW_DAYS * MS_A_DAY) return false
  await db
    .update(webSessions)
    .set({ expiresAt: expiryFrom(now) })
    .where(eq(webSessions.tokenDigest, session.tokenDigest))
  return true
}

/** The browser now acts as this person: after setting up a township, or changing to another. */
export async function moveSession(db: Db, session: Session, person: Person): Promise<void> {
  await db
    .update(webSessions)
    .set({ townshipId: person.townshipId, personId: person.id })
    .where(eq(webSessions.tokenDigest, session.tokenDigest))
}

/** Logs out. */
export async function endSession(db: Db, session: Session): Promise<void> {
  await db.delete(webSessions).where(eq(webSessions.tokenDigest, session.tokenDigest))
}
