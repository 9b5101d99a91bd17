import { Router } from 'express'
import { listRooms } from '../../registry/room.ts'
import { listTownships, listVillages } from '../../registry/township.ts'
import { answer, personWith } from '../answer.ts'
import type { WebOptions } from '../options.ts'
import { drawQrCode } from '../views/qr-code.ts'

/** How the chat accounts stand, with the code to scan where one is to be scanned. */
export function botRoutes({ bots, store: { db } }: WebOptions): Router {
  const router = Router()
  router.get(
    '/bots',
    answer(async (request) => {
      const { townshipId } = personWith(request, 'manage_people')
      const rooms = await listRooms(db, townshipId)
      const villages = await listVillages(db, townshipId)
      const township = (await listTownships(db)).find(({ id }) => id === townshipId)
      const nameOf = (villageId: number | null) =>
        villages.find(({ id }) => id === villageId)?.name ?? township?.name ?? ''
      return (await bots()).map(({ qr, ...account }) => ({
        ...account,
        qr: qr === undefined ? null : drawQrCode(qr),
        groups: rooms
          .filter(({ channel }) => channel === account.channel)
          .map(({ villageId }) => nameOf(villageId)),
      }))
    }),
  )
  return router
}
