import { writeFileSync } from 'node:fs'
import type { LearnedNet } from '../../src/language/learned/text-net.ts'
import { readStoryTexts } from './story-texts.ts'
import { type TextExample, trainNet } from './train-net.ts'
import { FOLDER, quoted } from './weight-files.ts'

/** How often the examples are gone through: more often teaches them by heart. */
const ROUNDS = { reports: 10, stories: 12 }

/** Learns what reports hold as a whole. */
export const writeAspectNet = (reports: readonly TextExample[]): void =>
  writeNet('aspect-net-weights.ts', 'ASPECT_NET', `what ${reports.length} reports hold`, {
    net: trainNet(reports, { all: true, rounds: ROUNDS.reports }),
  })

/** Learns what stories quarrel over and how they stand. */
export function writeStoryNet(): void {
  const stories = readStoryTexts()
  writeNet('story-net-weights.ts', 'STORY_NET', `${stories.length} stories`, {
    net: trainNet(stories, { all: false, rounds: ROUNDS.stories }),
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
