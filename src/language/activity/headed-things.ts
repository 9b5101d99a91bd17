import type { Span } from '../token.ts'

/** A name of an activity that closes the first line. */
const CLOSES_LINE = /^(?:活动)?：\n/u
/** “一、”, “10月份”, “系列”: the heading of a section, or of more than one event. */
const OF_SEVERAL =
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.](?!\d))|[\d一二三四五六七八九十]个?月(?![\d一二三])|[本上这]个?[月周]|\d[日号]?(?:至|到|-|~|—)\d|季度|半年|全年|年度|近期|系列/u
/** Other work, or events that are counted themselves. */
const OTHER_WORK =
  /(?<!咨询[：\s]*\d*)\d+[场次户起件期堂节]|[坝凳场边落塘]会|讲座|入户|走访|培训|送法|法律进|进校园|进企业|纠纷|调解|排查|回访|广播|喇叭|宣讲|电影|文艺|演出|推送|援助|[差缺需]|[一二三四]、/u
const LINES_MIN = 2

/**
 * “凤鸣社区3.15消费维权宣传活动：” in the first line, with nothing but things and people counted in the lines below: the
 * event at which they were (contract 4.3), and no mere heading.
 */
export function headsThings(text: string, { start, end }: Span): boolean {
  const title = text.slice(0, end)
  if (title.includes('\n') || OF_SEVERAL.test(title)) return false
  if (!CLOSES_LINE.test(text.slice(end)) || !text.slice(start, end + 2).includes('活动'))
    return false
  const below = text.slice(text.indexOf('\n', end) + 1)
  const counted = below.split('\n').filter((line) => /\d/u.test(line))
  return counted.length >= LINES_MIN && !OTHER_WORK.test(below)
}
