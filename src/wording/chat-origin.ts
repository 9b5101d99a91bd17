import { dayOf } from '../lib/days.ts'
import { figuresPhrase, type RecordPhrase, shortDay } from './chat-phrases.ts'

const ACTS: Readonly<Record<string, string>> = {
  record: '报送',
  correct: '更正',
  progress: '办理',
  admit: '补报计入',
  void: '撤销',
  restore: '恢复',
  participate: '参与',
  evidence: '附照片',
  case_event: '回访或履行',
  case_file: '登记当事人',
}

/** One step of a record's story. */
export interface OriginStep {
  readonly act: string
  readonly at: Date
  readonly personName: string
  readonly reason: string | null
  readonly record: RecordPhrase | null
}

/** `23-0117 的来历`, a line a step. */
export function origin(number: string, steps: readonly OriginStep[], today: string): string {
  const lines = steps.map(({ act, at, personName, reason, record }) => {
    const what = record && act !== 'void' ? `:${figuresPhrase(record)}` : ''
    return `${shortDay(dayOf(at), today)} ${personName}${ACTS[act] ?? act}${what}${reason ? `(${reason})` : ''}`
  })
  return [`${number} 的来历`, ...lines].join('\n')
}
