import type { DisputeStatus } from '../../catalog/dispute-statuses.ts'
import { casesIn } from './cases-in.ts'
import type { Entry } from './entries.ts'
import { placeNamed } from './named-outcomes.ts'
import { readStatus } from './status.ts'

/** “化解的里头”, “成功中”, “没成的当中”: what follows divides a number told before. */
const AMONG =
  /(?<outcome>化解|调解?成功|成功|调成|办结|和解|解决|谈成|没成|没调成|未成|失败|不成|转走|转出|转交|移交|上报|在调|在办|未化解|没化解|未结)(?:了|的|掉|好)*(?:\d+起|案件|纠纷|那些|这些|那?几起)?的?(?:里头?|里面|之中|当中|中|其中)(?:有|是|，|：|就)*(?<label>[^，。；\n\d]{0,8})$/u

/**
 * Puts parts that are told behind a tally next to the number that they divide: “受理7起，化解5起，转1起。化解的
 * 里头山林2起、邻里3起”, “4起：粪水1起、山界2起、养虾1起，调成山界1起”.
 */
export function placeLater(text: string, entries: readonly Entry[]): Entry[] {
  return placeMatters(placeNamed(placeAmong(text, withoutLead(text, entries))))
}

/** “在调解成功的281件中，婚姻79件、邻里96件”: a number said again only leads its classes. */
function withoutLead(text: string, entries: readonly Entry[]): Entry[] {
  const at = entries.findIndex(
    (entry, index) =>
      LEADS_CLASSES.test(text.slice(entry.at.end, entry.at.end + 6)) &&
      entries.slice(0, index).some((one) => one.count === entry.count && one.status),
  )
  const lead = entries[at]
  const parts = entries.slice(at + 1)
  if (!lead || parts.length === 0 || parts.some(({ category, story }) => !category || story))
    return [...entries]
  const front = entries.slice(0, at)
  const owner = front.findLast((one) => one.count === lead.count && one.status)
  const bare = parts.map((part) => ({ ...part, status: undefined, taken: undefined }))
  return front.flatMap((entry) => (entry === owner ? [entry, ...bare] : [entry]))
}

const LEADS_CLASSES = /^(?:纠纷|矛盾|案件)?(?:之?中|里头?|当中)[，：]/u

function placeAmong(text: string, entries: readonly Entry[]): Entry[] {
  const first = entries.findIndex((entry, index) => index > 0 && outcomeAmong(text, entry))
  const head = entries[first]
  const outcome = head && outcomeAmong(text, head)
  if (!head || !outcome) return [...entries]
  const front = entries.slice(0, first)
  const parts = entries.slice(first).filter(({ category, story }) => category && !story)
  const sum = casesIn(parts)
  const owner = front.findLast(
    ({ status, count, story }) => !story && status?.status === outcome && count >= sum,
  )
  if (!owner || parts.length !== entries.length - first) return [...entries]
  const bare = parts.map((part) => ({ ...part, status: undefined, taken: undefined }))
  return front.flatMap((entry) => (entry === owner ? [entry, ...bare] : [entry]))
}

function outcomeAmong(text: string, { at }: Entry): DisputeStatus | undefined {
  const words = AMONG.exec(text.slice(Math.max(0, at.start - LOOK), at.start))?.groups?.outcome
  return words === undefined
    ? undefined
    : readStatus(words, { start: 0, end: words.length })?.status
}

const LOOK = 24

/** A total that its classes make up already: an outcome of one of them, told behind, belongs to it. */
function placeMatters(entries: readonly Entry[]): Entry[] {
  const [total, ...others] = entries
  if (!total || total.story) return [...entries]
  if (total.category) return placeRepeated(entries)
  const classes: Entry[] = []
  let sum = 0
  for (const entry of others) {
    if (sum >= total.count || !entry.category || entry.status) break
    classes.push(entry)
    sum += entry.count
  }
  const later = others.slice(classes.length)
  const owners = later.map((entry) => ownerOf(classes, entry))
  if (sum !== total.count || later.length === 0 || owners.includes(undefined)) return [...entries]
  return [
    total,
    ...classes.flatMap((part) => [
      part,
      ...later.filter((_, index) => owners[index] === part).map(asOutcome),
    ]),
  ]
}

/** “楼道堆物2起、宠物伤人1起，已调和2起楼道堆物”: a class counted again tells how it stands. */
function placeRepeated(entries: readonly Entry[]): Entry[] {
  const codes = entries.map(({ category }) => category?.code)
  const first = codes.findIndex((code, index) => index > 0 && codes.indexOf(code) < index)
  const classes = entries.slice(0, first)
  const later = first < 2 ? [] : entries.slice(first)
  const owners = later.map((entry) => ownerOf(classes, entry))
  if (
    later.length === 0 ||
    owners.some((owner) => !owner || owner.status || owner.taken === 'mediated')
  )
    return [...entries]
  return classes.flatMap((part) => [
    part,
    ...later.filter((_, index) => owners[index] === part).map(asOutcome),
  ])
}

const ownerOf = (classes: readonly Entry[], { status, category, count }: Entry) =>
  status && classes.find((part) => part.category?.code === category?.code && part.count >= count)

const asOutcome = (entry: Entry): Entry => ({ ...entry, later: true })
