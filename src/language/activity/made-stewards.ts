import type { Amount } from './amounts.ts'
import type { Binding } from './binding.ts'

/** “培训1期36人，新认定5名”, “认定二十九，两个没过”, “认定5个新的”: made stewards at a training of stewards, which need not be named again. */
export const isMadeSteward = ({ text, mentions }: Binding, { start, end, unit }: Amount): boolean =>
  (unit === undefined || /^(?:个|名|位|人)$/u.test(unit.text)) &&
  MADE.test(text.slice(0, start)) &&
  /^(?:新的)?(?:[，。；、！ \n（]|$)/u.test(text.slice(end)) &&
  mentions.some((m) => m.indicator.code === 'legal_training' && m.end <= start) &&
  text.slice(0, start).includes('明白人')
const MADE = /(?:认定|评定|评上|选聘|聘任)(?:了|出|为)?(?:共|一共)?$/u
