import type { Request, RequestHandler, Response } from 'express'
import type { z } from 'zod'
import { Problem } from '../lib/problem.ts'
import type { Person } from '../registry/person.ts'
import { type Right, requireRight } from '../registry/rights.ts'
import { webProblems } from '../wording/web-problems.ts'
import type { Session } from './session.ts'

const SESSIONS = new WeakMap<Request, Session>()

/** Remembers whose request this is. */
export const setSession = (request: Request, session: Session): void => {
  SESSIONS.set(request, session)
}

/** Whether it is anybody's browser. */
export const isLoggedIn = (request: Request): boolean => SESSIONS.has(request)

/** @throws Problem `not_logged_in` */
export function sessionOf(request: Request): Session {
  const session = SESSIONS.get(request)
  if (!session) throw new Problem('not_logged_in', webProblems.notLoggedIn)
  return session
}

/**
 * The person whose browser this is.
 *
 * @throws Problem `not_logged_in`, `township_needed` before anything is set up
 */
function personOf(request: Request): Person {
  const { person } = sessionOf(request)
  if (!person) throw new Problem('township_needed', webProblems.townshipNeeded)
  return person
}

/**
 * The person of the request, who has this right over the whole township.
 *
 * @throws Problem `not_allowed` and those of `personOf`
 */
export function personWith(request: Request, right: Right): Person {
  const person = personOf(request)
  requireRight(person, right, { townshipId: person.townshipId })
  return person
}

/** Answers with what the handler returns, as JSON; `undefined` becomes an empty object. */
export const answer =
  (handler: (request: Request, response: Response) => Promise<unknown>): RequestHandler =>
  async (request, response) => {
    const result = await handler(request, response)
    response.json(result ?? {})
  }

/**
 * Input as its schema wants it.
 *
 * @throws Problem `input_invalid` with the first field that is wrong
 */
export function readInput<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const field = issue?.path.join('.')
  throw new Problem('input_invalid', sentenceOf(issue), field || undefined)
}

/** Of words that are too long it is told how long they may be. */
const sentenceOf = (issue: z.core.$ZodIssue | undefined): string =>
  issue?.code === 'too_big' && issue.origin === 'string'
    ? webProblems.tooLong(Number(issue.maximum))
    : webProblems.inputInvalid

/**
 * A file that was sent as the body.
 *
 * @throws Problem `input_invalid` when nothing was sent
 */
export function bytesOf(body: unknown): Buffer {
  if (!Buffer.isBuffer(body)) throw new Problem('input_invalid', webProblems.inputInvalid)
  return body
}
