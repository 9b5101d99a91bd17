import { figuresPhrase, numbered, type RecordPhrase, recordPhrase } from './chat-phrases.ts'

/** What became of one told record, as the sender is told. */
export type Outcome =
  | { readonly kind: 'recorded'; readonly record: RecordPhrase; readonly late: boolean }
  /** A case told before goes on. */
  | { readonly kind: 'progressed'; readonly record: RecordPhrase }
  | { readonly kind: 'cumulative'; readonly record: RecordPhrase }
  /** Somebody else told the same event before. */
  | {
      readonly kind: 'twin'
      readonly number: string
      readonly by: string
      readonly record: Omit<RecordPhrase, 'number'>
    }
  /** The sender told the very same before. */
  | { readonly kind: 'repeated'; readonly number: string }
  /** What was told is in the ledger already: the figures of a period, a line of a list. */
  | {
      readonly kind: 'known'
      readonly numbers: readonly string[]
      readonly record: Omit<RecordPhrase, 'number'>
    }
  /** Another village's, which the sender may not report for. */
  | { readonly kind: 'refused'; readonly village: string; readonly reason: string }

const LATE = '当期已结账,记作补报,不计入已结账的数,由工作人员决定计入哪一期'

/** The line of one outcome in a direct chat. */
function longLine(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'recorded':
      return `✅ ${outcome.record.number} 已记:${recordPhrase(outcome.record)}${outcome.late ? `。${LATE}` : ''}`
    case 'progressed':
      return `✏️ ${outcome.record.number} 已更新:${recordPhrase(outcome.record)}`
    case 'cumulative':
      return `📎 ${outcome.record.number} 累计数已收(只作核对,不重复计数):${recordPhrase(outcome.record)}`
    case 'twin':
      return `🤝 ${outcome.by}已报同一件事(${outcome.number}),您记为参与,不重复计数:${figuresPhrase(outcome.record)}。要是另一回事,请回“不是同一场”`
    case 'repeated':
      return `↩️ 和您报过的 ${outcome.number} 一样,没有重复记。确实又做了一次,请回“再记一次”`
    case 'known':
      return `↩️ ${figuresPhrase(outcome.record)}已在账上(${outcome.numbers.join('、')}),没有重复记`
    case 'refused':
      return `⚠️ ${outcome.village}的没有记:${outcome.reason}`
  }
}

/** The words of one outcome in a group: short, and without what parties could be known by. */
function shortLine(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'recorded':
      return `${outcome.record.number} ${figuresPhrase(outcome.record)}${outcome.late ? '(补报)' : ''}`
    case 'progressed':
      return `${outcome.record.number} 已更新:${figuresPhrase(outcome.record)}`
    case 'cumulative':
      return `${outcome.record.number} 累计数已收,不重复计数`
    case 'twin':
      return `${outcome.by}已报同一${outcome.record.dispute ? '起' : '场'}(${outcome.number}),您记为参与,不重复计数`
    case 'repeated':
      return `和 ${outcome.number} 一样,不重复记`
    case 'known':
      return `${figuresPhrase(outcome.record)}已在账上(${outcome.numbers.join('、')})`
    case 'refused':
      return `${outcome.village}的没有记:${outcome.reason}`
  }
}

const UNDO = '有误回“改 200份改300份”这样的话,或“撤销”'

/** The answer to a report: what was understood, what became of it, how to undo it. */
export function receipt(outcomes: readonly Outcome[], direct: boolean): string {
  const recorded = outcomes.some(({ kind }) => kind === 'recorded')
  if (!direct) return `${recorded ? '✅ ' : ''}${outcomes.map(shortLine).join(';')}`
  return [...outcomes.map(longLine), ...(recorded ? [UNDO] : [])].join('\n')
}

/** Words that were read as others of the same sound; in a group the figures say enough. */
export function spelled(
  slips: readonly { readonly said: string; readonly meant: string }[],
  direct: boolean,
): string[] {
  if (!direct || slips.length === 0) return []
  const words = new Set(slips.map(({ said, meant }) => `“${said}”按“${meant}”`))
  return [`✍️ ${[...words].join('、')}记`]
}

/** What a correction answers. */
export const corrected = (records: readonly RecordPhrase[], direct: boolean): string =>
  records
    .map((record) =>
      direct
        ? `✏️ ${record.number} 已改为:${recordPhrase(record)}`
        : `✏️ ${record.number} 已改:${figuresPhrase(record)}`,
    )
    .join('\n')

