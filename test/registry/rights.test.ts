import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Person } from '../../src/registry/person.ts'
import { may, RIGHTS, type Right } from '../../src/registry/rights.ts'

const OWN_VILLAGE = 1
const OPENED_VILLAGE = 2
const OTHER_VILLAGE = 3

const personOf = (role: Person['role'], leftAt: Date | null = null): Person => ({
  ...{ townshipId: 1, id: 10, name: '覃德贵', role, leftAt },
  villageId: role === 'steward' || role === 'mediator' ? OWN_VILLAGE : null,
  extraVillageIds: role === 'steward' || role === 'mediator' ? [OPENED_VILLAGE] : [],
})

const SUBJECTS = {
  自己报的: { townshipId: 1, villageId: OWN_VILLAGE, reporterId: 10 },
  本村别人报的: { townshipId: 1, villageId: OWN_VILLAGE, reporterId: 11 },
  开通的村: { townshipId: 1, villageId: OPENED_VILLAGE, reporterId: 11 },
  别的村: { townshipId: 1, villageId: OTHER_VILLAGE, reporterId: 11 },
  镇上的: { townshipId: 1, villageId: null, reporterId: 11 },
  别的乡镇: { townshipId: 2, villageId: OWN_VILLAGE, reporterId: 10 },
} as const

const isSubject = (text: string): text is keyof typeof SUBJECTS => Object.hasOwn(SUBJECTS, text)
const isRight = (text: string): text is Right => Object.hasOwn(RIGHTS.staff, text)
const isRole = (text: string): text is Person['role'] => Object.hasOwn(RIGHTS, text)

const rows = readFileSync(new URL('./rights.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(/\s+/))

test.for(rows)('%s %s %s %s', ([role = '', right = '', subject = '', expected]) => {
  if (!isRole(role) || !isRight(right) || !isSubject(subject)) throw new Error('A line is mistyped')
  expect(may(personOf(role), right, SUBJECTS[subject])).toBe(expected === '可以')
})

test('nobody may do anything in another township, nor after leaving', () => {
  for (const role of Object.keys(RIGHTS).filter(isRole))
    for (const right of Object.keys(RIGHTS[role]).filter(isRight)) {
      expect(may(personOf(role), right, SUBJECTS.别的乡镇)).toBe(false)
      expect(may(personOf(role, new Date(0)), right, SUBJECTS.自己报的)).toBe(false)
    }
})
