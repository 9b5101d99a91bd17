import { Problem } from '../lib/problem.ts'
import { refusal } from '../wording/rights.ts'
import type { Person } from './person.ts'

/** What can be done in a township. */
export type Right =
  | 'record'
  | 'change_record'
  | 'see_record'
  | 'see_parties'
  | 'see_totals'
  | 'close_period'
  | 'enter_figures'
  | 'extend_catalog'
  | 'admit_late'
  | 'see_waiting'
  | 'manage_people'
  | 'bind_room'
  | 'export'
  | 'see_audit'

/**
 * How far a right reaches. own: what the person reported; village: also everything of their
 * village and of further ones that staff opened to them; township: everything in their township.
 * Nothing reaches beyond the township.
 */
type Reach = 'none' | 'own' | 'village' | 'township'

const REPORTER: Readonly<Record<Right, Reach>> = {
  record: 'village',
  change_record: 'own',
  see_record: 'village',
  see_parties: 'own',
  see_totals: 'township',
  close_period: 'none',
  enter_figures: 'none',
  extend_catalog: 'none',
  admit_late: 'none',
  see_waiting: 'none',
  manage_people: 'none',
  bind_room: 'village',
  export: 'none',
  see_audit: 'none',
}

const STAFF: Readonly<Record<Right, Reach>> = {
  record: 'township',
  change_record: 'township',
  see_record: 'township',
  see_parties: 'township',
  see_totals: 'township',
  close_period: 'township',
  enter_figures: 'township',
  extend_catalog: 'township',
  admit_late: 'township',
  see_waiting: 'township',
  manage_people: 'township',
  bind_room: 'township',
  export: 'township',
  see_audit: 'township',
}

/** Who may do what: the one table of the program. */
export const RIGHTS: Readonly<Record<Person['role'], Readonly<Record<Right, Reach>>>> = {
  steward: REPORTER,
  mediator: REPORTER,
  staff: STAFF,
  administrator: STAFF,
}

/** The thing that somebody wants to act upon. */
export interface Subject {
  readonly townshipId: number
  /** Null where it is the township's own; absent where no village is concerned. */
  readonly villageId?: number | null
  readonly reporterId?: number
}

/** Whether a person may do this to that. */
export function may(person: Person, right: Right, subject: Subject): boolean {
  if (person.leftAt !== null || subject.townshipId !== person.townshipId) return false
  const reach = RIGHTS[person.role][right]
  if (reach === 'township') return true
  if (reach === 'none') return false
  if (subject.reporterId === person.id) return true
  return reach === 'village' && isOwnVillage(person, subject.villageId)
}

const isOwnVillage = (person: Person, villageId: number | null | undefined) =>
  typeof villageId === 'number' &&
  (villageId === person.villageId || person.extraVillageIds.includes(villageId))

/** @throws Problem `not_allowed` when the person may not */
export function requireRight(person: Person, right: Right, subject: Subject): void {
  if (!may(person, right, subject)) throw new Problem('not_allowed', refusal(right))
}
