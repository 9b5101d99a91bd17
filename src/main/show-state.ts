import qrcode from 'qrcode-terminal'
import type { ChannelState } from '../chat/port.ts'
import { botsWords } from '../wording/web-pages.ts'
import { startWords } from '../wording/web-start.ts'

/** Shows in the window how the chat account stands, with the code to scan; each thing once. */
export function showState(print: (text: string) => void): (state: ChannelState) => void {
  let shown = ''
  return (state) => {
    const detail = 'detail' in state ? state.detail : ''
    const line = startWords.bot(botsWords.states[state.state], detail)
    const now = `${line}${state.state === 'needs-scan' ? state.qr : ''}`
    if (now === shown) return
    shown = now
    print(line)
    if (state.state === 'needs-scan') qrcode.generate(state.qr, { small: true }, print)
  }
}
