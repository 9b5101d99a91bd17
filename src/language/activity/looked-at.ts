import type { Amount } from './amounts.ts'
import type { Told } from './brought.ts'

const REACTION =
  '(?:点赞|获赞|播放|浏览|观看|阅读|评论|收藏|完播|点击)(?:了|达|量|数|次数|超|破|有|：)*'
const SHARED = '(?:转发|分享|推荐|在看)(?:了|达|量|数|有|：)*'
const NUMBER = '(?:\\d+(?:\\.\\d+)?万?|[一二两三四五六七八九十百千万]+)(?:余|多)?(?:个|次|人次|人)?'
/** 点赞86, 播放3400: how often a post was looked at. */
const LOOKED_AT = new RegExp(`${REACTION}$`, 'u')
/** “转发12，播放3400”, “点赞86、转发12”: passed on by others, where it stands beside how often it was looked at. */
const PASSED_ON = new RegExp(`${SHARED}$`, 'u')
const BESIDE_FRONT = new RegExp(`${REACTION}${NUMBER}[，、 ]${SHARED}$`, 'u')
const BESIDE_BEHIND = new RegExp(`^[，、 ]${REACTION}${NUMBER}`, 'u')
const REACH = 28

/** “短视频3条，点赞86，转发12，播放3400”: what others did with a post counts nothing (contract 3.1). */
export function isReaction({ text, mentions }: Told, { start, end, unit }: Amount): boolean {
  if (!/^(?:个|次|人次|人|)$/u.test(unit?.text ?? '')) return false
  // “村村响播放26次” was heard, whatever was posted besides.
  if (mentions.findLast((m) => m.end <= start)?.indicator.code !== 'online_post') return false
  const front = text.slice(Math.max(0, start - REACH), start)
  return (
    LOOKED_AT.test(front) ||
    (PASSED_ON.test(front) && (BESIDE_FRONT.test(front) || BESIDE_BEHIND.test(text.slice(end))))
  )
}
