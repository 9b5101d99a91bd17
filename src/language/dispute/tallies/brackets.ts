import { casesIn } from '../cases-in.ts'
import { type Counted, hasClass, isCounted } from './counted.ts'
import type { Statement } from './statements.ts'

type Opened = readonly Statement[] | 'against' | undefined

/** Brackets opened: what stands in them divides the number in front of them, or tells more of it. */
export function unfold(all: readonly Statement[]): Opened {
  const told: Statement[] = []
  for (let at = 0; at < all.length; at += 1) {
    const owner = all[at]
    if (!owner) continue
    const end = all.slice(at + 1).findIndex(({ inner }) => !inner)
    const inside = owner.inner ? [] : all.slice(at + 1, end < 0 ? undefined : at + 1 + end)
    const opened = open(owner, inside)
    if (opened === undefined || opened === 'against') return opened
    told.push(...opened)
    at += inside.length
  }
  return told
}

function open(owner: Statement, inside: readonly Statement[]): Opened {
  const parts = inside.filter(isCounted)
  const spoken = inside.filter((one) => !isCounted(one))
  if (inside.length === 0 || !isCounted(owner)) return [owner, ...inside]
  if (parts.length === 0)
    return spoken.length === 1 && spoken[0] ? told(owner, spoken[0]) : undefined
  if (owner.status === undefined && !hasClass(owner)) return [owner, ...inside]
  if (parts.every(isPaper)) return [owner, ...parts.map((part) => ({ ...part, again: true }))]
  return divide(owner, parts, spoken[0])
}

/** “1起（债务）”, “2起（债务、邻里）”, “8起（都签了协议）” */
function told(owner: Counted, said: Statement): Opened {
  if (said.categories.length > 1)
    return said.categories.length === owner.count
      ? said.categories.map((category) => ({ ...owner, count: 1, categories: [category] }))
      : undefined
  if (said.all && hasClass(said)) return [owner, said]
  const { status = owner.status, agreement = owner.agreement } = said
  return [{ ...owner, ...(status ? { status } : {}), ...(agreement ? { agreement } : {}) }]
}

/** “书面3起、口头2起” */
const isPaper = (part: Statement): boolean =>
  part.agreement !== undefined && part.status === undefined && !hasClass(part)

/** “化解5起（邻里3、债务2）”, “邻里3起（成2、没成1）” */
function divide(owner: Counted, parts: readonly Counted[], said: Statement | undefined): Opened {
  const left = owner.count - casesIn(parts)
  if (left < 0) return 'against'
  // “移交2起（1起交司法所，1起交派出所）”
  if (owner.status && parts.every((part) => part.status === owner.status && !hasClass(part)))
    return left === 0 ? [owner] : undefined
  const common = owner.status ?? said?.status
  const cells = parts.map((part) => {
    const status = part.status ?? common
    const categories = hasClass(part) ? part.categories : owner.categories
    return { ...part, categories, ...(status ? { status } : {}) }
  })
  if (left === 0) return cells
  return owner.status ? [...cells, { ...owner, count: left }] : [owner, ...parts]
}
