import type { Db } from '../db/db.ts'
import { forgetOldLogin } from '../registry/new-login.ts'
import { listPeople } from '../registry/person.ts'
import { listTownships, listVillages } from '../registry/township.ts'
import { rebindNotice } from '../wording/chat-rooms.ts'
import { tellStaff } from './tell-staff.ts'

/**
 * The account logged in anew on a route where ids change with it: what was bound to old ids is
 * released, and staff are told who and which groups have to be bound again.
 */
export async function settleNewLogin(
  tx: Db,
  act: { readonly channel: string; readonly keptPrefix: string; readonly now: Date },
): Promise<void> {
  const forgotten = await forgetOldLogin(tx, act)
  const townships = await listTownships(tx)
  for (const [townshipId, { personIds, roomVillageIds }] of forgotten) {
    const people = await listPeople(tx, { townshipId, ids: [...personIds] })
    const villages = await listVillages(tx, townshipId)
    const township = townships.find(({ id }) => id === townshipId)?.name ?? ''
    const groups = roomVillageIds.map(
      (villageId) => villages.find(({ id }) => id === villageId)?.name ?? township,
    )
    const text = rebindNotice(
      people.map(({ name }) => name),
      groups,
    )
    await tellStaff(tx, townshipId, act.channel, text, act.now)
  }
}
