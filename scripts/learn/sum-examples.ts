import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { DisputeStatus } from '../../src/catalog/dispute-statuses.ts'
import { readContext } from '../../src/language/context.ts'
import { withBareNumbers } from '../../src/language/dispute/likely-sums.ts'
import { findSums } from '../../src/language/dispute/money.ts'
import { stringsOf } from '../../src/language/learned/grams.ts'
import { type SeenSum, sumClues } from '../../src/language/learned/sum-clues.ts'
import type { SumLabel } from '../../src/language/learned/sum-label.ts'
import { sumTokens } from '../../src/language/learned/sum-tokens.ts'
import { lexIn } from '../../src/language/lex/lex.ts'
import type { Message, Roster } from '../../src/language/reading.ts'
import { CATALOG_VOCABULARY } from '../../src/language/vocabulary.ts'
import { readLabelled } from './labelled-messages.ts'
import type { Example } from './train.ts'
import type { TextExample } from './train-net.ts'

const ROSTER: Roster = JSON.parse(readFileSync('test/language/roster.json', 'utf8'))
/** Stories with their amount by status, from the top of the repository. */
const SUMS = 'test/language/sums.yaml'
const MESSAGE: Message = { at: '2023-06-01T10:00:00+08:00', from: '', chat: 'dm', text: '' }

interface Story {
  readonly message: Message
  readonly amount: number | undefined
}

/** The sums of all labelled stories, each with what it is to its story. */
export const readSumExamples = (): Example<SumLabel>[] =>
  toldSums(({ text, sums, index, label }) => ({
    clues: stringsOf(sumClues(text, sums, index)),
    label,
  }))

/** The same sums as a net sees them. */
export const readSumTexts = (): TextExample[] =>
  toldSums(({ text, sums, index, label }) => ({
    tokens: sumTokens(text, sums, index),
    answers: new Set([`sum: ${label}`]),
  }))

/** One of the sums of a story, and what it is to it. */
interface ToldSum {
  readonly text: string
  readonly sums: readonly SeenSum[]
  readonly index: number
  readonly label: SumLabel
}

const toldSums = <Told>(tell: (sum: ToldSum) => Told): Told[] =>
  [...labelledStories(), ...storiesOfSums()].flatMap(sumsOfStory).map(tell)

const labelledStories = (): Story[] =>
  readLabelled().flatMap((message) => {
    const [record, ...others] = message.expect.records ?? []
    return record?.kind === 'dispute' && others.length === 0 && (record.count ?? 1) === 1
      ? [{ message, amount: record.amount }]
      : []
  })

function storiesOfSums(): Story[] {
  const told: Readonly<
    Record<DisputeStatus, readonly Readonly<Record<string, number | 'none'>>[]>
  > = parse(readFileSync(SUMS, 'utf8'))
  return Object.values(told)
    .flatMap((stories) => stories.flatMap((story) => Object.entries(story)))
    .map(([text, amount]) => ({
      message: { ...MESSAGE, text },
      amount: amount === 'none' ? undefined : amount,
    }))
}

function sumsOfStory({ message, amount }: Story): ToldSum[] {
  const lexed = lexIn(readContext(message, ROSTER, CATALOG_VOCABULARY), message.text)
  const whole = { start: 0, end: lexed.text.length }
  const sums = withBareNumbers(lexed, whole, findSums(lexed, whole))
  const labels = labelsOf(sums, amount)
  return labels.map((label, index) => ({ text: lexed.text, sums, index, label }))
}

/** The last sum that is the amount; else the first run of sums that makes it up. */
function labelsOf(sums: readonly SeenSum[], amount: number | undefined): SumLabel[] {
  const labels = sums.map((): SumLabel => 'neither')
  const last = sums.findLastIndex(({ yuan }) => yuan === amount)
  if (amount === undefined || last >= 0) {
    if (last >= 0) labels[last] = 'amount'
    return labels
  }
  for (let from = 0; from < sums.length; from++)
    for (let to = from + 2; to <= sums.length; to++) {
      const total = sums.slice(from, to).reduce((all, { yuan }) => all + yuan, 0)
      if (Math.abs(total - amount) < 0.01) return labels.fill('part', from, to)
    }
  return labels
}
