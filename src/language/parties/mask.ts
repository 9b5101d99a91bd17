import { DOUBLE_SURNAMES } from '../words/surnames.ts'
import { findLikelyNames } from './names.ts'

const ID_NUMBER = /(?<!\d)[1-9]\d{5}(?:\d{8}|\d{5})\d{3}[\dXx](?!\d)/g
const PHONE = /(?<!\d)1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g
const LANDLINE = /(?<=(?:电话|座机|联系方式)[:： ]*)\d{3,4}-?\d{7,8}(?!\d)/g

/** As long as what it hides, so that spans into the words stay right. */
function hidden(text: string, shownBefore: number, shownBehind: number): string {
  const middle = text.length - shownBefore - shownBehind
  return text.slice(0, shownBefore) + '*'.repeat(middle) + text.slice(text.length - shownBehind)
}

/** `张某某`: the surname stays. */
function maskName(name: string): string {
  const shown = DOUBLE_SURNAMES.some((surname) => name.startsWith(surname)) ? 2 : 1
  return name.slice(0, shown) + '某'.repeat(Math.max(name.length - shown, 1))
}

/**
 * A message's words without what its parties could be known by: names, telephone and identity
 * numbers. As long as the original, letter for letter.
 *
 * @param known names that were told elsewhere, hidden wherever they stand
 */
export function maskParties(text: string, known: readonly string[] = []): string {
  const told = known.filter((name) => text.includes(name))
  const names = new Set([...findLikelyNames(text).map(({ name }) => name), ...told])
  const longestFirst = [...names]
    .filter(({ length }) => length > 1)
    .sort((a, b) => b.length - a.length)
  const nameless = longestFirst.reduce((left, name) => left.replaceAll(name, maskName(name)), text)
  return nameless
    .replaceAll(ID_NUMBER, (id) => hidden(id, 6, 2))
    .replaceAll(PHONE, (phone) => hidden(phone, 3, 4))
    .replaceAll(LANDLINE, (phone) => hidden(phone, 2, 2))
}
