import { soundType } from '../inbox/content-type.ts'
import type { InboundEvent, InboundMedia } from '../inbox/event.ts'

/** Turns speech into text. */
export interface Transcriber {
  /** The words of a recording; empty where nothing was understood. Rejects when it cannot tell. */
  transcribe(sound: Buffer, fileName: string): Promise<string>
}

export interface TranscriptionEndpoint {
  /** Such as `http://127.0.0.1:8000/v1`. */
  readonly baseUrl: string
  readonly model: string
  readonly apiKey?: string
  /** How long a recording may take. */
  readonly timeoutMs: number
}

/** A transcriber behind the interface that OpenAI and many local servers speak. */
export function openTranscriber(endpoint: TranscriptionEndpoint): Transcriber {
  const { baseUrl, model, apiKey, timeoutMs } = endpoint
  return {
    transcribe: async (sound, fileName) => {
      const form = new FormData()
      form.set('model', model)
      form.set('language', 'zh')
      form.set('file', new Blob([new Uint8Array(sound)]), fileName)
      const response = await fetch(`${baseUrl}/audio/transcriptions`, {
        method: 'POST',
        body: form,
        ...(apiKey === undefined ? {} : { headers: { authorization: `Bearer ${apiKey}` } }),
        signal: AbortSignal.timeout(timeoutMs),
      })
      if (!response.ok) throw new Error(`transcription refused: ${response.status}`)
      const answer: unknown = await response.json()
      if (typeof answer !== 'object' || answer === null || !('text' in answer))
        throw new Error('transcription without text')
      return String(answer.text).trim()
    },
  }
}

/**
 * A recording as the words that were said, marked as dictated; anything else, and a recording that
 * nobody understood, comes back as it is. A transcriber that is down is reported and loses nothing.
 */
export async function withWords(
  event: InboundEvent,
  transcriber: Transcriber,
  onError: (error: unknown) => void,
): Promise<InboundEvent> {
  if (event.type !== 'media' || event.media !== 'audio') return event
  try {
    const sound = await event.read()
    // Such servers go by the ending, and platforms name recordings after a format they may not have.
    const text = await transcriber.transcribe(sound, `voice.${soundType(sound).ending}`)
    return text === '' ? event : dictated(event, text)
  } catch (error) {
    onError(error)
    return event
  }
}

/** Speech in a group cannot call the bot by name. */
function dictated(event: InboundMedia, text: string): InboundEvent {
  const { type, media, fileName, read, ...base } = event
  const addressedToBot = base.conversation.kind === 'direct'
  return { ...base, type: 'text', text, addressedToBot, dictated: true }
}
