import type { AnswerChart } from '../answers/answer-chart.ts'
import { answerQuery } from '../answers/answer-query.ts'
import { readWish } from '../answers/wish.ts'
import { readComparison } from '../language/read-comparison.ts'
import type { QueryReading } from '../language/reading.ts'
import { may } from '../registry/rights.ts'
import type { Outbound } from './event.ts'
import { askForFiles } from './export-files.ts'
import { filePath, storePicture } from './file-store.ts'
import { messageOf, reply, type Turn } from './turn.ts'

/** Answers a question in one message, with a picture where one was asked for. */
export async function answer(turn: Turn, { query }: QueryReading): Promise<void> {
  if (query.what === 'export' && mayExport(turn)) return askForFiles(turn, query)
  const { tx, person, township, villages, roster, today, vocabulary: catalog } = turn
  const comparison = readComparison(messageOf(turn, turn.words), roster, catalog)
  const wish = readWish(turn.words, comparison)
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
  const { title, png } = drawChart(chart)
  const { hash, mimeType } = await storePicture(turn.filesDir, Buffer.from(png))
  return { path: filePath(turn.filesDir, hash), name: `${title}.png`, mimeType }
}
