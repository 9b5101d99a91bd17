import type { TownshipCatalog } from '../catalog/township-catalog.ts'

/** The indicator that a message names, when it names one: the longest word that stands in it. */
export function mentionedIndicator(
  text: string,
  { understood }: TownshipCatalog,
): string | undefined {
  let longest = ''
  let mentioned: string | undefined
  for (const { code, name, aliases } of understood)
    for (const word of [name, ...aliases])
      if (word.length > longest.length && text.includes(word)) {
        longest = word
        mentioned = code
      }
  return mentioned
}
