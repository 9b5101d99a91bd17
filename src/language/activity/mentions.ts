import type { ChatIndicator } from '../../catalog/indicators.ts'
import type { ReadContext } from '../context.ts'
import { isBill } from '../lex/bills.ts'
import { type Lexed, overlaps, wordsOf } from '../lex/lexed.ts'
import { isSwindle } from '../lex/swindles.ts'
import { searcher } from '../patterns/searcher.ts'
import type { Span } from '../token.ts'
import { ACTIVITY_CUES, MATERIAL_CUES } from '../words/activity-cues.ts'
import { headsThings } from './headed-things.ts'
import { withoutHeadlineNames } from './headline-names.ts'
import { isTopicTaught } from './topics-taught.ts'

/** A place in the text that names something of the list. */
export interface Mention extends Span {
  readonly indicator: ChatIndicator
  readonly rule: string
  readonly text: string
}

const findCues = searcher(
  [...ACTIVITY_CUES, ...MATERIAL_CUES].map(([code, pattern]) => ({
    name: code,
    regex: new RegExp(pattern, 'gu'),
  })),
)

/** Words of the catalog that are too general to name an activity alone; the cues say where they do. */
const CUE_ONLY = new Set([
  'publicity_event',
  'attendance',
  'online_post',
  'door_to_door',
  'dispute_screening',
])
const OWN_NAMES =
  /^(?:集中法治宣传|法治宣传活动|普法活动|设点宣传|摆摊宣传|法律六进|入户宣传|上门普法|线上宣传)/

function fromCatalog(lexed: Lexed, context: ReadContext): Mention[] {
  return wordsOf(lexed, 'indicator').flatMap((word) => {
    const indicator = context.vocabulary.find(word.key)
    if (!indicator) return []
    const general = CUE_ONLY.has(word.key) && !context.vocabulary.addedWords.has(word.text)
    if (general && !OWN_NAMES.test(word.text)) return []
    return [{ indicator, start: word.start, end: word.end, text: word.text, rule: word.rule }]
  })
}

function fromCues(lexed: Lexed, context: ReadContext): Mention[] {
  const { text } = lexed
  return findCues(text).flatMap(({ name: code, start, end }) => {
    const indicator = context.vocabulary.find(code)
    if (!indicator || isBill(text, { start, end }) || isSwindle(text, { start, end })) return []
    return [{ indicator, start, end, text: text.slice(start, end), rule: `cue ${code}` }]
  })
}

const lengthOf = ({ start, end }: Span) => end - start
/** 咨询台, 咨询电话: no advice that was given. */
const ADVICE_PLACE = /^(?:服务)?(?:台|点|处|岗|窗口|电话|热线|(?:日|周|月)(?=[”活主]))/
/** Words of advice that only tell where, or at what event, people may ask. */
const isNoAdvice = (text: string, mention: Mention): boolean =>
  ADVICE_PLACE.test(text.slice(mention.end, mention.end + 4)) ||
  isPublicityWithAdvice(text, mention)

/** 安全生产法宣传咨询活动, 咨询宣传活动1场: the event at which people may ask, and nobody who did. */
const isPublicityWithAdvice = (text: string, { start, end }: Mention): boolean =>
  (/宣传$/u.test(text.slice(0, start)) && /^(?:服务|便民)*活动/u.test(text.slice(end, end + 6))) ||
  /^(?:服务|便民)*宣传(?:服务)?活动/u.test(text.slice(end, end + 8))
/** 交通安全、法律援助、反邪教等方面的资料: one topic of several. */
const TOPICS = /^(?:、[^，。；、\d]{1,8}){0,6}等?(?:方面|知识|内容|政策)/
/** “以案说法”等宣传资料: the title of something that was handed out or shown. */
const TITLE =
  /^[”》](?:等|、|的)*[^，。；\d]{0,6}(?:资料|材料|手册|折页|读本|宣传单|册|书|视频|短片|栏目)/

/** 写春联, 写了50副春联: written for people, with no law on them. */
const isWritten = (text: string, { start, text: name }: Mention): boolean =>
  /^(?:春联|对联|福字)$/.test(name) &&
  /写(?:了|好|出)?(?:(?:大概|将近|约)?[\d一二两三四五六七八九十百余多]+[副幅对张个]?|(?:春联|对联|福字)、?(?:赠)?送)?$/.test(
    text.slice(Math.max(0, start - 12), start),
  )

/** 46碗姜汤: a measure, and no bowl. */
const isMeasure = (text: string, { start, end }: Mention): boolean =>
  end - start === 1 &&
  /[\d一二两三四五六七八九十百几多余来]/.test(text.charAt(start - 1)) &&
  /\p{Script=Han}/u.test(text.charAt(end))

