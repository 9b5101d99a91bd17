import { createHash, randomInt } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { Problem } from '../lib/problem.ts'
import { logAudit } from './audit.ts'
import { type Account, bindIdentity } from './identity.ts'
import { getPerson, type Person } from './person.ts'
import { bindingCodes } from './schema.ts'

const CODE_LENGTH = 8
/** Without 0, 1 and the letters that look like them, so that a code survives being read out. */
const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const CODE_LIFE_DAYS = 7
const MS_A_DAY = 86_400_000

/** As people copy it: blanks, hyphens and small letters make no difference. */
const plainCode = (code: string) =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')

const digestOf = (code: string) => createHash('sha256').update(plainCode(code)).digest('hex')

/** Whether a text could be a code, so that other messages need no look into the database. */
export const looksLikeBindingCode = (text: string): boolean =>
  new RegExp(`^[${CODE_LETTERS}]{${CODE_LENGTH}}$`).test(plainCode(text)) && /[0-9]/.test(text)

/**
 * Makes a one-time code for a person, good for a week; an earlier one of theirs stops working.
 * The answer is the only place where the code can be read.
 */
export async function issueBindingCode(
  db: Db,
  act: {
    readonly townshipId: number
    readonly personId: number
    /** Null when the program does it at the first start. */
    readonly by: number | null
    readonly now: Date
  },
): Promise<{ readonly code: string; readonly expiresAt: Date }> {
  const person = await getPerson(db, act.townshipId, act.personId)
  const expiresAt = new Date(act.now.getTime() + CODE_LIFE_DAYS * MS_A_DAY)
  await db
    .update(bindingCodes)
    .set({ usedAt: act.now })
    .where(
      and(
        eq(bindingCodes.townshipId, person.townshipId),
        eq(bindingCodes.personId, person.id),
        isNull(bindingCodes.usedAt),
      ),
    )
  const code = drawCode()
  await db.insert(bindingCodes).values({
    codeDigest: digestOf(code),
    townshipId: person.townshipId,
    personId: person.id,
    issuedBy: act.by,
    issuedAt: act.now,
    expiresAt,
  })
  await logAudit(db, {
    townshipId: person.townshipId,
    at: act.now,
    personId: act.by,
    action: 'code.issue',
    subject: `person:${person.id}`,
  })
  return { code, expiresAt }
}

/** A digit is always among the letters: a word typed by chance is then never taken for a code. */
function drawCode(): string {
  const draw = Array.from(
    { length: CODE_LENGTH },
    () => CODE_LETTERS[randomInt(CODE_LETTERS.length)],
  )
  const code = draw.join('')
  return /[0-9]/.test(code) ? code : drawCode()
}

/**
 * Binds the account to the person whose code it sent. One statement marks the code as used, so two
 * accounts that send it at once cannot both succeed.
 *
 * @throws Problem `code_invalid` when it is unknown, used or out of date
 */
export async function redeemBindingCode(
  db: Db,
  act: Account & { readonly code: string; readonly now: Date },
): Promise<Person> {
  const [used] = await db
    .update(bindingCodes)
    .set({ usedAt: act.now })
    .where(
      and(
        eq(bindingCodes.codeDigest, digestOf(act.code)),
        isNull(bindingCodes.usedAt),
        gt(bindingCodes.expiresAt, act.now),
      ),
    )
    .returning()
  if (!used)
    throw new Problem('code_invalid', '绑定码不对，或者已经用过、过期了。请向司法所重新要一个。')
  const { townshipId, personId } = used
  const { channel, senderId, now } = act
  await bindIdentity(db, { channel, senderId, townshipId, personId, now })
  return getPerson(db, townshipId, personId)
}
