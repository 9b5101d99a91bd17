import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { DisputeCategoryCode } from '../../src/catalog/dispute-categories.ts'
import { gramsIn, stringsOf } from '../../src/language/learned/grams.ts'
import type { QuarrelLabel } from '../../src/language/learned/quarrel-label.ts'
import { normalise } from '../../src/language/text/normalise.ts'
import { type Labelled, readLabelled } from './labelled-messages.ts'
import type { Example } from './train.ts'

/** Lists of quarrels by class, from the top of the repository. */
const CLASSES = 'test/language/what-is-quarrelled-over.yaml'
const QUARRELS = 'test/language/quarrels'

interface Quarrel {
  readonly text: string
  readonly label: QuarrelLabel
}

/** All quarrels whose class is known, normalised: single stories among the labelled messages, and the lists by class. */
export const readQuarrels = (): Quarrel[] =>
  [
    ...readLabelled().flatMap((message) => [...storyOf(message), ...untoldOf(message)]),
    ...readClasses(),
    ...readQuarrelLists(),
  ].map(({ text, label }) => ({ text: normalise(text).text, label }))

/** The same as examples for a linear model. */
export const readQuarrelExamples = (): Example<QuarrelLabel>[] =>
  readQuarrels().map(({ text, label }) => ({ clues: stringsOf(gramsIn(text)), label }))

/** A message that tells one quarrel and nothing else. */
function storyOf({ text, expect }: Labelled): Quarrel[] {
  const [record, ...others] = expect.records ?? []
  if (record?.kind !== 'dispute' || others.length > 0 || (record.count ?? 1) !== 1) return []
  if (record.category === undefined || record.optionalFields?.includes('category')) return []
  return [{ text, label: record.category }]
}

/** Counts and outcomes of disputes of which no class is told, whole and in their pieces. */
function untoldOf({ text, expect: { records = [] } }: Labelled): Quarrel[] {
  const untold =
    records.length > 0 &&
    records.every(({ kind, category }) => kind === 'dispute' && category === undefined)
  const pieces = untold ? [text, ...text.split(/[，。；、\s]+/)] : []
  return pieces.filter(({ length }) => length > 1).map((piece) => ({ text: piece, label: 'none' }))
}

function readClasses(): Quarrel[] {
  const classes: Readonly<Record<DisputeCategoryCode, readonly string[]>> = parse(
    readFileSync(CLASSES, 'utf8'),
  )
  // Object.entries forgets that the keys are the codes of the record's type.
  return (Object.entries(classes) as [DisputeCategoryCode, readonly string[]][]).flatMap(
    ([label, texts]) => texts.map((text) => ({ text, label })),
  )
}

/** Files of lines `class<tab>quarrel`. */
const readQuarrelLists = (): Quarrel[] =>
  readdirSync(QUARRELS)
    .flatMap((file) => readFileSync(join(QUARRELS, file), 'utf8').trim().split('\n'))
    .map((line) => {
      const [label = '', text = ''] = line.split('\t')
      // A test checks that every label is a class.
      return { text, label: label as DisputeCategoryCode }
    })
