import { parseCookie, stringifySetCookie } from 'cookie'
import type { Request, RequestHandler, Response } from 'express'
import { rateLimit } from 'express-rate-limit'
import type { Db } from '../db/db.ts'
import { Problem } from '../lib/problem.ts'
import { webProblems } from '../wording/web-problems.ts'
import { setSession } from './answer.ts'
import { findSession, renewSession, SESSION_DAYS } from './session.ts'

const COOKIE = 'mingbaizhang'
const SECONDS_A_DAY = 86_400
/** A page of another site cannot set this header without being asked for permission first. */
const OWN_HEADER = 'x-mingbaizhang'
const READING = new Set(['GET', 'HEAD'])

/** Puts the session's token into the browser; null takes it out. */
export function setSessionCookie(request: Request, response: Response, token: string | null): void {
  response.append(
    'Set-Cookie',
    stringifySetCookie({
      name: COOKIE,
      value: token ?? '',
      httpOnly: true,
      sameSite: 'strict',
      secure: request.secure,
      path: '/',
      maxAge: token === null ? 0 : SESSION_DAYS * SECONDS_A_DAY,
    }),
  )
}

/** Finds out whose browser it is; nobody's is no error here. */
export const recogniseSession =
  (db: Db, now: () => Date): RequestHandler =>
  async (request, response, next) => {
    const token = parseCookie(request.headers.cookie ?? '')[COOKIE]
    const session = token ? await findSession(db, token, now()) : undefined
    if (session && token) {
      setSession(request, session)
      if (await renewSession(db, session, now())) setSessionCookie(request, response, token)
    }
    next()
  }

/**
 * Refuses state-changing calls that another site made in the name of a logged-in browser: they
 * need our header, and an `Origin`, where the browser sends one, that is our own.
 */
export const refuseForgery: RequestHandler = (request, _response, next) => {
  if (READING.has(request.method)) return next()
  const { origin, host } = request.headers
  const foreign = origin !== undefined && hostOf(origin) !== host
  if (foreign || request.headers[OWN_HEADER] === undefined)
    throw new Problem('wrong_origin', webProblems.wrongOrigin)
  next()
}

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : undefined)

/** At most so many calls a minute from one address. */
export const limitPerMinute = (limit: number): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) => next(new Problem('too_many', webProblems.tooMany)),
  })
