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
    this.records.push({ number, by, message, day, leaflets, standing: true, late })
    return number
  }

  /** The record that “刚才” means; undefined when there is none, or when its month is closed. */
  last(by: string): ModelRecord | undefined {
    const last = this.records.filter((record) => record.by === by && record.standing).at(-1)
    return last && this.isMovable(last) ? last : undefined
  }

  toldBy(message: string | undefined): ModelRecord | undefined {
    const told = this.records.find((record) => record.message === message && record.standing)
    return told && this.isMovable(told) ? told : undefined
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
