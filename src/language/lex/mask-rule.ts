import type { FigureRule, Finding } from './rule.ts'

type Sort = Extract<Finding, { kind: 'mask' }>['sort']

/** For patterns that may stand behind a digit. */
export const NEVER = /(?!)/

/** A mask that is its pattern, unless a digit stands in front. */
export function mask(
  sort: Sort,
  name: string,
  starts: string,
  pattern: string,
  notAfter = /\d/,
): FigureRule {
  return {
    name: `mask: ${name}`,
    starts,
    pattern: new RegExp(pattern, 'uy'),
    read: ({ text, at }) =>
      notAfter.test(text.charAt(at - 1)) ? undefined : { kind: 'mask', sort },
  }
}
