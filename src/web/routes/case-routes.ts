import { createReadStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type Response, Router } from 'express'
import JSZip from 'jszip'
import { z } from 'zod'
import { yearRange } from '../../lib/days.ts'
import { logAudit } from '../../registry/audit.ts'
import { FONT_PROFILES } from '../../report/font-profiles.ts'
import { loadCaseMaterial } from '../../report/papers/case-material.ts'
import { writePapers } from '../../report/papers/write-papers.ts'
import { writeSubsidy } from '../../report/papers/write-subsidy.ts'
import { personWith, readInput } from '../answer.ts'
import type { WebOptions } from '../options.ts'
import { townshipOf } from '../practice.ts'
import { yearSchema } from '../views/period-query.ts'

const numberSchema = z.object({ number: z.string().max(16) })

/** The papers of a case and the subsidy list, made when they are asked for and kept nowhere. */
export function caseRoutes({ store, seal, now }: WebOptions): Router {
  const router = Router()
  router.get('/records/:number/papers', async (request, response) => {
    const person = personWith(request, 'see_parties')
    const { number } = readInput(numberSchema, request.params)
    const act = { person, at: now() }
    const material = await store.transaction((tx) => loadCaseMaterial(tx, { number, act, seal }))
    await inFolder(async (folder) => {
      const { files } = await writePapers(material, join(folder, 'papers'), FONT_PROFILES.gb2312)
      const zip = new JSZip()
      for (const path of files) zip.file(basename(path), await readFile(path))
      response.attachment(`${number}.zip`)
      response.send(await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }))
    })
  })
  router.get('/subsidy', async (request, response) => {
    const person = personWith(request, 'export')
    const { year } = readInput(yearSchema, request.query)
    const township = await townshipOf(store.db, person)
    await logAudit(store.db, {
      ...{ townshipId: township.id, at: now(), personId: person.id },
      ...{ action: 'subsidy.export', subject: String(year) },
    })
    await inFolder(async (folder) => {
      const out = join(folder, 'list', `subsidy-${year}.xlsx`)
      const { file } = await writeSubsidy(store.db, { township, ...yearRange(year), out })
      response.attachment(basename(file))
      await sendWhole(response, file)
    })
  })
  return router
}

/** Works in a folder that is gone afterwards, with the personal data in it. */
async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mingbaizhang-'))
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const sendWhole = (response: Response, path: string) =>
  new Promise<void>((resolve, reject) => {
    createReadStream(path).on('error', reject).pipe(response)
    response.on('close', resolve)
  })
