import { readFileSync } from 'node:fs'

/** From the top of the repository. */
const TALK = 'test/language/no-stories.txt'

/** Talk that nobody reports with, a line each. */
export const readTalk = (): string[] => readFileSync(TALK, 'utf8').trim().split('\n')
