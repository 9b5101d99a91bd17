/** What one puppet needs that the others do not. */
export interface PuppetCare {
  /** Resolves while the route is alive; rejects when it is dead. */
  readonly probe?: () => Promise<void>
  /** Tries once to bring a dead route back; rejects when that failed. */
  readonly mend?: () => Promise<void>
  /** Makes sure that stopping ends this process's part only, without logging the account out. */
  readonly detach?: () => void
}
