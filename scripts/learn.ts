import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDoubtful } from '../src/language/account/doubtful.ts'
import type { Doubts } from '../src/language/learned/doubt-label.ts'
import { gramsFrom } from '../src/language/learned/grams.ts'
import { type LearnedWeights, linearModel } from '../src/language/learned/linear-model.ts'
import { likeliestOf } from '../src/language/rereading/likeliest.ts'
import { readAspectExamples } from './learn/aspect-examples.ts'
import { fingerprint } from './learn/fingerprint.ts'
import { readFirstChoices } from './learn/first-choices.ts'
import { type FirstReading, readFirstReadings } from './learn/first-readings.ts'
import { readIntentExamples } from './learn/intent-examples.ts'
import { readNumberExamples } from './learn/number-examples.ts'
import { readQuarrelExamples } from './learn/quarrel-examples.ts'
import { readStatusExamples } from './learn/status-examples.ts'
import { readStoryExamples } from './learn/story-examples.ts'
import { readSumExamples } from './learn/sum-examples.ts'
import { type Example, train, trainAnswers } from './learn/train.ts'
import { trainChoice } from './learn/train-choice.ts'
import { trainDoubts } from './learn/train-doubt.ts'
import { FOLDER, quoted } from './learn/weight-files.ts'

/**
 * Learns from the labelled messages and quarrels which class a quarrel has, what a number counts, what the
 * story of a dispute is like and how it ends, and what a message wants:
 * `npm run learn` writes the weights; with `--check` it tells how many examples are judged rightly that
 * were left out (a fifth at a time), and writes nothing.
 */
const PARTS = 5
const NETS = fileURLToPath(new URL('./learn/write-nets.ts', import.meta.url))

function check(what: string, examples: readonly Example<string>[]): void {
  const partOf = (index: number) => Math.floor((index * PARTS) / examples.length)
  let right = 0
  for (let part = 0; part < PARTS; part++) {
    const { best } = linearModel(train(examples.filter((_, index) => partOf(index) !== part)))
    right += examples.filter(
      ({ clues, label }, index) =>
        partOf(index) === part && best(gramsFrom(clues))?.label === label,
    ).length
  }
  console.log(
    `${what}: ${examples.length}, of those left out ${((100 * right) / examples.length).toFixed(1)} % right`,
  )
}

/** The files that tell the labels. */
const LABELS: Readonly<Record<string, string>> = {
  QuarrelLabel: 'quarrel-label.ts',
  StoryLabel: 'story-label.ts',
  IntentLabel: 'intent-label.ts',
  StatusLabel: 'status-label.ts',
  SumLabel: 'sum-label.ts',
}

/** A file that holds weights, and nothing else. */
function write(
  file: string,
  name: string,
  label: string,
  from: string,
  learned: LearnedWeights<string>,
) {
  const { labels, bias, grams, rarity, rarityMax, weights, weightMax } = learned
  const home = LABELS[label]
  const imports = home === undefined ? '' : `import type { ${label} } from './${home}'\n`
  writeFileSync(
    `${FOLDER}/${file}`,
    `import type { LearnedWeights } from './linear-model.ts'
${imports}
/** Learned from ${from} by \`npm run learn\`; not to be changed by hand. */
export const ${name}: LearnedWeights<${label}> = {
  labels: [${labels.map(quoted).join(', ')}],
  bias: [${bias.join(', ')}],
  rarityMax: ${rarityMax},
  weightMax: ${weightMax},
  grams: ${quoted(grams)},
  rarity: '${rarity}',
  weights: '${weights}',
}
`,
  )
}

/** Tells of the first readings that were left out how many would be asked about, and how many of them were wrong. */
function checkDoubt(): void {
  const readings = readFirstReadings()
  const partOf = (index: number) => index % PARTS
  const asked = readings.filter((_, index) => {
    const own = partOf(index)
    doubtOf[own] ??= trainDoubts(readings.filter((_, other) => partOf(other) !== own))
    return isDoubtful(readings[index]?.surprises ?? {}, doubtOf[own])
  })
  const wrong = (some: readonly FirstReading[]) => some.filter((one) => one.wrong).length
  console.log(
    `doubt: ${readings.length} first readings, ${wrong(readings)} wrong; of those left out ${asked.length} asked about, ${wrong(asked)} of them wrong`,
  )
}
const doubtOf: Doubts[] = []

