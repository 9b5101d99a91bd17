import { type Lexed, overlaps } from '../lex/lexed.ts'
import { wasToMediate } from '../text/mediating.ts'
import type { Mention } from './mentions.ts'

/** What we did is ours even amid a dispute's story: an event that was held, a name with its number, help that was given. */
export const isOursAmidStory = (
  { text, clauses }: Lexed,
  { indicator, start, end }: Mention,
): boolean =>
  (indicator.nature === 'event' && isHeld(text, start, end)) ||
  (/^(?:dispute_screening|follow_up_visits)$/.test(indicator.code) &&
    /^[了过嘞]?[，。；、 一二两三四五六七八九十俩仨半全\d]/.test(text.slice(end))) ||
  (indicator.code === 'legal_aid' && isAppliedFor(text, start, end)) ||
  (/^[\d一二两三四五六七八九十]/.test(text.charAt(end)) &&
    !clauses.some((clause) => overlaps(clause, { start, end }) && wasToMediate(text, clause)))

/** “没调成，帮她申请了法律援助”: done for one of those who quarrel. */
const isAppliedFor = (text: string, start: number, end: number): boolean =>
  /申请了/.test(text.slice(start, end)) &&
  /(?:帮助?|协助|替|给)(?:[他她其]|(?:老|小)?\p{Script=Han}{1,2})?$/u.test(
    text.slice(Math.max(0, start - 6), start),
  )

/** “坝坝会开了，三十六口人，会上俩邻居吵起来”: held, whatever arose at it. */
const isHeld = (text: string, start: number, end: number): boolean =>
  /^(?:设|摆|支|搭)了/.test(text.slice(start, end)) ||
  /^(?:也|就|都)?[开办搞][了完罢](?=[，。 ])/.test(text.slice(end)) ||
  (/[开办]$/.test(text.slice(0, start)) && /^的时候|^完了?|^散/.test(text.slice(end))) ||
  /(?:^|[，。；： \n]|[我咱村上])(?:开|召开|组织|搞|办)了(?:一?[场个]|一次)?$/.test(
    text.slice(0, start),
  )
