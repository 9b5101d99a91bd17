/** Up to so many characters of one clause, inside a pattern. */
export const CLAUSE = (length: number) => `[^，。；\\n]{0,${length}}`
/** Up to so many characters of one sentence, inside a pattern. */
export const SENTENCE = (length: number) => `[^。；\\n]{0,${length}}`
