import type { Figure } from './figure.ts'

/** A run of text, or a figure that 送审稿 comments and a bookmark finds again. */
export type Inline = string | { readonly figure: Figure }

/** The cells of one line of a table. */
export type Row = readonly string[]

/** A piece of the report before it is laid out; the same for docx, preview and tests. */
export type Block =
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  | { readonly kind: 'addressee'; readonly text: string }
  | {
      /** Level 1 一、 2 （一） 3 1. 4 （1）; the number is part of the text. */
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3 | 4
      readonly text: string
    }
  | {
      readonly kind: 'body'
      /** A heading that runs into the paragraph, in its own font. */
      readonly lead?: { readonly level: 2 | 3 | 4; readonly text: string }
      readonly inlines: readonly Inline[]
    }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: Row
      readonly rows: readonly Row[]
    }
  | {
      readonly kind: 'chart'
      readonly caption: string
      readonly png: Uint8Array
      /** In pixels. */
      readonly size: readonly [number, number]
      /** A line below the caption. */
      readonly note?: string | undefined
    }
  | {
      readonly kind: 'closing'
      readonly sentence: string
      readonly signatories: readonly string[]
      readonly date: string
    }
  | {
      readonly kind: 'appendix'
      readonly title: string
      readonly head: Row
      readonly rows: readonly Row[]
    }
