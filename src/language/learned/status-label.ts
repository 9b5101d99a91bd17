import type { DisputeStatus } from '../../catalog/dispute-statuses.ts'

/** How the dispute of a story stands, as its labelled examples say (contract 2.2). */
export type StatusLabel = DisputeStatus
