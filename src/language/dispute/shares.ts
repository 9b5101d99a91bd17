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
  /(?:^(?:元|块钱?)?|[，；：。 ])(?<side>[\u4e00-\u9fff]{1,8}?)(?<verb>补助|补贴|资助|帮补|救助|出|赔|补|掏|拿|认|担|承担|退|付|分|得)(?:了|给|到)?$/u
/** “对方家长赔4000元，学校补助1800元”: somebody else adds to what is paid. */
const HELPS_OUT = /助|贴|帮/u
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
    (before.verb === after.verb || HELPS_OUT.test(after.verb)) &&
    before.side !== after.side &&
    !AT_FIRST.test(before.side ?? '') &&
    !ANEW.test(after.side ?? '') &&
    /^(?:元|块|块钱)?[，、；]?[^，。；\n]{1,9}$/u.test(between)
  )
}
