import { and, asc, eq, gt } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import type { Seal } from '../db/seal.ts'
import { maskParties } from '../language/parties/mask.ts'
import { caseFiles } from './attachments-schema.ts'
import { namesIn } from './case-file.ts'

/** The names of a township's parties, as far as its case files were read. */
interface Known {
  /** The last entry that was read. */
  readonly entry: number
  readonly names: Set<string>
}

/**
 * The names that stand in the case files of a township, so that they can be hidden wherever they are
 * told. Nobody gets to see them here; each file is opened once, and a name stays known when its file
 * is taken back.
 */
export class PartyNames {
  readonly #seal: Seal
  readonly #known = new Map<number, Known>()

  constructor(seal: Seal) {
    this.#seal = seal
  }

  /** All of them. */
  async load(db: Db, townshipId: number): Promise<ReadonlySet<string>> {
    const { entry, names } = this.#known.get(townshipId) ?? { entry: 0, names: new Set<string>() }
    const rows = await db
      .select({ entry: caseFiles.entry, sealed: caseFiles.sealed })
      .from(caseFiles)
      .where(and(eq(caseFiles.townshipId, townshipId), gt(caseFiles.entry, entry)))
      .orderBy(asc(caseFiles.entry))
    for (const { sealed } of rows) for (const name of namesIn(sealed, this.#seal)) names.add(name)
    this.#known.set(townshipId, { entry: rows.at(-1)?.entry ?? entry, names })
    return names
  }

  /**
   * Hides parties in texts, by the words around their names and by the case files.
   *
   * @param shown people whose names are no secret: reporters and staff
   */
  async hider(
    db: Db,
    townshipId: number,
    shown: readonly string[],
  ): Promise<(text: string) => string> {
    const names = await this.load(db, townshipId)
    const known = [...names].filter((name) => !shown.includes(name))
    return (text) => maskParties(text, known)
  }
}
