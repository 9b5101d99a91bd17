import { createHash } from 'node:crypto'

/** The hash before the first entry of a township's journal. */
export const GENESIS_HASH = '0'.repeat(64)

/** One row that an act wrote, with the name of its table. */
export interface WrittenRow {
  readonly table: string
  readonly row: object
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** JSON whose keys are sorted, so that equal rows always give equal text. */
function canonicalJson(value: object): string {
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(Object.fromEntries(sorted))
}

/** What an act wrote, in whatever order the rows come. */
export const contentHashOf = (rows: readonly WrittenRow[]): string =>
  sha256(
    rows
      .map(({ table, row }) => `${table} ${canonicalJson(row)}`)
      .sort()
      .join('\n'),
  )

/** Everything of a journal row that its hash covers. */
export interface ChainLink {
  readonly townshipId: number
  readonly entry: number
  readonly act: string
  readonly personId: number
  readonly messageId: number | null
  readonly at: Date
  readonly reason: string | null
  readonly contentHash: string
}

/** The hash of a journal row after the one before it. */
export function chainHash(previous: string, link: ChainLink): string {
  const { townshipId, entry, act, personId, messageId, at, reason, contentHash } = link
  const covered = { townshipId, entry, act, personId, messageId, reason, contentHash }
  return sha256(`${previous}\n${canonicalJson({ ...covered, at: at.toISOString() })}`)
}
