import type { CaseFile } from '../../ledger/case-file.ts'
import type { Day } from '../../lib/days.ts'
import { PAPER_TITLES, paperFields, paperWords } from '../../wording/papers.ts'
import { categoryName, statusName } from '../ledger-rows.ts'
import type { CaseMaterial } from './case-material.ts'

/** One line of a form; null is left blank. */
interface Field {
  readonly label: string
  readonly value: string | null
  /** Written by hand on paper, so that its blank is nothing missing. */
  readonly byHand?: true
  /** Told at length, so that its blank has several lines. */
  readonly long?: true
}

/** One form to print. */
export interface Form {
  readonly title: string
  readonly fields: readonly Field[]
}

const known = (label: string, value: string | null | undefined): Field => ({
  label,
  value: value === undefined || value === '' ? null : value,
})
const told = (label: string, value: string | null | undefined): Field => ({
  ...known(label, value),
  long: true,
})
const signature = (label: string): Field => ({ label, value: null, byHand: true })
const dayWords = (day: Day | null) => (day === null ? null : paperWords.day(day))

type Party = CaseFile['parties'][number]

/** Parties whose side was not told stand in the order in which they were named. */
function partyOf(file: CaseFile | undefined, side: 'applicant' | 'respondent'): Party | undefined {
  const parties = file?.parties ?? []
  const told = parties.find((party) => party.side === side)
  const untold = parties.filter((party) => party.side === undefined)
  const taken = side === 'respondent' && !parties.some((party) => party.side === 'applicant')
  return told ?? untold[taken ? 1 : 0]
}

/** `男,土家族,45岁,务农` */
const restOf = ({ gender, nation, age, occupation }: Party): string =>
  [gender, nation, age === undefined ? undefined : paperWords.age(age), occupation]
    .filter((one) => one !== undefined)
    .join('，')

function partyFields(file: CaseFile | undefined, detailed: boolean): Field[] {
  const { name, ...details } = paperWords.partyDetails
  return (['applicant', 'respondent'] as const).flatMap((side) => {
    const party = partyOf(file, side)
    const rest = (['phone', 'idNumber', 'address'] as const).map((key) =>
      known(paperWords.party(side, details[key]), party?.[key]),
    )
    return [
      known(paperWords.party(side, name), party?.name),
      ...(detailed
        ? [...rest, known(paperWords.party(side, paperWords.partyRest), party && restOf(party))]
        : []),
    ]
  })
}

const factsOf = ({ file, words }: CaseMaterial) => file?.facts ?? words.join(' ')

/** 受理登记表: day, both sides, kind, source, facts, signatures and seal. */
const intakeForm = (material: CaseMaterial): Form => ({
  title: PAPER_TITLES.intake,
  fields: [
    known(paperFields.number, material.record.number),
    known(paperFields.receivedOn, dayWords(material.record.heldTo)),
    ...partyFields(material.file, true),
    known(paperFields.category, categoryName(material.dispute.category)),
    known(paperFields.source, paperWords.reportedBy(material.village + material.reporter)),
    told(paperFields.facts, factsOf(material)),
    known(paperFields.clerk, material.reporter),
    ...[paperFields.partySignatures, paperFields.clerkSignature, paperFields.seal].map(signature),
  ],
})

/** 调解记录: time, place, cause, who took part, what came of it (People's Mediation Law art. 27). */
function mediationForm(material: CaseMaterial): Form {
  const { record, dispute, file, village, reporter } = material
  const { amountYuan } = dispute
  return {
    title: PAPER_TITLES.mediation,
    fields: [
      known(paperFields.number, record.number),
      known(paperFields.time, dayWords(dispute.endedOn)),
      known(paperFields.place, village),
      told(paperFields.cause, factsOf(material)),
      ...partyFields(file, false),
      known(paperFields.attendants, null),
      known(paperFields.mediator, reporter),
      told(paperFields.record, null),
      known(paperFields.result, dispute.status === 'open' ? null : statusName(dispute.status)),
      known(paperFields.amount, amountYuan === null ? null : paperWords.yuan(amountYuan)),
      ...[paperFields.partySignatures, paperFields.mediatorSignature].map(signature),
    ],
  }
}

/** The words of the file, else the day by which it is due. */
function fulfilmentOf({ file, events }: CaseMaterial): string | undefined {
  const due = events.findLast(({ kind }) => kind === 'fulfilment_due')
  return file?.fulfilment ?? (due && paperWords.due(paperWords.day(due.on)))
}

/**
 * 口头协议登记表: an oral agreement needs no paper of the parties, but the mediator writes down what
 * was agreed (People's Mediation Law art. 28; it takes effect on the day it is reached, art. 30).
 */
const oralAgreementForm = (material: CaseMaterial): Form => ({
  title: PAPER_TITLES.oralAgreement,
  fields: [
    known(paperFields.number, material.record.number),
    ...partyFields(material.file, true),
    known(paperFields.category, categoryName(material.dispute.category)),
    told(paperFields.facts, factsOf(material)),
    told(paperFields.terms, material.file?.terms),
    known(paperFields.fulfilment, fulfilmentOf(material)),
    known(paperFields.agreedOn, dayWords(material.dispute.endedOn)),
    known(paperFields.mediator, material.reporter),
    ...[paperFields.mediatorSignature, paperFields.seal].map(signature),
  ],
})

function fulfilledWords({ events }: CaseMaterial): string | undefined {
  const last = events.findLast(({ kind }) => kind === 'fulfilled' || kind === 'broken')
  if (!last) return undefined
  const day = paperWords.day(last.on)
  return last.kind === 'fulfilled' ? paperWords.fulfilled(day) : paperWords.broken(day)
}

/** 回访记录, one a visit: the committee looks after fulfilment (People's Mediation Law art. 31). */
const followUpForm = (material: CaseMaterial, visitedOn: Day | null): Form => ({
  title: PAPER_TITLES.followUp,
  fields: [
    ...partyFields(material.file, false),
    known(paperFields.number, material.record.number),
    known(paperFields.reason, paperWords.followUpReason(material.record.number)),
    known(paperFields.fulfilled, fulfilledWords(material)),
    known(paperFields.satisfaction, null),
    known(paperFields.escalation, null),
    known(paperFields.visitor, visitedOn === null ? null : material.reporter),
    known(paperFields.visitedOn, dayWords(visitedOn)),
    ...[paperFields.partySignatures, paperFields.visitorSignature].map(signature),
  ],
})

/**
 * The forms of a dispute, each document with its pages; a visit has a page of its own, and one is
 * blank where none was told. Fields after 司发通〔2010〕239号; which records a mediation leaves is in
 * arts. 27–29 of the People's Mediation Law.
 */
export function caseForms(material: CaseMaterial): (readonly [Form, ...Form[]])[] {
  const [first = null, ...later] = material.events
    .filter(({ kind }) => kind === 'follow_up')
    .map(({ on }) => on)
  return [
    [intakeForm(material)],
    [mediationForm(material)],
    ...(material.dispute.agreement === 'oral' ? [[oralAgreementForm(material)] as const] : []),
    [followUpForm(material, first), ...later.map((day) => followUpForm(material, day))],
  ]
}

/** What the forms lack, each named once; what is signed by hand lacks nothing. */
export const missingFields = (forms: readonly Form[]): string[] => [
  ...new Set(
    forms.flatMap(({ fields }) =>
      fields.filter(({ value, byHand }) => value === null && !byHand).map(({ label }) => label),
    ),
  ),
]
