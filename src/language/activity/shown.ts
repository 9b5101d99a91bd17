import type { Amount } from './amounts.ts'
import type { Binding } from './binding.ts'

/** 演了场法治文艺，小品一个、快板两段: what a performance was made of. */
const ACT_OF_SHOW =
  /(?:小品|快板|金钱板|三句半|相声|双簧|莲花落|山歌|歌舞|歌曲|舞蹈|独唱|合唱|小戏|戏曲|花灯|花鼓|节目)(?:[演唱说跳]了?|有|共)?$/

export const isActOfShow = ({ mentions, text }: Binding, { start, unit }: Amount): boolean => {
  const [before, named] = mentions.filter(({ end }) => end <= start).slice(-2)
  const last = named ?? before
  if (last?.indicator.code !== 'cultural_event') return false
  // “普法晚会，法律小品演了2个”: behind the name of the whole, an act has one of its own.
  const from = named && before?.indicator === last.indicator ? last.start : last.end
  return (
    /^[个段首支曲出]$/.test(unit?.text ?? '') &&
    ACT_OF_SHOW.test(text.slice(Math.max(from, start - 6), start))
  )
}

/** “举办电影放映活动，放映影片2部”: what was shown at what is named before. */
const FILMS_SHOWN =
  /(?:放映|播放|观看|展映|放)了?(?:普法|法治|法制|反诈|禁毒|公益)*(?:影片|电影|片子|短片|微电影|动画片|宣传片)(?:共)?$/u

export const isFilmShown = ({ mentions, text }: Binding, { start, unit }: Amount): boolean => {
  if (unit?.text !== '部') return false
  const shown = FILMS_SHOWN.exec(text.slice(Math.max(0, start - 14), start))
  const from = shown ? start - shown[0].length : start
  return (
    shown !== null &&
    mentions.some(({ indicator: { nature }, end }) => nature === 'event' && end <= from)
  )
}
