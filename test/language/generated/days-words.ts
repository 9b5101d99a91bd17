import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Roster } from '../../../src/language/reading.ts'

export interface Deed {
  readonly counts: readonly string[]
  /** What it would be mixed up with in one message. */
  readonly without?: readonly string[]
  readonly say: readonly string[]
}

export interface Shape {
  readonly say: string
  readonly want: string | readonly string[]
  readonly from?: 'staff'
  readonly sent?: 'night'
  readonly days?: number
  readonly festival?: 'before' | 'on' | 'after'
  /** Which deeds are told, by their place in the list. */
  readonly deeds?: readonly number[]
  /** Days only by their date. */
  readonly absolute?: boolean
  /** Days one after the other. */
  readonly adjoining?: boolean
  /** Numbers only in digits. */
  readonly arabic?: boolean
  /** Villages by their full name. */
  readonly full?: boolean
  /** The first day lies in the period. */
  readonly in_period?: boolean
  /** Why it is still read wrongly; skipped. */
  readonly known?: string
  /** The days lie in the month. */
  readonly inside?: boolean
}

interface Words {
  readonly sizes: Readonly<Record<string, readonly [number, number]>>
  readonly deeds: readonly Deed[]
  readonly quarrels: readonly Deed[]
  readonly villagers: readonly { readonly from: string; readonly home: string }[]
  readonly staff: readonly string[]
  readonly festivals: readonly { readonly names: readonly string[]; readonly on: string }[]
  readonly shapes: Readonly<Record<string, readonly Shape[]>>
}

export const WORDS: Words = parse(readFileSync('test/language/generated/days.yaml', 'utf8'))

export const ROSTER: Roster = JSON.parse(readFileSync('test/language/roster.json', 'utf8'))

export const DAY_SHAPES: readonly (readonly [group: string, shape: Shape])[] = Object.entries(
  WORDS.shapes,
).flatMap(([group, shapes]) => shapes.map((shape) => [group, shape] as const))
