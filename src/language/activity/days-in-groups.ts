import type { DateToken } from '../token.ts'

const GROUP = '(?:[一二三四五六七八九十]{1,3}|\\d{1,2})(?:组|社|队|网格)'
/** Between the days: 10.9一组 10.10三组. */
const GROUP_GAP = new RegExp(`^(?:晚上?|早上|上午|下午)?(?:在|到|去)?${GROUP}[，、 ]$`, 'u')
/** Behind the last of them: “五组，每组一场”, “五组各放一场”. */
const EACH_BEHIND = new RegExp(
  `^(?:晚上?|早上|上午|下午)?(?:在|到|去)?${GROUP}[，、： ]?(?:每|各|都|均|分别|一个?(?:组|社|队|网格))`,
  'u',
)

/** “10.9一组 10.10三组 10.11五组，每组一场”: whether a day goes on with a list of days that each have a group of their own. */
export function goesOnInGroups(text: string, dates: readonly DateToken[], at: number): boolean {
  const isNext = (index: number): boolean => {
    const [last, next] = [dates[index - 1], dates[index]]
    return (
      last?.sort === 'day' &&
      next?.sort === 'day' &&
      last.from !== next.from &&
      GROUP_GAP.test(text.slice(last.end, next.start))
    )
  }
  if (!isNext(at)) return false
  let end = at
  while (isNext(end + 1)) end++
  return EACH_BEHIND.test(text.slice(dates[end]?.end ?? text.length))
}
