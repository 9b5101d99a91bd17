import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findMentions } from '../../src/language/activity/mentions.ts'
import { readContext } from '../../src/language/context.ts'
import { stringsOf } from '../../src/language/learned/grams.ts'
import { numberClues } from '../../src/language/learned/number-clues.ts'
import type { NumberRole } from '../../src/language/learned/number-role.ts'
import { lexIn } from '../../src/language/lex/lex.ts'
import { numbersOf } from '../../src/language/lex/lexed.ts'
import type { Roster } from '../../src/language/reading.ts'
import type { NumberToken } from '../../src/language/token.ts'
import { CATALOG_VOCABULARY } from '../../src/language/vocabulary.ts'
import { PLAIN_REPORTS } from '../../test/language/told-beside/plain-reports.ts'
import type { Example } from './train.ts'

/** Short reports of one occasion, with what they count and which of their numbers count nothing. */
const NUMBERS_TOLD = 'test/language/numbers-told'
/** What is told beside activities, and counts nothing. */
const TOLD_BESIDE = ['activities', 'more-activities']
const ROSTER: Roster = JSON.parse(readFileSync('test/language/roster.json', 'utf8'))

interface NumbersTold {
  readonly text: string
  readonly counts: Readonly<Record<string, number>>
  readonly none?: readonly string[]
}

/** The numbers of reports that tell them in other words than most, and of what is told beside reports. */
export const readNumbersTold = (): Example<NumberRole>[] => [
  ...readToldOtherwise().flatMap(numbersTold),
  ...TOLD_BESIDE.flatMap((file) =>
    linesOf(`test/language/told-beside/${file}.txt`).flatMap(numbersBeside),
  ),
]

/** Short reports that tell what they count in other words than most. */
export const readToldOtherwise = (): NumbersTold[] =>
  readdirSync(NUMBERS_TOLD).flatMap((file) =>
    linesOf(join(NUMBERS_TOLD, file)).map((line) => JSON.parse(line)),
  )

const linesOf = (file: string): string[] => readFileSync(file, 'utf8').trim().split('\n')

const numbersTold = ({ text, counts, none = [] }: NumbersTold): Example<NumberRole>[] =>
  examplesIn(text, (numbers, wordsOf) => rolesIn(numbers, wordsOf, counts, none))

function numbersBeside(remark: string, index: number): Example<NumberRole>[] {
  const report = PLAIN_REPORTS.activities[index % PLAIN_REPORTS.activities.length] ?? ''
  const from = report.length
  return examplesIn(
    `${report}，${remark}`,
    (numbers) => new Map(numbers.flatMap((one) => (one.start > from ? [[one, 'none']] : []))),
  )
}

type Roles = ReadonlyMap<NumberToken, NumberRole>

function examplesIn(
  text: string,
  rolesAmong: (numbers: readonly NumberToken[], wordsOf: (one: NumberToken) => string) => Roles,
): Example<NumberRole>[] {
  const message = { at: '2026-11-20T18:00:00+08:00', from: '覃德贵', chat: 'dm', text } as const
  const context = readContext(message, ROSTER, CATALOG_VOCABULARY)
  const lexed = lexIn(context, text)
  const cluesOf = numberClues(lexed.text, findMentions(lexed, context))
  const roles = rolesAmong(numbersOf(lexed), ({ start, end }) => lexed.text.slice(start, end))
  return [...roles].map(([number, label]) => ({ clues: stringsOf(cluesOf(number)), label }))
}

/** What each number counts: nothing as told, else the only thing counted with its value, or in parts. */
function rolesIn(
  numbers: readonly NumberToken[],
  wordsOf: (one: NumberToken) => string,
  counts: NumbersTold['counts'],
  none: readonly string[],
): Roles {
  const roles = new Map<NumberToken, NumberRole>()
  const left = numbers.filter((one) => {
    const nothing = none.includes(wordsOf(one))
    if (nothing) roles.set(one, 'none')
    return !nothing
  })
  const codesOf = (value: number) => Object.keys(counts).filter((code) => counts[code] === value)
  const parts = left.filter(({ value }) => codesOf(value).length === 0)
  for (const one of left) {
    const [code, other] = codesOf(one.value)
    if (code !== undefined && other === undefined) roles.set(one, code)
  }
  const sum = parts.reduce((total, { value }) => total + value, 0)
  const [whole, another] = codesOf(sum)
  if (parts.length > 1 && whole !== undefined && another === undefined)
    for (const part of parts) roles.set(part, whole)
  return roles
}
