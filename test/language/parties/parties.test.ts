import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { maskParties } from '../../../src/language/parties/mask.ts'
import { readCaseDetails } from '../../../src/language/parties/read-case-details.ts'
import { readCaseEvents } from '../../../src/language/parties/read-case-events.ts'

const read = (file: string): unknown => parse(readFileSync(`test/language/parties/${file}`, 'utf8'))
const AT = new Date('2023-03-20T10:00:00+08:00')

const details = z
  .array(
    z.object({
      text: z.string(),
      masked: z.string(),
      parties: z.array(z.looseObject({})).optional(),
    }),
  )
  .parse(read('details.yaml'))
test.for(details)('parties: $text', ({ text, masked, parties }) => {
  expect(maskParties(text)).toBe(masked)
  expect(readCaseDetails(text)?.parties).toEqual(parties)
})

const { names, stories } = z
  .object({ names: z.array(z.string()), stories: z.array(z.string()) })
  .parse(read('stories.yaml'))
test.for(stories)('no name is left in: %s', (story) => {
  for (const [at, a] of names.entries()) {
    const b = names[(at + 5) % names.length] ?? ''
    const shown = maskParties(story.replaceAll('{a}', a).replaceAll('{b}', b))
    for (const name of [a, b]) expect(shown).not.toContain(name)
  }
})

const events = z
  .array(
    z.object({
      text: z.string(),
      about: z.boolean(),
      events: z.array(z.tuple([z.string(), z.string()])),
    }),
  )
  .parse(read('events.yaml'))
test.for(events)('events: $text', ({ text, about, events: wanted }) => {
  const told = readCaseEvents(text, AT, about)
  expect(told.map(({ kind, on }) => [kind, on])).toEqual(wanted)
})

test('a mask is as long as what it hides, so that spans into the words stay right', () => {
  for (const { text } of details) expect(maskParties(text)).toHaveLength(text.length)
})

test('a name that is known hides wherever it stands', () => {
  expect(maskParties('大山说:张大山把钱给了', ['张大山'])).toBe('大山说:张某某把钱给了')
})
