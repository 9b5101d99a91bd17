import { overlaps } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import { endsInNoun, readNounPhrase, type ToldCategory } from './category.ts'
import { findEvents } from './status.ts'

/** “调解1 婚姻 成了”, “化解1起（宅基地）”: the noun of a class alone in the clause behind a count. */
export function labelBehind(text: string, { end }: Span): ToldCategory | undefined {
  const told = LABEL_BEHIND.exec(text.slice(end))
  const noun = told?.groups?.noun
  if (!told || noun === undefined) return undefined
  const start = end + told[0].length - noun.length
  const span = { start, end: start + noun.length }
  const label = endsInNoun(text, span) ? readNounPhrase(text, span) : undefined
  return label?.start === start ? label : undefined
}

const LABEL_BEHIND =
  /^(?:纠纷|矛盾)?[ ，：（](?:(?:都|均|全)?是|属于?|为)?(?<noun>[\u4e00-\u9fff]{2,6}?)(?=(?:纠纷|矛盾|方面|类|的)?(?:[ ，。；）\n]|$))/u

/** “引导申请劳动仲裁2件”: whom a case is handed on to tells no class. */
export const withoutOffice = (
  text: string,
  front: Span,
  label: ToldCategory | undefined,
): ToldCategory | undefined =>
  label &&
  findEvents(text, front).some((event) => event.name === 'referred' && overlaps(event, label))
    ? undefined
    : label
