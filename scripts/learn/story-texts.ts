import { signsOf } from '../../src/language/learned/tokens.ts'
import { readQuarrels } from './quarrel-examples.ts'
import { readStandingStories } from './status-examples.ts'
import type { TextExample } from './train-net.ts'

/** All stories of which is known what they quarrel over or how they stand, each once. */
export function readStoryTexts(): TextExample[] {
  const answers = new Map<string, string[]>()
  const tell = (text: string, answer: string) =>
    answers.set(text, [...(answers.get(text) ?? []), answer])
  for (const { text, label } of readQuarrels()) tell(text, `class: ${label}`)
  for (const { text, label } of readStandingStories()) tell(text, `standing: ${label}`)
  return [...answers].map(([text, told]) => ({ tokens: signsOf(text), answers: new Set(told) }))
}
