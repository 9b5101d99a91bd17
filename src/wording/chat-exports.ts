import { fullDays } from './chat-phrases.ts'

const KINDS = { activity: '活动', dispute: '纠纷' } as const
const WARNINGS_SHOWN = 8

/** Answers to staff who want files: the report of a year, or a ledger. */
export const exportReplies = {
  report: (year: number): string => `${year}年的报告和台账`,
  ledger: (village: string, from: string, to: string, kind?: 'activity' | 'dispute'): string =>
    `${village}${fullDays(from, to)}的${kind ? KINDS[kind] : ''}台账`,
  /** `青石镇2023年度正式稿.docx`: told apart in a chat from those of other years. */
  file: (township: string, year: number, name: string): string => `${township}${year}年度${name}`,
  working: (what: string): string => `正在做${what},做好就发给您,一般不到一分钟`,
  workingInGroup: (what: string): string => `正在做${what},做好单独发给您`,
  /** A report was asked for of a village or a part of a year. */
  wholeYears: (year: number): string =>
    `报告按全镇、整年做,这个只有台账;要报告请说“导出${year}年报告”`,
  /** Said once, of what takes long. */
  progress: (what: string, percent: number): string =>
    `${what}还在做,做了约${percent}%;不要了就说“取消导出”`,
  cancelled: (names: readonly string[]): string => `好的,${names.join('和')}不做了,没有留下文件`,
  noneRunning: '现在没有正在做的导出',
  ledgerDone: (what: string): string => `${what}做好了`,
  done: (year: number, warnings: readonly string[]): string => {
    const ready = `${year}年的正式稿、送审稿、台账做好了`
    if (warnings.length === 0) return ready
    const shown = warnings.slice(0, WARNINGS_SHOWN).map((sentence) => `· ${sentence}`)
    const rest = warnings.length > WARNINGS_SHOWN ? ['· ……'] : []
    const head = `${ready};有${warnings.length}处要核对(在网页“年度报告”里可以逐条点开):`
    return [head, ...shown, ...rest].join('\n')
  },
} as const
