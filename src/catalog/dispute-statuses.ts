/** How a dispute stands (contract 2.2). Every record counts as received; `resolved` as settled too. */
export const DISPUTE_STATUSES = [
  { code: 'resolved', name: '调解成功' },
  { code: 'open', name: '调解中' },
  { code: 'referred', name: '移交' },
  { code: 'failed', name: '调解不成' },
] as const

export type DisputeStatus = (typeof DISPUTE_STATUSES)[number]['code']

/** 书面 or 口头 agreement. */
export type Agreement = 'written' | 'oral'

/** The dispute totals that can be asked for, beside the chat indicators. */
export const DISPUTE_MEASURES = [
  { code: 'disputes_received', name: '受理矛盾纠纷', unit: '件' },
  { code: 'disputes_resolved', name: '化解矛盾纠纷', unit: '件' },
  { code: 'disputes_open', name: '在办矛盾纠纷', unit: '件' },
  { code: 'disputes_failed', name: '调解不成', unit: '件' },
  { code: 'disputes_referred', name: '移交矛盾纠纷', unit: '件' },
  { code: 'disputes_amount', name: '协议涉及金额', unit: '元' },
] as const

/** What follows from two totals: how many of the disputes received were settled. */
export const RESOLVED_RATE = {
  ...{ code: 'disputes_resolved_rate', name: '调解成功率', unit: '%' },
  ...{ part: 'disputes_resolved', whole: 'disputes_received' },
} as const

export type DisputeMeasure = (typeof DISPUTE_MEASURES)[number]['code']
