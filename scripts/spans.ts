import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { readSpans } from '../src/language/read-spans.ts'

const Line = z.object({ id: z.string(), text: z.string(), at: z.string() })

const lines: string[] = []
for (const [index, line] of readFileSync(0, 'utf8').split('\n').entries()) {
  if (line.trim() === '') continue
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    value = undefined
  }
  const parsed = Line.safeParse(value)
  if (!parsed.success || Number.isNaN(Date.parse(parsed.data.at))) {
    console.error(`standard input, line ${index + 1}: not a line {"id","text","at"}`)
    process.exit(2)
  }
  const { id, text, at } = parsed.data
  lines.push(JSON.stringify({ id, ...readSpans(text, new Date(at)) }))
}
process.stdout.write(lines.map((line) => `${line}\n`).join(''))
