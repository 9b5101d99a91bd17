import { readFileSync } from 'node:fs'
import type { z } from 'zod'

/** Ends with one clear line for bad arguments or input. */
export function refuse(line: string): never {
  console.error(line)
  process.exit(2)
}

/** Reads JSON of a known shape; `where` names the file and line for whoever has to mend it. */
export function parseJson<T>(where: string, json: string, shape: z.ZodType<T>): T {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return refuse(`${where}: not JSON`)
  }
  const result = shape.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  return refuse(`${where}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong shape'}`)
}

/** The text of a file that an argument names. */
export function readArgument(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return refuse(`${file}: cannot be read`)
  }
}