function writeDoubt() {
  const readings = readFirstReadings()
  const kinds = Object.entries(trainDoubts(readings)).map(([kind, { bias, weights }]) => {
    const lines = Object.entries(weights).map(
      ([part, weight]) => `      ${quoted(part)}: ${weight},\n`,
    )
    return `  ${kind}: {\n    bias: ${bias},\n    weights: {\n${lines.join('')}    },\n  },\n`
  })
  writeFileSync(
    `${FOLDER}/doubt-weights.ts`,
    `import type { Doubts } from './doubt-label.ts'

/** Learned from the first readings of ${readings.length} reports by \`npm run learn\`; not to be changed by hand. */
export const DOUBT_WEIGHTS: Doubts = {
${kinds.join('')}}
`,
  )
}

/** Tells of the choices that were left out how many are right, and how many would be right by the rules alone. */
function checkChoice(): void {
  const choices = readFirstChoices()
  const partOf = (index: number) => index % PARTS
  let chosen = 0
  for (let part = 0; part < PARTS; part++) {
    const weights = trainChoice(choices.filter((_, index) => partOf(index) !== part))
    for (const [index, weighed] of choices.entries())
      if (partOf(index) === part && likeliestOf(weighed, weights).right) chosen += 1
  }
  const first = choices.filter(([one]) => one.right).length
  console.log(
    `choice: ${choices.length} reports, of those left out ${chosen} right, by the rules alone ${first}`,
  )
}

function writeChoice() {
  const choices = readFirstChoices()
  const lines = Object.entries(trainChoice(choices)).map(
    ([name, weight]) => `  ${quoted(name)}: ${weight},\n`,
  )
  writeFileSync(
    `${FOLDER}/choice-weights.ts`,
    `/** Learned from the readings that were weighed of ${choices.length} reports by \`npm run learn\`; not to be changed by hand. */
export const CHOICE_WEIGHTS: Readonly<Record<string, number>> = {
${lines.join('')}}
`,
  )
}

/** The nets take longest, and a core of their own. */
async function learnNet(which: string): Promise<void> {
  const child = spawn(process.execPath, [...process.execArgv, NETS, which], { stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`the net of ${which} was not learned`)
}

const quarrels = readQuarrelExamples()
const numbers = readNumberExamples()
const stories = readStoryExamples()
const intents = readIntentExamples()
const statuses = readStatusExamples()
const sums = readSumExamples()
if (process.argv.includes('--check')) {
  check('quarrels', quarrels)
  check('numbers', numbers)
  check('stories', stories)
  check('intents', intents)
  check('statuses', statuses)
  check('sums', sums)
  checkDoubt()
  checkChoice()
} else {
  const nets = ['reports', 'stories', 'sums'].map(learnNet)
  write(
    'quarrel-weights.ts',
    'QUARREL_WEIGHTS',
    'QuarrelLabel',
    `${quarrels.length} labelled quarrels`,
    train(quarrels),
  )
  write(
    'number-weights.ts',
    'NUMBER_WEIGHTS',
    'string',
    `${numbers.length} numbers of labelled messages`,
    train(numbers),
  )
  write(
    'story-weights.ts',
    'STORY_WEIGHTS',
    'StoryLabel',
    `${stories.length} messages that tell a dispute or none`,
    train(stories),
  )
  write(
    'intent-weights.ts',
    'INTENT_WEIGHTS',
    'IntentLabel',
    `what ${intents.length} messages want`,
    train(intents),
  )
  write(
    'status-weights.ts',
    'STATUS_WEIGHTS',
    'StatusLabel',
    `how ${statuses.length} disputes stand`,
    train(statuses),
  )
  write('sum-weights.ts', 'SUM_WEIGHTS', 'SumLabel', `${sums.length} sums of stories`, train(sums))
  const reports = readAspectExamples()
  write(
    'aspect-weights.ts',
    'ASPECT_WEIGHTS',
    'string',
    `what ${reports.length} reports hold`,
    trainAnswers(reports),
  )
  writeDoubt()
  writeChoice()
  await Promise.all(nets)
  writeFileSync(
    `${FOLDER}/learned-from.ts`,
    `/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '${fingerprint()}'
`,
  )
}
