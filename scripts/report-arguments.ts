import { join } from 'node:path'
import type { Config } from '../src/config.ts'
import type { Db } from '../src/db/db.ts'
import { filePath } from '../src/inbox/file-store.ts'
import { Problem } from '../src/lib/problem.ts'
import { listPeople, type Person } from '../src/registry/person.ts'
import { listTownships, type Township } from '../src/registry/township.ts'
import { reportArguments } from '../src/wording/report-commands.ts'

/** The year of an argument. @throws Problem `bad_arguments` when it is none */
export function readYear(text: string | undefined): number {
  if (!text || !/^20\d{2}$/.test(text))
    throw new Problem('bad_arguments', reportArguments.year(text ?? ''))
  return Number(text)
}

/**
 * The township that is meant: the one named, else the only one, else the only real one beside the
 * sample.
 *
 * @throws Problem `bad_arguments` when that does not tell
 */
export async function chooseTownship(db: Db, name: string | undefined): Promise<Township> {
  const all = await listTownships(db)
  const real = all.filter(({ sample }) => !sample)
  const candidates = real.length > 0 ? real : all
  const chosen = name === undefined ? candidates : all.filter((township) => township.name === name)
  const [township] = chosen
  if (!township || chosen.length > 1)
    throw new Problem('bad_arguments', reportArguments.township(all.map((known) => known.name)))
  return township
}

/**
 * In whose name a command acts: the first clerk of the township.
 *
 * @throws Problem `bad_arguments` when it has none yet
 */
export async function chooseClerk(db: Db, township: Township): Promise<Person> {
  const people = await listPeople(db, { townshipId: township.id })
  const clerk = people.find(({ role }) => role === 'staff' || role === 'administrator')
  if (!clerk) throw new Problem('bad_arguments', reportArguments.noClerk(township.name))
  return clerk
}

/** Where the stored file with a content hash lies. */
export const storedFile =
  ({ dataDir }: Config) =>
  (hash: string): string =>
    filePath(join(dataDir, 'files'), hash)
