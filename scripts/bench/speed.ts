import { readdirSync, readFileSync } from 'node:fs'
import { readMessage } from '../../src/language/read-message.ts'
import type { Message, Roster } from '../../src/language/reading.ts'
import { CATALOG_VOCABULARY } from '../../src/language/vocabulary.ts'
import { speedOf } from './measure.ts'

/** Tells on one line how fast the reader is and what it holds; to be run by `reader-speed.ts` alone in a process. */
const MESSAGES = 'test/language/messages'

const roster: Roster = JSON.parse(readFileSync('test/language/roster.json', 'utf8'))
const messages: Message[] = readdirSync(MESSAGES)
  .flatMap((file) => readFileSync(`${MESSAGES}/${file}`, 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line))
const rate = speedOf(() => {
  for (const message of messages) readMessage(message, roster, CATALOG_VOCABULARY)
}, messages.length)
const resident = process.memoryUsage().rss

/** As many characters as told, of one message after the other. */
const joined = (length: number): string =>
  messages
    .map(({ text }) => text)
    .slice(0, length)
    .join('，')
    .slice(0, length)

function took(text: string): number {
  const [first] = messages
  if (!first) return 0
  const started = performance.now()
  readMessage({ ...first, text }, roster, CATALOG_VOCABULARY)
  return performance.now() - started
}

const long = [1000, 4000, 8000].map((length) => {
  const text = joined(length)
  return `${length.toLocaleString('en')} characters ${Math.min(took(text), took(text), took(text)).toFixed(1)} ms`
})
console.log(
  `reading      ${rate} messages/s, ${Math.round(resident / 1e6)} MB resident; ${long.join(', ')}`,
)
