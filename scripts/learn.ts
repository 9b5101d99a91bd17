import { writeFileSync } from 'node:fs'
import { gramsOf } from '../src/language/learned/grams.ts'
import { linearModel } from '../src/language/learned/linear-model.ts'
import { fingerprint } from './learn/fingerprint.ts'
import { readQuarrelExamples } from './learn/quarrel-examples.ts'
import { type Example, train } from './learn/train.ts'

/**
 * Learns the classes of quarrels from the labelled examples: `npm run learn` writes the weights, with
 * `--check` it tells how well quarrels are read that were left out (a fifth at a time), and writes nothing.
 */
const WEIGHTS = 'src/language/learned/quarrel-weights.ts'
const PARTS = 5

function check<Label extends string>(examples: readonly Example<Label>[]): void {
  let right = 0
  for (let part = 0; part < PARTS; part++) {
    const { rank } = linearModel(train(examples.filter((_, index) => index % PARTS !== part)))
    right += examples.filter(
      ({ text, label }, index) => index % PARTS === part && rank(gramsOf(text))[0]?.label === label,
    ).length
  }
  console.log(
    `${examples.length} quarrels, of those left out ${((100 * right) / examples.length).toFixed(1)} % in the right class`,
  )
}

const examples = readQuarrelExamples()
if (process.argv.includes('--check')) check(examples)
else {
  const { labels, bias, grams, rarity, rarityMax, weights, weightMax } = train(examples)
  const quoted = (value: string) => `'${value.replaceAll('\t', '\\t')}'`
  writeFileSync(
    WEIGHTS,
    `import type { LearnedWeights } from './linear-model.ts'
import type { QuarrelLabel } from './quarrel-label.ts'

/** The examples that the weights were learned from, as one number: a test tells when they have changed. */
export const QUARRELS_LEARNED = '${fingerprint(examples)}'

/** Learned from ${examples.length} labelled quarrels by \`npm run learn\`; not to be changed by hand. */
export const QUARREL_WEIGHTS: LearnedWeights<QuarrelLabel> = {
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
