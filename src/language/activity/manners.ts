import type { Mention } from './mentions.ts'

/** 入户走访…，宣讲某条例: a way of doing what is named beside it. */
export const isOnlyManner = (
  text: string,
  mention: Mention,
  mentions: readonly Mention[],
): boolean => isOnDoorstep(text, mention, mentions) || isOnlyTalk(text, mention, mentions)

/** “进村入户开展森林防火和普法宣传”: what was said on the doorsteps, and no event (contract 4.3). */
const isOnDoorstep = (
  text: string,
  { indicator, start }: Mention,
  mentions: readonly Mention[],
): boolean =>
  indicator.code === 'publicity_event' &&
  mentions.some(
    ({ indicator: { code }, end }) =>
      code === 'door_to_door' &&
      (AT_HOMES.test(text.slice(Math.max(0, start - 12), start)) ||
        (end <= start &&
          start - end <= DOORSTEP_REACH &&
          !/[，。；、\n\d到在去回后]/.test(text.slice(end, start)))),
  )
/** “深入农户家中开展普法宣传，走访农户33户” */
const AT_HOMES = /(?:[农住]户|村民|群众|居民|老人|老百姓|乡亲)的?(?:家中|家里|家门口|屋里|家)$/u
const DOORSTEP_REACH = 8

const isOnlyTalk = (text: string, mention: Mention, mentions: readonly Mention[]): boolean =>
  MANNERS.test(mention.text) &&
  mentions.some(
    ({ indicator, start }) =>
      (mention.text === '宣讲' && indicator.code === 'door_to_door') ||
      (indicator.nature === 'event' && start < mention.start && isVerb(text, mention)),
  )

/** How something is taught, and mostly no event by itself. */
const MANNERS = /^(?:宣讲|以案[释说讲]法)$/

/** “向过往群众宣讲《民法典》”: what was done at the event that is named before it. */
const isVerb = (text: string, { start, end, text: name }: Mention): boolean =>
  (name !== '宣讲' && /^[，。；]/.test(text.slice(end))) ||
  /^(?:了|解读)?[《“]/.test(text.slice(end, end + 4)) ||
  (name === '宣讲' &&
    TAUGHT_THERE.test(text.slice(Math.max(0, start - 4), start)) &&
    OBJECT.test(text.slice(end))) ||
  /(?:向|为|给|对|与)[^，。；\n]{1,14}$/.test(text.slice(Math.max(0, start - 16), start))

/** “开展…宣传活动，重点宣讲噪声污染防治法”: how, and of what. */
const TAUGHT_THERE =
  /(?:重点|主要|现场|集中|着重|详细|面对面|一对一|深入|生动|喇叭|音箱|方言|土话|乡音|快板|[，。、；])$/
const OBJECT = /^(?!会|活动|团|员|队|台|人|稿|课|[一二两三四五六七八九十])[\p{Script=Han}]{2}/u
