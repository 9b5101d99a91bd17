import { Router } from 'express'
import { answer, personWith } from '../answer.ts'
import type { WebOptions } from '../options.ts'
import { drawQrCode } from '../views/qr-code.ts'

/** How the chat accounts stand, with the code to scan where one is to be scanned. */
export function botRoutes({ bots }: WebOptions): Router {
  const router = Router()
  router.get(
    '/bots',
    answer(async (request) => {
      personWith(request, 'manage_people')
      return bots().map(({ qr, ...account }) => ({
        ...account,
        qr: qr === undefined ? null : drawQrCode(qr),
      }))
    }),
  )
  return router
}