/** “春联送福·普法同行”宣传活动: the title of an event names nothing that was handed out. */
const isInEventTitle = (text: string, { start, end }: Mention): boolean =>
  /“[^”。\n]*$/.test(text.slice(Math.max(0, start - 24), start)) &&
  /^[^“”。\n]*”[^，。；、\d\n]{0,8}(?:活动|宣传|专场|主题|行动|集市|讲座|晚会)/.test(
    text.slice(end, end + 32),
  )

/** 《关于…宣传周活动的通知》: what a paper is about. */
const isInTitle = (text: string, end: number): boolean =>
  /^[^《》\n]{0,30}》/.test(text.slice(end)) && /《[^》\n]*$/.test(text.slice(0, end))

/** 走访退役军人并宣讲: what was said on the doorstep. */
const ON_VISIT = /(?:走访|入户|上门|逐户|敲门)[^，。；\n]{0,14}$/

/** “循环放宪法宣传音频”, “播普法宣传词”: what was on the air, and no event. */
const isOnAir = (text: string, { indicator, end, text: name }: Mention): boolean =>
  indicator.code === 'publicity_event' &&
  /(?:宣传|普法)$/u.test(name) &&
  ON_AIR.test(text.slice(end, end + 6))
const ON_AIR =
  /^的?(?:音频|录音|语音|喊话|喊麦|广播稿|稿子?(?=[，。；、 \n\d一二两三四五六七八九十]|$)|词|口号|顺口溜|歌(?!舞|会|咏)|音乐|音像|内容(?![：是为有包主涵丰])|用语|语(?![言音文])|片(?!区)|(?:短|小)?视频|短片|动画|画面)/u

/** “一、普法宣传方面”, 普法宣传工作情况: a heading. */
const isHeading = (text: string, { indicator, start, end, text: name }: Mention): boolean =>
  indicator.code === 'publicity_event' &&
  !headsThings(text, { start, end }) &&
  !(name.endsWith('活动') && TELLS_WHO_CAME.test(text.slice(end, end + 24))) &&
  /^(?:活动)?：\n|^(?:教育)?(?:工作)?(?:方面|板块|部分|类|(?:情况)?(?:如下|[周月季快]报|报[告表]|汇报|统计|汇总|小结|总结|台账|情况)(?=[：。\n]|$))/.test(
    text.slice(end, end + 10),
  )

/** “矛盾纠纷排查化解情况：共排查矛盾纠纷9件”: a heading over cases, and no walk. */
const isHeadingOfCases = (text: string, { indicator, start, end }: Mention): boolean =>
  indicator.code === 'dispute_screening' &&
  (TELLS_CASES.test(text.slice(end, end + 100)) ||
    (/(?:^|[\n【])$/.test(text.slice(0, start)) &&
      TELLS_CASES_BELOW.test(text.slice(end, end + 100))))
const CASES =
  '[^，。；\\n\\d次]{0,16}(?:\\d+月[^，。；\\n\\d次]{0,8})?\\d+余?[件起宗](?![^。\\n]{0,60}排查[^，。；\\n]{0,6}\\d+次)'
const TELLS_CASES = new RegExp(
  `^(?:调处|化解|调解|工作)*(?:情况|小结|总结|通报|汇报|台账|统计|简报|报表)(?:如下|汇报|小结|通报|统计)?[：。\\n]${CASES}`,
  'u',
)
/** “纠纷排查化解：…”, “【矛盾纠纷排查】…”: the name alone, at the head of a line. */
const TELLS_CASES_BELOW = new RegExp(`^(?:调处|化解|调解|工作)*[：】]${CASES}`, 'u')

/** “宣传周活动小结：到场群众75人”: behind the heading it is told who came to the event itself. */
const TELLS_WHO_CAME =
  /^(?:情况)?(?:小结|总结|汇报|情况)[：。]\n?(?:当[天日]|现场)?共?(?:到场|参加|参与)(?:群众|村民|居民|人数)?[约近]?\d/u

/** 上门9人, 上门来的九个: those who came to ask, and no household that was visited. */
const CAME_TO_DOOR =
  /^(?:来|咨询|问|的|有|了)*(?:\d+|[一二两三四五六七八九十百]+)(?:个|人|次|起|位|名)/

/** “借了两个喇叭”, “喇叭修好了”: a thing that was fetched or mended, where nobody says that it was heard. */
const isHandled = (text: string, { indicator, start, end }: Mention): boolean =>
  indicator.code === 'broadcast' &&
  (FETCHED_ONE.test(text.slice(Math.max(0, start - 12), start)) || BROKEN.test(text.slice(end))) &&
  (!HEARD.test(text.slice(end)) || FAILED_TIMES.test(text.slice(end)))
