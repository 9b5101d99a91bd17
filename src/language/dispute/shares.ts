import type { Lexed } from '../lex/lexed.ts'
import type { Sum } from './money.ts'

/** “邵家出六百，师傅出四百”, “园子补3200，柑子树补1400”: the last sums that different sides or things take. */
export function shares({ text }: Lexed, paid: readonly Sum[]): readonly Sum[] {
  const sides = paid.map(({ start }, index) =>
    SHARE_OF.exec(text.slice(Math.max(paid[index - 1]?.end ?? 0, start - SIDE_REACH), start)),
  )
  let from = paid.length - 1
  while (from > 0 && areBeside(text, paid, sides, from)) from -= 1
  return from === paid.length - 1 ? [] : paid.slice(from)
}

const SIDE_REACH = 14
/** Who or what takes a sum: “，师傅出”, “六千妹出”. */
const SHARE_OF =
  /(?:^(?:元|块钱?)?|[，；：。 ])(?<side>[\u4e00-\u9fff]{1,8}?)(?<verb>补助|补贴|资助|帮补|救助|赔偿|补偿|支付|承担|出|赔|补|掏|拿|认|担|退|付|分|得)(?:了|给|到)?$/u
/** “对方家长赔4000元，学校补助1800元”: somebody else adds to what is paid. */
const HELPS_OUT = /助|贴|帮/u
/** “包工头赔3万，房主补偿8000”: what one side pays out, and the other in its own way. */
const PAYS_OUT = /^(?:赔偿?|补偿?|出|掏|付|支付|认|承?担)$/u
/** None of a side: when it was paid, what it is for, or that it was more. */
const NO_SIDE =
  /后|[今昨前明]天|现在|[年月日号底]|当[场面]|另外|多|加|还|只|才|也|就|都|劝|让|叫|喊|要|费$|钱$|款$|误工$|先|共/u
/** A side takes another sum at first than at last. */
const AT_FIRST = /自己|原来|起初|开始|先/u
const ANEW = /自己|原来|起初|开始|先|再|又|最后/u

function areBeside(
  text: string,
  paid: readonly Sum[],
  sides: readonly (RegExpExecArray | null)[],
  index: number,
): boolean {
  const [before, after] = [sides[index - 1]?.groups, sides[index]?.groups]
  const between = text.slice(paid[index - 1]?.end, paid[index]?.start)
  return (
    before?.verb !== undefined &&
    after?.verb !== undefined &&
    (before.verb === after.verb || HELPS_OUT.test(after.verb) || payOutBoth(before, after)) &&
    before.side !== after.side &&
    !AT_FIRST.test(before.side ?? '') &&
    !ANEW.test(after.side ?? '') &&
    /^(?:元|块|块钱)?[，、；]?[^，。；\n]{1,9}$/u.test(between)
  )
}

interface Side {
  readonly side?: string
  readonly verb?: string
}

const payOutBoth = (...sides: readonly Side[]): boolean =>
  sides.every(({ side = '', verb = '' }) => PAYS_OUT.test(verb) && !NO_SIDE.test(side))
