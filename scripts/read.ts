import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { readMessage } from '../src/language/read-message.ts'

const RosterFile = z.object({
  township: z.string(),
  villages: z.array(z.string()),
  people: z.array(z.object({ name: z.string(), village: z.string().nullable(), role: z.string() })),
})
const MessageLine = z.object({
  id: z.string(),
  at: z.iso.datetime({ offset: true }),
  from: z.string(),
  chat: z.enum(['dm', 'room']).default('dm'),
  text: z.string(),
})

/** Ends with one clear line for bad arguments or input. */
function refuse(line: string): never {
  console.error(line)
  process.exit(2)
}

function parse<T>(where: string, json: string, shape: z.ZodType<T>): T {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    refuse(`${where}: not JSON`)
  }
  const result = shape.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  return refuse(`${where}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong shape'}`)
}

function readFile(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return refuse(`${file}: cannot be read`)
  }
}

function options() {
  try {
    return parseArgs({
      options: { roster: { type: 'string' }, explain: { type: 'boolean', default: false } },
    }).values
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

const { roster: rosterFile, explain } = options()
if (!rosterFile) refuse('usage: read --roster roster.json [--explain] < messages.jsonl')
const roster = parse(rosterFile, readFile(rosterFile), RosterFile)
const lines: string[] = []
for (const [index, line] of readFileSync(0, 'utf8').split('\n').entries()) {
  if (line.trim() === '') continue
  const { id, ...message } = parse(`standard input, line ${index + 1}`, line, MessageLine)
  const { reading, because } = readMessage(message, roster)
  lines.push(JSON.stringify(explain ? { id, reading, because } : { id, reading }))
}
process.stdout.write(lines.map((line) => `${line}\n`).join(''))
