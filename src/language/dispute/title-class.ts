import { matchesOf } from '../patterns/matches.ts'
import { NO_TITLE_OF_CASES, SEVERAL_IN_TITLE, TITLE_OF_CASES } from '../words/headlines.ts'
import { readNounPhrase, type ToldCategory } from './category.ts'
import type { Entry } from './entries.ts'

/** “欠薪日报 1.11”, “本周邻里纠纷情况”: the one class that a title says all below it are of. */
export function classOfTitle(title: string): ToldCategory | undefined {
  if (NO_TITLE_OF_CASES.test(title)) return undefined
  for (const { index } of matchesOf(TITLE_OF_CASES, title)) {
    const start = /\p{Script=Han}*$/u.exec(title.slice(0, index))?.index ?? index
    const told = readNounPhrase(title, { start, end: index })
    if (told && told.weight !== 'party')
      return SEVERAL_IN_TITLE.test(title.slice(0, index)) ? undefined : { ...told, rule: 'label' }
  }
  return undefined
}

/** “本周欠薪情况⏎白果村 办结1⏎双河村 办结2”: counts below a title that tell no class are of the title's. */
export function tellClassOfTitle(text: string, entries: readonly Entry[]): readonly Entry[] {
  const end = text.indexOf('\n')
  if (end < 0 || entries.some(({ at }) => at.start < end)) return entries
  if (entries.every(({ category, story }) => category || story)) return entries
  const category = classOfTitle(text.slice(0, end))
  return category
    ? entries.map((entry) =>
        entry.story ? entry : { ...entry, category: entry.category ?? category },
      )
    : entries
}
