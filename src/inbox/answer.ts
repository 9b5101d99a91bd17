import type { AnswerChart } from '../answers/answer-chart.ts'
import { type Asked, answerQuery } from '../answers/answer-query.ts'
import { readWish, type Wish } from '../answers/wish.ts'
import { dayMeant } from '../language/context.ts'
import { readComparison } from '../language/read-comparison.ts'
import type { Query, QueryReading } from '../language/reading.ts'
import { may } from '../registry/rights.ts'
import { noSuchVillage } from '../wording/answers.ts'
import type { Outbound } from './event.ts'
import { askForFiles } from './export-files.ts'
import { filePath, storePicture } from './file-store.ts'
import { messageOf, reply, type Turn } from './turn.ts'
import { unknownVillageIn } from './unknown-village.ts'

/** Answers a question in one message, with a picture where one was asked for. */
export async function answer(turn: Turn, { query }: QueryReading): Promise<void> {
  const unknown = unknownVillageIn(turn.words, turn.villages)
  if (unknown !== undefined) return reply(turn, noSuchVillage(unknown, namesOf(turn)))
  if (query.what === 'export' && mayExport(turn)) return askForFiles(turn, query)
  const { tx, person, township, villages, roster, at, vocabulary: catalog } = turn
  const comparison = readComparison(messageOf(turn, turn.words), roster, catalog)
  const wish = readWish(turn.words, comparison)
  const asked = { query, person, township, villages, catalog, wish, today: dayMeant(at) }
  if (isAskedApart(query, wish)) return reply(turn, await answerApart(tx, asked))
  const { text, chart } = await answerQuery(tx, asked)
  await reply(turn, text, chart && (await draw(turn, chart)))
}

/** “7月和8月分别多少场”; a picture shows them side by side already. */
const isAskedApart = ({ what }: Query, { apart, picture }: Wish): boolean =>
  apart !== undefined && !picture && (what === 'totals' || what === 'mine')

/** One figure for each of the periods, one below the other. */
async function answerApart(tx: Turn['tx'], asked: Asked): Promise<string> {
  const texts: string[] = []
  for (const { from, to } of asked.wish.apart ?? []) {
    const { text } = await answerQuery(tx, { ...asked, query: { ...asked.query, from, to } })
    texts.push(text)
  }
  return texts.join('\n')
}

const namesOf = ({ villages }: Turn): string[] => villages.map(({ name }) => name)

const mayExport = ({ person }: Turn): boolean =>
  may(person, 'export', { townshipId: person.townshipId })

/** The picture as a file to send; drawing is loaded only when somebody asks for it. */
async function draw(turn: Turn, chart: AnswerChart): Promise<NonNullable<Outbound['file']>> {
  const { drawChart } = await import('../report/draw-chart.ts')
  const { title, png } = drawChart(chart)
  const { hash, mimeType } = await storePicture(turn.filesDir, Buffer.from(png))
  return { path: filePath(turn.filesDir, hash), name: `${title}.png`, mimeType }
}