/** 喇叭没电了2次 */
const FAILED_TIMES = /^(?:没电|没声|坏|哑|啸叫|卡)了?(?:\d+|[一二两三四五六七八九十])[次回遍]/
const FETCHED_ONE =
  /(?:借|买|修|装|搬|换|扛|提|背|拖|拉|带|配|领|充|架|找|按|鸣|摁)(?:了|来|起|好|上)*(?:[\d一两二三四几]?[个只台套对])?(?:新|旧|大|小|高音)*$/
const BROKEN =
  /^(?:也|都|又|还|就|老是?|总|一直)*(?:啸叫|有?杂音|音量|声音|刺耳|卡|串音|哑|电|线|电池|杆|架|插头|是[^，。]{0,8}(?:装|买|借)的|是?(?:找|跟|向|从)[^，。]{1,6}借|借给|被|让|坏|修|没电|没声|不响|哑|借|是借|装好|充好|还回)/
const HEARD = /播|转|喊|放(?!学|假)|循环|念|[次遍回趟]|^[^。；！\n]*(?:宣传|讲)/

/** “手持小喇叭宣讲防溺水”: how something is said, unless it is counted. */
const isHeldInHand = (text: string, { indicator, start, end }: Mention): boolean =>
  indicator.code === 'broadcast' &&
  /(?:手持|手拿|拿着|举着|提着|拎着|手提)(?:个|了|起)?(?:大|小|高音)?$/.test(
    text.slice(0, start),
  ) &&
  !/^[^，。；\n]{0,16}[\d一二两三四五六七八九十]+(?:次|遍|回|趟|圈)/.test(text.slice(end))

/** 走访在建工地9个, 走访企业4家, 走访重点人员21人次: no households. */
const FIRMS =
  /^(?:慰问|看望)?了?[^，。；\d]{0,4}(?:重点人员|重点人群|特殊人群|社区矫正|刑满释放|精神障碍)[^，。；\d]{0,6}\d|^(?:了|在建|辖区|重点|各类|周边|沿线|镇内|本地)*(?:工地|企业|单位|学校|项目|市场|景区|厂)[^，。；\d]{0,4}\d+余?[个家处所]/

/** “民法典小剧场”普法短视频: the name of what was filmed, and nothing that was played on a stage. */
const FILMED = /^[^，。；、\d\n]{0,6}(?:短视频|视频|栏目|专栏|推文|系列片)/
/** 实行网格排查、村级初调, 边宣传边排查: how work is ordered, and nothing that was done. */
const ORDERED =
  /(?:实行|落实|健全|完善|建立|推行|坚持|构建|形成|建强|探索|创新|深化)了?[^，。；\d]{0,10}$|边[一-龥]{2,4}边$/

/** “下午在县里培训，没看到消息”: the sender was taught there, and nobody is counted. */
const isAttended = (text: string, { indicator, start, end }: Mention): boolean =>
  indicator.code === 'legal_training' &&
  /(?:在|到|去)(?:县|市|镇|区|省)(?:里|上|头|城|司法局|局)?(?:参加|开|搞)?$/.test(
    text.slice(0, start),
  ) &&
  /^(?:[，。！ 了哈嘛]|$)/.test(text.slice(end)) &&
  !/[\d一二两三四五六七八九十百][多来余]?(?:个|人|名|份|本|期|场)/.test(text)

/** “排查行动开展以来”, “宣传月活动启动至今”: since when, and nothing that was done once more. */
const SINCE_IT_BEGAN =
  /^[^，。；\n\d]{0,6}(?:启动|开展|开始|实施|推进|部署|打响)[^，。；\n\d]{0,4}(?:以来|至今|到现在|到目前)/

/** “谢谢领导来指导我们的院坝会”: what others are thanked for. */
const isThanked = (text: string, { indicator, start }: Mention): boolean =>
  indicator.nature === 'event' &&
  /(?:谢谢|感谢|多谢)[^，。；\d]{1,10}(?:来|参加|指导|支持)[^，。；\d]{0,6}$/.test(
    text.slice(Math.max(0, start - 24), start),
  ) &&
  !/\d|[一二两三四五六七八九十百](?:场|次|个|份|人)/.test(text)

