import { DrizzleQueryError } from 'drizzle-orm/errors'
import { pino } from 'pino'

/** What of an error may be written down: never the values of a query, which hold people's words. */
export function loggable(error: unknown): object {
  if (error instanceof DrizzleQueryError) {
    const { cause, query } = error
    return { query, cause: cause?.message, stack: framesOf(cause ?? error) }
  }
  if (!(error instanceof Error)) return { message: String(error) }
  return { message: error.message, stack: framesOf(error) }
}

/** Where it happened, without the message, which stands before the first frame. */
const framesOf = ({ stack }: Error) => stack?.split('\n').filter((line) => /^\s+at /.test(line))

/** Bugs and complaints of platforms, as lines of JSON on standard error. */
export function openLog(): (error: unknown) => void {
  const log = pino({ base: null }, pino.destination({ dest: 2, sync: true }))
  return (error) => log.error(loggable(error))
}
