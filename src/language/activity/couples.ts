import { matchesOf } from '../patterns/matches.ts'
import type { Amount } from './amounts.ts'

/** Two people by a word without a numeral: 两口子, 小两口, 两爷子, 夫妻俩, 娘儿俩. */
const COUPLE =
  '(?:[小老]?[两俩](?:口子|公婆|爷子|爷孙|娘母|娘儿|母子|父子|母女|父女|兄弟|弟兄|姊妹|姐妹|婆媳|夫妻|妯娌|师徒|老表|叔侄)|[小老]两口|(?:夫妻|父子|母子|母女|父女|兄弟|弟兄|姐妹|姊妹|娘儿|爷儿|婆媳|妯娌|爷孙)[俩两](?!个|人)个?)'
/** 来问, 到村部问, 上俺这儿问: came to ask, and no 问题 or 问责. */
const CAME_TO_ASK =
  '(?=(?:今天|今早|昨天|上午|下午|晚上|专门|特意|也|又|还|一起|一路|跑|过|打电话|找我|跟我|和我)*(?:来|到|上|找|在)[^，。；\\n\\d]{0,8}(?:问(?![题责卷我])|咨询(?!台|点|电话)|请教|打听))'
const ASKING_COUPLES = new RegExp(COUPLE + CAME_TO_ASK, 'gu')

/** “两口子来问离婚财产咋个分”: two who came to ask, though no numeral counts them. */
export function askingCouples(text: string): Amount[] {
  if (!/问|咨询|请教|打听/u.test(text)) return []
  return matchesOf(ASKING_COUPLES, text).map((match) => {
    const end = match.index + match[0].length
    return {
      start: match.index,
      end,
      value: 2,
      approx: false,
      unit: { text: '个人', start: end, end },
      total: false,
      instead: false,
      rule: 'two by a word',
    }
  })
}
