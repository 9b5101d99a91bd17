/** What one puppet needs that the others do not. */
export interface PuppetCare {
  /** Resolves, while the route is alive, with when it was last heard; rejects when it is dead. */
  readonly probe?: () => Promise<Date>
  /** True where the route can be asked before anybody is logged in. */
  readonly answersLoggedOut?: true
  /** Tries once to bring a dead route back; rejects when that failed. */
  readonly mend?: () => Promise<void>
  /** Takes nothing more from the platform; resolves when all that was taken has been passed on. */
  readonly hush?: () => Promise<void>
  /** Makes sure that stopping ends this process's part only, without logging the account out. */
  readonly detach?: () => void
}
