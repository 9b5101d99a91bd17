import { DISPUTE_CATEGORIES } from './dispute-categories.ts'
import { DISPUTE_STATUSES } from './dispute-statuses.ts'

const STATUSES = new Map<string, string>(DISPUTE_STATUSES.map(({ code, name }) => [code, name]))
const CATEGORIES = new Map<string, string>(DISPUTE_CATEGORIES.map(({ code, name }) => [code, name]))

/** `调解成功` for `resolved`. */
export const statusName = (code: string): string => STATUSES.get(code) ?? code

/** `邻里` for `neighbor`. */
export const categoryName = (code: string): string => CATEGORIES.get(code) ?? code
