import type { Span } from '../token.ts'
import { CLASS_OF_ALL } from '../words/pointing.ts'
import { readNounPhrase, type ToldCategory } from './category.ts'

/** “2起，都是地界扯皮，一起…，另一起两家男的都在外头打工”: the class that is told of all behind their number. */
export function classOfAll(text: string, span: Span): ToldCategory | undefined {
  const told = CLASS_OF_ALL.exec(text.slice(span.start, span.end))
  const label = told?.groups?.label
  if (!told || label === undefined) return undefined
  const start = span.start + told.index + told[0].indexOf(label)
  const category = readNounPhrase(text, { start, end: start + label.length })
  return category?.rule === 'own noun' ? category : undefined
}
