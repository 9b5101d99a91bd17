/**
 * What a township's books must say, in a few plain lines: no database, no language. The property
 * test compares the real path with it.
 */
export interface ModelRecord {
  readonly number: number
  readonly by: string
  readonly message: string
  readonly day: string
  leaflets: number
  standing: boolean
  recalled: boolean
  readonly late: boolean
}

export type Step =
  | { readonly do: 'report'; readonly by: string; readonly day: string; readonly leaflets: number }
  | { readonly do: 'correct'; readonly by: string; readonly leaflets: number }
  | { readonly do: 'retract'; readonly by: string }
  | { readonly do: 'recall'; readonly by: string; readonly back: number }
  | { readonly do: 'redeliver'; readonly back: number }
  | { readonly do: 'close'; readonly month: string }
  | { readonly do: 'restart' }

export class Model {
  readonly records: ModelRecord[] = []
  readonly closed = new Set<string>()

  report(message: string, step: Extract<Step, { do: 'report' }>): number {
    const { by, day, leaflets } = step
    const late = this.closed.has(day.slice(0, 7))
    const number = this.records.length + 1
    this.records.push({ number, by, message, day, leaflets, standing: true, recalled: false, late })
    return number
  }

  /** “刚才的改成…” changes the last record that stands. */
  correct(by: string, leaflets: number): void {
    const last = this.records.filter((record) => record.by === by && record.standing).at(-1)
    if (last && this.isMovable(last)) last.leaflets = leaflets
  }

  /** “撤销” means the last report and never one before it. */
  retract(by: string): void {
    const last = this.records.filter((record) => record.by === by && !record.recalled).at(-1)
    if (last && this.isMovable(last)) last.standing = false
  }

  recall(message: string): void {
    const told = this.records.find((record) => record.message === message)
    if (!told || (told.standing && !this.isMovable(told))) return
    told.recalled = true
    told.standing = false
  }

  isMovable(record: ModelRecord): boolean {
    return record.late || !this.closed.has(record.day.slice(0, 7))
  }

  total(by?: string): number {
    return this.records
      .filter((record) => record.standing && !record.late && (!by || record.by === by))
      .reduce((sum, { leaflets }) => sum + leaflets, 0)
  }
}
