import { createSeal } from '../../src/db/seal.ts'

/** A seal whose key is no secret. */
export const TEST_SEAL = createSeal(Buffer.alloc(32, 7))
