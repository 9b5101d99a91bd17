/** Up to so many characters of one clause, inside a pattern. */
export const CLAUSE = (length: number) => `[^，。；\\n]{0,${length}}`
/** Up to so many characters of one sentence, inside a pattern. */
export const SENTENCE = (length: number) => `[^。；\\n]{0,${length}}`
/** “修院坝占了隔壁地基”: taken by a household from the next one, and not for what is built for all. */
export const NOT_A_NEIGHBOUR_S = '(?!(?:了|用|到|着)?(?:隔壁|邻居|邻家|人家|对门|别人|别个|旁边|后屋|前屋))'
