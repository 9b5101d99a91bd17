import type { ErrorRequestHandler } from 'express'
import { Problem } from '../lib/problem.ts'
import { webProblems } from '../wording/web-problems.ts'

/** Codes whose HTTP status is not that of plain bad input. */
const STATUS: Readonly<Record<string, number>> = {
  not_logged_in: 401,
  link_invalid: 401,
  not_allowed: 403,
  not_staff: 403,
  operator_only: 403,
  wrong_origin: 403,
  too_many: 429,
  not_found: 404,
  person_unknown: 404,
  record_unknown: 404,
  township_needed: 409,
}

const BAD_INPUT = 422

/** What the page is told: the code for it, the sentence for people, the field that is wrong. */
const bodyOf = ({ code, message, field }: Problem) => ({
  code,
  message,
  ...(field === undefined ? {} : { field }),
})

/** Turns whatever was thrown into an answer; a bug is reported and told without its details. */
export const errorAnswers =
  (report: (error: unknown) => void): ErrorRequestHandler =>
  (error, _request, response, next) => {
    if (response.headersSent) {
      report(error)
      next(error)
      return
    }
    const problem = problemOf(error)
    if (problem) {
      response.status(statusOf(problem)).json(bodyOf(problem))
      return
    }
    report(error)
    response.status(500).json({ code: 'broken', message: webProblems.broken })
  }

const statusOf = ({ code }: Problem) => (code === 'too_large' ? 413 : (STATUS[code] ?? BAD_INPUT))

/** The parsers of request bodies throw errors with a type of their own. */
function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  if (!(error instanceof Error) || !('type' in error)) return undefined
  if (error.type === 'entity.too.large') return new Problem('too_large', webProblems.tooLarge)
  return new Problem('input_invalid', webProblems.inputInvalid)
}
