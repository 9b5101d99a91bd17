import { maskParties } from '../../language/parties/mask.ts'
import { type FoundName, findLikelyNames, findPartyNames } from '../../language/parties/names.ts'
import {
  type CaseDetails,
  readCaseDetails,
  tellsCaseDetails,
} from '../../language/parties/read-case-details.ts'
import { type CaseFile, keepCaseFile, openCaseFile } from '../../ledger/case-file.ts'
import { historyOf } from '../../ledger/history.ts'
import type { LedgerRecord } from '../../ledger/ledger-record.ts'
import { may, requireRight } from '../../registry/rights.ts'
import { caseWords } from '../../wording/chat-cases.ts'
import { hideInMessage, listHolding, lockMessage } from '../stored-message.ts'
import { actOf, isSpokenTo, reply, type Turn } from '../turn.ts'
import { latestCase, namedCase, numberIn } from './find-case.ts'

/**
 * “23-0117 当事人:张某,男,45岁,电话…;李某…”: kept sealed, for the case that is named or the sender's
 * last one. False when the message tells nothing of the kind.
 *
 * @throws Problem `record_unknown`, `not_allowed`
 */
export async function takeCaseDetails(turn: Turn): Promise<boolean> {
  if (!tellsCaseDetails(turn.words)) return false
  const details = readCaseDetails(turn.words)
  if (!details && numberIn(turn) === undefined) return false
  if (!turn.direct) {
    if (isSpokenTo(turn) || details) await reply(turn, caseWords.onlyDirect)
    return true
  }
  const record = (await namedCase(turn)) ?? (await latestCase(turn))
  await reply(turn, await keepTold(turn, record, details))
  return true
}

async function keepTold(
  turn: Turn,
  record: LedgerRecord | undefined,
  details: CaseDetails | undefined,
): Promise<string> {
  if (!record?.dispute) return caseWords.noCase
  requireRight(turn.person, 'see_parties', record)
  const { number, dispute } = record
  if (dispute.count > 1) return caseWords.severalInOne(number, dispute.count)
  if (!details) return caseWords.notUnderstood
  const file = await keep(turn, record, details)
  return caseWords.kept(
    number,
    details.parties.map(({ name }) => name),
    missingOf(file),
  )
}

/** The parties that a report itself names, sealed with its record; who works with us is none. */
export async function keepNamesTold(turn: Turn, record: LedgerRecord): Promise<string[]> {
  if (record.dispute?.count !== 1 || !may(turn.person, 'see_parties', record)) return []
  const labelled = readCaseDetails(turn.words)
  const named = othersAmong(turn, findPartyNames(turn.words)).map((name) => ({ name }))
  const details: CaseDetails = labelled ?? { parties: named }
  if (details.parties.length === 0) return []
  await keep(turn, record, details)
  return turn.direct ? [caseWords.foundInWords(namesHidden(turn, details))] : []
}

/** Names of those who do not work with us, each once. */
function othersAmong(turn: Turn, found: readonly FoundName[]): string[] {
  const own = new Set(turn.roster.people.map(({ name }) => name))
  const names = found.map(({ name }) => name)
  return [...new Set(names)].filter((name) => !own.has(name) && name.length > 1)
}

/** The parties, and who else is hidden in the words because it may be one. */
function namesHidden(turn: Turn, { parties }: CaseDetails): string[] {
  const kept = parties.map(({ name }) => name)
  const likely = othersAmong(turn, findLikelyNames(turn.words)).filter((name) =>
    kept.every((other) => !other.includes(name) && !name.includes(other)),
  )
  return [...kept, ...likely]
}

async function keep(turn: Turn, record: LedgerRecord, details: CaseDetails): Promise<CaseFile> {
  const { tx, seal } = turn
  const before = await openCaseFile(tx, actOf(turn), record.id, seal)
  const file = merge(before, details)
  await keepCaseFile(tx, actOf(turn), record.id, { file, seal })
  await hideInWords(turn, record, file)
  return file
}

/** What was told anew is added; a party of the same name, or until now only “张某”, is put right. */
function merge(before: CaseFile | undefined, details: CaseDetails): CaseFile {
  const parties: CaseFile['parties'] = [...(before?.parties ?? [])]
  for (const told of details.parties) {
    const at = parties.findIndex(({ name }) => name === told.name || isHidden(name, told.name))
    if (at < 0) parties.push(told)
    else parties.splice(at, 1, { ...parties[at], ...told })
  }
  const { facts, terms, fulfilment } = details
  return {
    ...before,
    parties,
    ...(facts ? { facts } : {}),
    ...(terms ? { terms } : {}),
    ...(fulfilment ? { fulfilment } : {}),
  }
}

/** “张某” may be 张大山. */
const isHidden = (hidden: string, name: string): boolean =>
  hidden.includes('某') && hidden[0] === name[0]

/** Names may have come up in talk that belongs to no record, as long as a case takes. */
const MS_LOOKED_BACK = 90 * 86_400_000

/**
 * Names that are known now are masked in everything that was ever said of the case, too: reports,
 * corrections, what others added, photos asked about; and in what anybody said lately.
 */
async function hideInWords(turn: Turn, record: LedgerRecord, file: CaseFile): Promise<void> {
  const { tx, person, message, seal } = turn
  const names = file.parties.map(({ name }) => name).filter((name) => !name.includes('某'))
  if (names.length === 0) return
  const steps = await historyOf(tx, person.townshipId, record.id)
  const ids = steps.flatMap(({ messageId }) => messageId ?? [])
  const { townshipId } = person
  const since = new Date(turn.at.getTime() - MS_LOOKED_BACK)
  const besides = await listHolding(tx, { townshipId, words: names, since })
  for (const id of new Set([...ids, ...besides, message.id])) {
    const told = await lockMessage(tx, id)
    if (told) await hideInMessage(tx, told, (text) => maskParties(turn.hide(text), names), seal)
  }
}

/** What the papers would still leave blank, by name. */
function missingOf({ parties }: CaseFile): string[] {
  const { missing } = caseWords
  if (parties.length < 2) return [parties.length === 0 ? missing.applicant : missing.respondent]
  return (['phone', 'idNumber', 'address'] as const)
    .filter((key) => parties.some((party) => party[key] === undefined))
    .map((key) => missing[key])
}
