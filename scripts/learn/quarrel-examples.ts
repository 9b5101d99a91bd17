import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { DisputeCategoryCode } from '../../src/catalog/dispute-categories.ts'
import type { QuarrelLabel } from '../../src/language/learned/quarrel-label.ts'
import { normalise } from '../../src/language/text/normalise.ts'
import type { Example } from './train.ts'

/** Folders of labelled messages and the lists of quarrels by class, from the top of the repository. */
const MESSAGES = 'test/language/messages'
const DISPUTES = 'test/language/disputes.jsonl'
const CLASSES = 'test/language/what-is-quarrelled-over.yaml'
const QUARRELS = 'test/language/quarrels'

type ClassExample = Example<QuarrelLabel>

interface Labelled {
  readonly text: string
  readonly expect: {
    readonly records?: readonly {
      readonly kind: string
      readonly count?: number
      readonly category?: DisputeCategoryCode
      readonly optionalFields?: readonly string[]
    }[]
  }
}

/** All quarrels whose class is known: single stories among the labelled messages, and the lists by class. */
export function readQuarrelExamples(): ClassExample[] {
  return [...readMessages(), ...readClasses(), ...readQuarrels()].map(({ text, label }) => ({
    text: normalise(text).text,
    label,
  }))
}

const linesOf = (file: string) => readFileSync(file, 'utf8').trim().split('\n')

const readMessages = (): ClassExample[] =>
  [...readdirSync(MESSAGES).map((file) => join(MESSAGES, file)), DISPUTES]
    .flatMap(linesOf)
    .flatMap((line) => {
      const message: Labelled = JSON.parse(line)
      return [...storyOf(message), ...untoldOf(message)]
    })

/** Counts and outcomes of disputes of which no class is told, whole and in their pieces. */
function untoldOf({ text, expect: { records = [] } }: Labelled): ClassExample[] {
  const untold =
    records.length > 0 &&
    records.every(({ kind, category }) => kind === 'dispute' && category === undefined)
  const pieces = untold ? [text, ...text.split(/[，。；、\s]+/)] : []
  return pieces.filter(({ length }) => length > 1).map((piece) => ({ text: piece, label: 'none' }))
}

/** A message that tells one quarrel and nothing else. */
function storyOf({ text, expect }: Labelled): ClassExample[] {
  const [record, ...others] = expect.records ?? []
  if (record?.kind !== 'dispute' || others.length > 0 || (record.count ?? 1) !== 1) return []
  if (record.category === undefined || record.optionalFields?.includes('category')) return []
  return [{ text, label: record.category }]
}

function readClasses(): ClassExample[] {
  const classes: Readonly<Record<DisputeCategoryCode, readonly string[]>> = parse(
    readFileSync(CLASSES, 'utf8'),
  )
  // Object.entries forgets that the keys are the codes of the record's type.
  return (Object.entries(classes) as [DisputeCategoryCode, readonly string[]][]).flatMap(
    ([label, texts]) => texts.map((text) => ({ text, label })),
  )
}

/** Files of lines `class<tab>quarrel`. */
const readQuarrels = (): ClassExample[] =>
  readdirSync(QUARRELS)
    .flatMap((file) => linesOf(join(QUARRELS, file)))
    .map((line) => {
      const [label = '', text = ''] = line.split('\t')
      // A test checks that every label is a class.
      return { text, label: label as DisputeCategoryCode }
    })
