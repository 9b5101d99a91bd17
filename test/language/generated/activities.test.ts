import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readMessage } from '../../../src/language/read-message.ts'
import type { Reading, Roster } from '../../../src/language/reading.ts'
import { countsOf } from '../same-reading.ts'
import { randomFrom } from './random.ts'
import { type Grammar, type Made, make } from './sentence-maker.ts'

interface Group {
  readonly expect?: { readonly intent: string; readonly ask?: string }
  readonly shapes: readonly string[]
}

interface Shapes {
  readonly rules: Grammar
  readonly groups: Readonly<Record<string, Group>>
}

const { rules, groups }: Shapes = parse(
  readFileSync('test/language/generated/activities.yaml', 'utf8'),
)
const roster: Roster = JSON.parse(readFileSync('test/language/roster.json', 'utf8'))
const SENDER = { from: '覃德贵', chat: 'dm', at: '2023-06-20T20:10:00+08:00' } as const
const TODAY = '2023-06-20'
const HOME = '白果村'
/** As many as take about three seconds. */
const CASES = 1000
const SEED = 1

function wanted({ expect: other }: Group, { date, dateEnd, lines, asks }: Made) {
  if (other) return { intent: other.intent, ask: other.ask, counts: [], asks: [] }
  const told = [...lines].map(([code, { quantity, approx }]) => {
    const days = `${HOME} ${date} ${dateEnd}`
    return `${days}  ${code} ${approx ? '~' : '='}${quantity}`
  })
  return { intent: 'report', ask: undefined, counts: told.sort(), asks: [...asks] }
}

const got = (reading: Reading) => ({
  intent: reading.intent,
  ask: reading.intent === 'unclear' ? reading.ask : undefined,
  counts: countsOf(reading, HOME),
  asks: reading.intent === 'report' ? [...(reading.asks ?? [])] : [],
})

const allShapes = Object.values(groups).reduce((sum, { shapes }) => sum + shapes.length, 0)

for (const [name, group] of Object.entries(groups)) {
  test(name, () => {
    const random = randomFrom(SEED)
    const share = Math.ceil((CASES * group.shapes.length) / allShapes)
    for (let made = 0; made < share; made++) {
      const one = make(rules, random.pick(group.shapes), TODAY, random)
      const { reading } = readMessage({ text: one.text, ...SENDER }, roster, undefined, 'rules')
      expect(got(reading), one.text).toEqual(wanted(group, one))
    }
  })
}