const isAttribute = (text: string, mention: Mention): boolean => {
  const { indicator, text: name, start, end } = mention
  return (
    isHeading(text, mention) ||
    isOnAir(text, mention) ||
    isHeadingOfCases(text, mention) ||
    SINCE_IT_BEGAN.test(text.slice(end, end + 18)) ||
    (name === '宣讲' && ON_VISIT.test(text.slice(Math.max(0, start - 18), start))) ||
    (/^走访/.test(name) && FIRMS.test(text.slice(end, end + 14))) ||
    (name === '上门' && CAME_TO_DOOR.test(text.slice(end, end + 8))) ||
    (indicator.code === 'consultations' && isNoAdvice(text, mention)) ||
    (indicator.code === 'legal_aid' && TOPICS.test(text.slice(end, end + 50))) ||
    (indicator.nature === 'event' &&
      (TITLE.test(text.slice(end, end + 12)) || isInTitle(text, end))) ||
    isMeasure(text, mention) ||
    isHeldInHand(text, mention) ||
    isHandled(text, mention) ||
    isAttended(text, mention) ||
    isThanked(text, mention) ||
    (indicator.code === 'cultural_event' && FILMED.test(text.slice(end, end + 12))) ||
    (indicator.nature === 'act' && /^(?:工作)?(?:制度|机制|要求)/.test(text.slice(end, end + 4))) ||
    (indicator.nature === 'act' &&
      ORDERED.test(text.slice(Math.max(0, start - 14), start)) &&
      !/^[^，。；\n]{0,6}\d/.test(text.slice(end))) ||
    (indicator.nature === 'thing' && isInEventTitle(text, mention)) ||
    isWritten(text, mention) ||
    isTopicTaught(text, mention) ||
    isAidAttribute(text, indicator.code, end)
  )
}

/** 法律援助宣传单, 法律援助中心: no help that was given. */
const isAidAttribute = (text: string, code: string, end: number): boolean =>
  code === 'legal_aid' &&
  /^(?:宣传|资料|手册|折页|法(?!援)|政策|知识|中心|站|条例|律师|工作|服务|电话|热线|卡|的?(?:资料|书|单))/.test(
    text.slice(end, end + 4),
  )

/** 宣传 in any wording names an event only where nothing more exact stands. */
const tier = ({ indicator }: Mention) => (indicator.code === 'publicity_event' ? 1 : 0)

/**
 * Everything of the list that the text names, in order, one per place: the longer name wins, a name of
 * the catalog before a cue.
 */
export function findMentions(lexed: Lexed, context: ReadContext): Mention[] {
  const all = [...fromCatalog(lexed, context), ...fromCues(lexed, context)]
  const ranked = all.map((mention, rank) => ({ mention, rank }))
  ranked.sort(
    (a, b) =>
      tier(a.mention) - tier(b.mention) ||
      lengthOf(b.mention) - lengthOf(a.mention) ||
      a.rank - b.rank,
  )
  const kept: Mention[] = []
  for (const { mention } of ranked) {
    if (isAttribute(lexed.text, mention)) continue
    if (!kept.some((other) => overlaps(other, mention))) kept.push(mention)
  }
  kept.sort((a, b) => a.start - b.start)
  return withoutHeadlineNames(
    lexed,
    kept.filter((mention, index) => !isToldAgain(lexed.text, mention, kept.slice(0, index))),
  )
}

/** “讲座中，主讲人…”, “整个讲座深入浅出”, “聆听了讲座”: the event that was named before it. */
const isToldAgain = (text: string, mention: Mention, before: readonly Mention[]): boolean =>
  mention.indicator.nature === 'event' &&
  (/^(?:中|现场|期间|结束后|过程中|间隙)[，、]/.test(text.slice(mention.end, mention.end + 4)) ||
    /(?:整[个场堂]|聆听了?|听完|全程参加了?)$/.test(
      text.slice(Math.max(0, mention.start - 6), mention.start),
    )) &&
  before.some(({ indicator }) => indicator.code === mention.indicator.code)

const CARRIED_OUT =
  /(?:补|改|重新|另)(?:开|搞|办|讲|放)(?:了|的|成)|补(?:上|起)?(?:了|的)(?=[，。； ]|$)|(?:开|搞|办|讲|放|做|上|举办|举行|召开|组织)(?:了|成了?)(?=(?:[头首第]?[一二两三四五]|\d{1,2})(?:场|次|堂|回))/
const CARRIED_OUT_REACH = 40

/** “打算搞三场院坝会，3号搞了头一场”: what was carried out of a plan is named in the plan. */
export function carriedOut({ text }: Lexed, mention: Mention, unreal: readonly Span[]): Mention[] {
  if (mention.indicator.nature !== 'event') return []
  const match = CARRIED_OUT.exec(text.slice(mention.end, mention.end + CARRIED_OUT_REACH))
  if (!match) return []
  const start = mention.end + match.index
  const done = { ...mention, start, end: start + match[0].length, text: match[0] }
  return unreal.some((other) => overlaps(other, done)) ? [] : [done]
}
