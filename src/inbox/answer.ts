import { type AnswerChart, answerQuery } from '../answers/answer-query.ts'
import { readWish } from '../answers/wish.ts'
import type { QueryReading } from '../language/reading.ts'
import { may } from '../registry/rights.ts'
import type { Outbound } from './event.ts'
import { askForFiles } from './export-files.ts'
import { filePath, storePicture } from './file-store.ts'
import { reply, type Turn } from './turn.ts'

/** Answers a question in one message, with a picture where one was asked for. */
export async function answer(turn: Turn, { query }: QueryReading): Promise<void> {
  if (query.what === 'export' && mayExport(turn)) return askForFiles(turn, query)
  const { tx, person, township, villages, today, vocabulary: catalog } = turn
  const wish = readWish(turn.words)
  const { text, chart } = await answerQuery(tx, {
    ...{ query, person, township, villages, catalog, today, wish },
  })
  await reply(turn, text, chart && (await draw(turn, chart)))
}

const mayExport = ({ person }: Turn): boolean =>
  may(person, 'export', { townshipId: person.townshipId })

/** The picture as a file to send; drawing is loaded only when somebody asks for it. */
async function draw(turn: Turn, chart: AnswerChart): Promise<NonNullable<Outbound['file']>> {
  const { drawChart } = await import('../report/draw-chart.ts')
  const { title, labels, values } = chart
  const { png } = drawChart({ title, labels, series: [{ name: title, values }] })
  const { hash, mimeType } = await storePicture(turn.filesDir, Buffer.from(png))
  return { path: filePath(turn.filesDir, hash), name: `${title}.png`, mimeType }
}
