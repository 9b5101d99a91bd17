import type { Db } from '../../db/db.ts'
import { bindIdentity } from '../../registry/identity.ts'
import { addPerson } from '../../registry/manage-people.ts'
import type { Person } from '../../registry/person.ts'
import { createTownship, listVillages } from '../../registry/township.ts'
import { setupWords } from '../../wording/web-setup.ts'
import { speakerId } from '../tryout.ts'
import type { SampleRoster } from './sample-file.ts'

/** What the form of a new township asks for. */
export interface NewTownshipForm {
  readonly name: string
  readonly villages: readonly string[]
  /** The name of whoever sets it up. */
  readonly administrator: string
}

/**
 * Sets up a real township; the answer is its administrator.
 *
 * @throws Problem `village_twice`
 */
export async function setUpTownship(tx: Db, form: NewTownshipForm, now: Date): Promise<Person> {
  const { id } = await createTownship(tx, { name: form.name, villages: form.villages, now })
  return addAdministrator(tx, id, form.administrator, now)
}

const addAdministrator = (tx: Db, townshipId: number, name: string, now: Date) =>
  addPerson(tx, { townshipId, name, villageId: null, role: 'administrator', by: null, now })

/** Sets up the sample township, everybody in it bound to the try-out chat. */
export async function setUpSample(
  tx: Db,
  roster: SampleRoster,
  channel: string,
  now: Date,
): Promise<Person> {
  const { id: townshipId } = await createTownship(tx, {
    ...{ name: roster.township, villages: roster.villages, sample: true, now },
  })
  const villages = new Map(
    (await listVillages(tx, townshipId)).map(({ id, name }) => [name, id] as const),
  )
  for (const { name, village, role } of roster.people) {
    const villageId = village === null ? null : (villages.get(village) ?? null)
    const { id: personId } = await addPerson(tx, {
      ...{ townshipId, name, villageId, role, by: null, now },
    })
    const speaker = { townshipId, personId }
    await bindIdentity(tx, { channel, senderId: speakerId(speaker), ...speaker, now })
  }
  return addAdministrator(tx, townshipId, setupWords.sampleAdministrator, now)
}