/** What a retraction or a recalled message answers. */
export function voided(records: readonly RecordPhrase[], direct: boolean): string {
  const numbers = records.map(({ number }) => number).join('、')
  const told = records.map(direct ? recordPhrase : figuresPhrase).join(';')
  return `🗑 已撤销 ${numbers},不再计数(原话留存):${told}`
}

/** Somebody else took back what this person had told, too. */
export const handedOver = (gone: string, record: RecordPhrase, direct: boolean): string =>
  direct
    ? `✅ ${gone} 已由原报送人撤销,您报的另记为 ${record.number}:${recordPhrase(record)}`
    : `✅ ${record.number} ${figuresPhrase(record)}(原 ${gone} 已撤销)`

/** The sender takes part no more in what others reported. */
export const leftRecords = (numbers: readonly string[]): string =>
  `好的,${numbers.join('、')} 不再记您参与,别人报的没有动`

/** “23-0117里的法治讲座不算”, “23-0117 改成1起”: how a part of a record is taken away; empty where it has none. */
function partGoes({ number, lines, dispute }: RecordPhrase): string {
  const last = lines.at(-1)
  if (last && lines.length > 1) return `;只去掉一样请回“${number}里的${last.name}不算”`
  return dispute && dispute.count > 1 ? `;改起数请回“${number} 改成${dispute.count - 1}起”` : ''
}

/** Answers to messages about records that cannot be carried out. */
export const aboutRecords = {
  nothingToCorrect: '没有找到要改的记录。请写上编号,如“23-0117 资料改成300份”',
  nothingToVoid: '没有找到要撤销的记录。请写上编号,如“撤销 23-0117”',
  changeUnclear: (record: RecordPhrase) =>
    `没看明白要把 ${record.number} 改成什么(现在是 ${figuresPhrase(record)}),请再说一遍,如“资料改成300份”`,
  standsSo: (record: RecordPhrase) => `好的,就按这样记着:${record.number} ${recordPhrase(record)}`,
  targetUnclear: '没看明白要撤销或更改哪一条,账上没有动。请写编号,如“撤销 23-0117”',
  askReason: (numbers: readonly string[]) =>
    `${numbers.join('、')} 是别人报的,改动要留原因。请回一句原因;不改了回“算了”`,
  reasonWanted: '这句不像原因,账上先没有动。请说为什么改,如“签到表上是45人”“报重了”;不改了回“算了”',
  leftUnchanged: '前面那条没说原因,账上没有动。还要改,请连原因一起再说一遍',
  alreadyVoided: (numbers: readonly string[]) =>
    `${numbers.join('、')} 已经撤销了。要撤更早的,请写编号,如“撤销 23-0117”`,
  whichOne: (records: readonly RecordPhrase[], direct: boolean) =>
    `没弄清是哪一条,账上没有动。要撤的请写编号,如“撤销 ${records[0]?.number ?? '23-0117'}”:${numbered(records, direct)}`,
  oneRecordOfSeveral: (record: RecordPhrase) =>
    `${record.number} 是一整条:${figuresPhrase(record)},账上没有动。整条不要请回“撤销 ${record.number}”${partGoes(record)}`,
  nothingToRestore: '没有找到撤销过的记录。请写上编号,如“恢复 23-0117”',
  restored: (record: RecordPhrase, late: boolean) =>
    `♻️ 已恢复 ${record.number}:${recordPhrase(record)}${late ? '。当期已结账,记作补报,由工作人员决定计入哪一期' : ''}`,
  lineMissing: (record: RecordPhrase, name: string) =>
    `${record.number} 里没有“${name}”,没有动(现在是 ${figuresPhrase(record)})。要撤整条请回“撤销”`,
  notRestored: (number: string, other: string) =>
    `${number} 没有恢复:同一件事现在记在 ${other},恢复了会重复计数。要是两回事,请把这件事再报一次`,
  wasNotRecorded: '刚才那条没有记成新的,账上没有变。要撤已记的,请写编号,如“撤销 23-0117”',
} as const

/** How one record stands: `26-0443:院坝会1场(3月5日 白果村)`. */
export const recordShown = (record: RecordPhrase, voided: boolean, late: boolean): string => {
  const outside = late ? ',是补报,不计入已结账的数' : ''
  return `${record.number}:${recordPhrase(record)}${voided ? ',已撤销' : outside}`
}
