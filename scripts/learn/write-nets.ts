import { writeFileSync } from 'node:fs'
import type { LearnedNet } from '../../src/language/learned/text-net.ts'
import { readAspectExamples } from './aspect-examples.ts'
import { readStoryTexts } from './story-texts.ts'
import { readSumTexts } from './sum-examples.ts'
import { trainNet } from './train-net.ts'
import { FOLDER, quoted } from './weight-files.ts'

/** How often the examples are gone through: with half as many rounds many more of the texts that were left out are misjudged. */
const ROUNDS = 24
/** Of sums there are so few examples that the net knows them by heart soon. */
const ROUNDS_OF_SUMS = 8

/** Learns what reports hold as a whole. */
function writeAspectNet(): void {
  const reports = readAspectExamples()
  writeNet('aspect-net-weights.ts', 'ASPECT_NET', `what ${reports.length} reports hold`, {
    net: trainNet(reports, { all: true, rounds: ROUNDS }),
  })
}

/** Learns what stories quarrel over and how they stand. */
function writeStoryNet(): void {
  const stories = readStoryTexts()
  writeNet('story-net-weights.ts', 'STORY_NET', `${stories.length} stories`, {
    net: trainNet(stories, { all: false, rounds: ROUNDS }),
  })
}

/** Learns what sums are to their stories. */
function writeSumNet(): void {
  const sums = readSumTexts()
  writeNet('sum-net-weights.ts', 'SUM_NET', `${sums.length} sums of stories`, {
    net: trainNet(sums, { all: false, rounds: ROUNDS_OF_SUMS }),
  })
}

/** A file that holds a net, and nothing else. */
function writeNet(file: string, name: string, from: string, { net }: { readonly net: LearnedNet }) {
  const { size, answers, tokens, weights } = net
  const parts = Object.entries(weights).map(
    ([part, { max, parts }]) =>
      `    ${part}: {\n      max: ${max},\n      parts: '${parts}',\n    },\n`,
  )
  writeFileSync(
    `${FOLDER}/${file}`,
    `import type { LearnedNet } from './text-net.ts'

/** Learned from ${from} by \`npm run learn\`; not to be changed by hand. */
export const ${name}: LearnedNet = {
  size: { embedded: ${size.embedded}, filters: ${size.filters} },
  answers: [${answers.map(quoted).join(', ')}],
  tokens: ${quoted(tokens)},
  weights: {
${parts.join('')}  },
}
`,
  )
}

/** Which net the process learns: each of them takes a core for minutes. */
const LEARNS: Readonly<Record<string, () => void>> = {
  reports: writeAspectNet,
  stories: writeStoryNet,
  sums: writeSumNet,
}
const [, , which = ''] = process.argv
const learn = LEARNS[which]
if (!learn) throw new Error(`${which}: no net is called so`)
learn()
