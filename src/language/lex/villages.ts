import { matchesOf } from '../patterns/matches.ts'
import type { Roster } from '../reading.ts'
import type { WordToken } from '../token.ts'
import { NOT_VILLAGE_BEHIND } from '../words/villages.ts'

const SHORT_LENGTH_MIN = 2
const finders = new WeakMap<Roster, RegExp>()
const fullNames = new WeakMap<Roster, ReadonlyMap<string, string>>()

const shortName = (village: string): string => village.replace(/(?:村|社区|居委会)$/, '')

function namesOf(roster: Roster): ReadonlyMap<string, string> {
  const known = fullNames.get(roster)
  if (known) return known
  const names = new Map<string, string>()
  for (const village of roster.villages) {
    const short = shortName(village)
    if (short.length >= SHORT_LENGTH_MIN && !names.has(short)) names.set(short, village)
    // 柳树坪村 is called 柳树坪, and 柳树 where no other village is.
    names.set(village, village)
  }
  fullNames.set(roster, names)
  return names
}

function finderOf(roster: Roster): RegExp | undefined {
  const known = finders.get(roster)
  if (known) return known
  const names = namesOf(roster)
  if (names.size === 0) return undefined
  const words = [...names.keys()].sort((a, b) => b.length - a.length)
  const finder = new RegExp(`(?:${words.join('|')})`, 'gu')
  finders.set(roster, finder)
  return finder
}

const NOT_BEHIND = new RegExp(`^(?:${NOT_VILLAGE_BEHIND})`, 'u')

/** The villages of the roster that a text names, in full or short (石桥 for 石桥村). */
export function findVillages(text: string, roster: Roster): WordToken[] {
  const finder = finderOf(roster)
  if (!finder) return []
  const names = namesOf(roster)
  return matchesOf(finder, text).flatMap((match): WordToken[] => {
    const key = names.get(match[0])
    if (key === undefined) return []
    const full = match[0] === key
    const end = match.index + match[0].length
    if (!full && NOT_BEHIND.test(text.slice(end, end + 3))) return []
    return [
      {
        kind: 'word',
        group: 'village',
        key,
        concept: `village:${key}`,
        text: match[0],
        start: match.index,
        end,
        rule: full ? 'village' : 'village by its short name',
      },
    ]
  })
}
