import { fileURLToPath } from 'node:url'

/** The SQL files that `drizzle-kit generate` wrote, applied in order by either driver. */
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../drizzle', import.meta.url))
