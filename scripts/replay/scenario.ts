import { z } from 'zod'

const at = z.iso.datetime({ offset: true })
const base = { step: z.string(), at }
const sent = { ...base, from: z.string(), chat: z.string().default('dm') }

export const RosterFile = z.object({
  township: z.string(),
  villages: z.array(z.string()),
  people: z.array(
    z.object({
      name: z.string(),
      village: z.string().nullable(),
      role: z.enum(['steward', 'mediator', 'staff', 'administrator']),
    }),
  ),
})
export type RosterFile = z.infer<typeof RosterFile>

/** One event of a scenario, as `interfaces` describes it; `quote` names the bot's answer to a step. */
export const ScenarioEvent = z.union(
  [
    z.object({ ...sent, text: z.string(), quote: z.string().optional() }),
    z.object({ ...sent, recall: z.string() }),
    z.object({ ...sent, image: z.string() }),
    z.object({ ...base, redeliver: z.string() }),
    z.object({ ...base, close: z.string().regex(/^\d{4}(-\d{2})?$/) }),
    z.object({ ...base, restart: z.literal(true) }),
  ],
  'not an event: step, at (with offset) and one of text, recall, image (with from), redeliver, close, restart',
)
export type ScenarioEvent = z.infer<typeof ScenarioEvent>

/** What somebody does in the chat. */
export type ChatAct = Extract<ScenarioEvent, { from: string }>

export const isChatAct = (event: ScenarioEvent): event is ChatAct => 'from' in event
