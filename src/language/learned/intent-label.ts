import type { Reading } from '../reading.ts'

/** What a message wants, as its labelled examples say (contract 1). */
export type IntentLabel = Reading['intent']
