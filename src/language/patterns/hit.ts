import type { Span } from '../token.ts'

/** Where a list of words was found, and under which name of the list. */
export interface Hit<Name> extends Span {
  readonly name: Name
}

/** Words of one name, compiled with the flags `gu`. */
export interface Finder<Name> {
  readonly name: Name
  readonly regex: RegExp
}
