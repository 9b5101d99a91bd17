import type { ReadContext } from '../context.ts'
import type { Lexed } from '../lex/lexed.ts'
import { isSchoolGrade } from '../lex/school-grades.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { Mention } from './mentions.ts'

/** “然后礼拜三去窑厂”: the visit begins with the going. */
const GONE_TO = /(?:[到去在来进给于赴为上下]|走进|深入)[^到去在来进给于赴为]*$/

const OUTSIDE =
  '(?![^，。；\\n]{0,6}(?:工地|项目)|门口|门外|外面|大门|旁|附近|边上|对面|背后|隔壁|[后前][面头边](?:那|的(?!操场|教室|礼堂|会议室|食堂))|路口|周边|围墙)'

/** Where law is taught decides what the event is (contract 3.1): in a school, in an enterprise. */
const PLACES: readonly (readonly [indicator: string, place: RegExp])[] = [
  [
    'school_visit',
    new RegExp(
      `(?:到|去|在|来|进|给|于|赴|为|走进|上|下)?[^，。；：\\n\\d ]{0,8}?(?:小学(?!生)|村小(?!组(?!织)|[卖队区型额路学广年雪满伙孩姑院河巷桥康微事店礼舞戏饭亭书]|寒(?!假)|暑(?![假期]))|镇.小|(?<!其|当|乐|谜|笑|玩|声|动|赛|唱|[践默趣境围氛]|笑语|不觉|潜移默化)中学(?![法习用懂会到得了做])|学校|(?<=[去到])学堂(?=[^，。；]{0,6}(?:给|讲|上|娃))|校园(?!欺凌|霸凌|暴力|贷|安全)|幼儿园|中心校|(?:初中|高中)(?!毕业|生|文化)|职中|[技卫职]校|完小|教学点|希望小学|一中|二中|三中|[\\p{Script=Han}]?(?:[一二三四五六]|(?<![级中几])[联附实])小(?=[，。、；：“”（ ]|开|举|上|讲|为|给|的|操|校|全|师|学))${OUTSIDE}|法[治制]副校长(?!教师节|快乐)|(?:初|高)[一二三](?:新生|学生|年级|同学|毕业班)|[初高][一二三](?=的|[一二两三四五六七八九\\d]+个?班|上|讲|各|[、和到至]?[初高][一二三])|(?:给|为|对)(?![^，。；]{0,6}(?:返乡|大学生|留守))[^，。；\\d]{0,8}(?:学生|同学|师生|年级|娃娃)[^，。；\\d]{0,6}(?:上|讲|送[上去来]|带来|开)[^，。；]{0,14}课`,
      'gu',
    ),
  ],
  [
    'enterprise_visit',
    new RegExp(
      `(?:到|去|在|来|进|给|于|赴|为|走进|深入|上|下)?[^，。；：\\n\\d ]{0,8}?(?:厂(?!长|房外|家)里?|作坊|酒坊|砖窑|公司|企业|工地上?|合作社|车间|工业园|产业园|采石场|石场|砂场|沙场|粮站(?![一二两三\\d]场)|粮库|粮管所|暖气站|供暖站|煤场|加工坊|生产线|屠宰[场点]|[牛羊猪鸭]场(?!\\d|[一二两三四五六七八九十])|锯木场|木材场|货场|苗圃|鸡场|鱼场|矿上|矿山|养殖场|茶场|园艺场|加[油气]站|料场|快递(?:点|站|网点)|物流园|(?:水|光伏|风)?电站|窑口|林场|农场(?=给|讲|工人)|加工点|扶贫车间)${OUTSIDE}`,
      'gu',
    ),
  ],
]

/** “留守儿童家中”, “粮站家属院”, “茶厂宿舍”: where people live, of those that were visited house by house. */
const AT_HOME =
  /^[^，。；、\n\d]{0,8}?(?:家中|家里|家头|家庭|家属[院楼区]|宿舍|教师楼|职工楼|住户|屋里头?)/
const FROM_DOOR_TO_DOOR =
  /入户|上门|挨[家门户]|逐[户家]|登门|敲[^，。]{0,10}门|串门|走[家村]|走访|\d余?户/

const NO_VISIT =
  /厂里说|从[^，。；]{1,6}借|(?:外甥|侄儿|儿子|女儿|老表|亲戚|我弟|我哥|我姐|我妹)[^，。；]{0,6}在|(?<! )门口(?!(?:还|也|又)?[拉挂贴])|支援|打工|务工|老板(?!请|喊|叫|让|娘|也|关|泡|安排|带)|跟厂|厂方|学校的|厂里的/
/** Texts without any of these name no place of teaching. */
const HINTS =
  /年级|新生|场|屠宰点|苗圃|站|小学|中学|学校|学堂|校园|幼儿园|中心校|村小|(?:初中|高中)(?!毕业|生|文化)|职中|[技卫职]校|完小|教学点|副校长|[联附实]小|课|厂|公司|企业|工地|合作社|车间|坊|窑|园|矿|加工点|养殖场|镇.小|粮库|粮管所/
const TAUGHT =
  /又(?:上|讲)了?[一二两三\d][堂节场次]|上了?[一二两三四五六\d][堂节](?!楼|梯)|法[律治]知识|法治体检|把脉|问诊|支招|讲|念叨|唠|说(?:了|一?下|一?说|说)*(?:[^，。；\d]{0,8}法(?:律)?(?=[，。；、 ]|$)|合同|工伤|工钱|讨薪|安全|劳动)|摆|课|宣讲|宣传|普法|送法|动画片|演(?:了|过)?(?:一|两|个|几)?[场个出段]?(?:法[治制律][^，。；\d]{0,4})?(?:小品|快板|情景剧|短剧|话剧|三句半|相声|木偶戏|皮影戏?)|模拟法庭|第一课|培训|灯谜|猜谜|谜语|竞赛/
/** “没讲课，就放办公室了”, “课还没上”, “校长让开学再讲”: nothing was taught there yet. */
const NOT_TAUGHT =
  /(?:没有?|未|冇|没得|没顾得?上|没来得及|不曾)(?:再|去|给[^，。；\n]{1,6})?(?:讲|上|开)(?![完几多够清明])(?:成|了|过)?课?|课(?:也|就|都|还)?(?:没|未)(?:能|顾上|来得及)?(?:上|讲|开)(?:成)?|(?:让|叫|等|约|改天|下次|回头|开学)[^，。；\n]{0,6}再(?:来|去)?(?:讲|上课|宣讲|宣传)/gu
/** Events that keep their name wherever they are held. */
const KEEPS_NAME =
  /书屋|支部会|院坝|坝坝|板凳会|屋场会|院落会|塘边会|火塘会|晚会|电影|演出|摆摊|设点|发一封信/

/** “没讲课，就放办公室了”: a visit that may be looked for was none. */
export const deniesTeaching = (text: string): boolean => text.search(NOT_TAUGHT) >= 0

/** Schools and enterprises that somebody went to in order to teach, as mentions of the visit. */
export function findVisits({ text }: Lexed, { vocabulary }: ReadContext): Mention[] {
  return PLACES.flatMap(([code, place]) => {
    const indicator = vocabulary.find(code)
    if (!indicator || !HINTS.test(text)) return []
    return matchesOf(place, text).flatMap((match): Mention[] => {
      const end = match.index + match[0].length
      if (isNoPlace(text, match) || !isTaughtAt(text, match.index, end)) return []
      const start = end - (GONE_TO.exec(match[0])?.[0] ?? match[0]).length
      return [
        {
          indicator,
          start,
          end,
          text: text.slice(start, end),
          rule: `taught at a place: ${code}`,
        },
      ]
    })
  })
}

/** Whether what is told around a place is teaching there, and no event with a name of its own, nor a round from door to door. */
function isTaughtAt(text: string, from: number, end: number): boolean {
  const sentence = sentenceAround(text, from, /[。；\n]/)
  const clause = lastOccasion(sentenceAround(text, from, /[。；\n，、]/, SPEECH_REACH))
  const behind = text.slice(end, end + SPEECH_REACH)
  if (FROM_DOOR_TO_DOOR.test(sentence) && AT_HOME.test(behind)) return false
  if (!TAUGHT.test(sentence.replaceAll(NOT_TAUGHT, '')) || KEEPS_NAME.test(clause)) return false
  return !NO_VISIT.test(withoutTaught(clause, behind))
}

/** “在社区活动室给娃娃们上课”: pupils, and not in their school. */
const IN_VILLAGE_ROOM =
  /在[^，。；\d]{0,8}(?:活动室|文化室|会议室|议事厅|服务中心|文化站|祠堂|书屋|院坝?|广场|村委会?|村部|儿童之家)里?$/u

/** “跟学校老师到水库边巡逻”, “联合中学老师入户”: who came along on a round out of doors, which is no visit to their school. */
const alongWith = (
  text: string,
  { index, 0: place }: Pick<RegExpExecArray, 'index' | 0>,
): boolean =>
  COMPANY.test(text.slice(0, index + place.length)) &&
  ON_A_ROUND.test(text.slice(index + place.length))
const COMPANY =
  /(?:[跟和同与陪带约喊邀请]|联合|会同|配合|协同|组织)[着了起到]?[^，。；、\d\n到去在给]{0,10}$/u
const ON_A_ROUND =
  /^(?![^，。；\n]{0,20}(?:讲|上课|授课))的?[^，。；、\d\n到去在给]{0,4}(?:老师|教师|校长|领导|班主任|保安|师生)们?(?:一起|一道|一同|一块儿?|共同|们)?(?:又|再|都)*(?:[到去沿在走往][^，。；\d\n]{0,6}(?:水库|河|塘|溪|沟|堰|渠|江|湖|坝|码头|各?组|各?村|各?家|各?户)|入户|上门|走访|家访|巡|挨家|逐户|下村|下组|进村|进组)/u

/** 有人问学校的事; a 初一 that is a day and no grade. */
const isNoPlace = (text: string, { index, 0: place }: RegExpExecArray): boolean =>
  alongWith(text, { index, 0: place }) ||
  (/^[给为对]/u.test(place) && IN_VILLAGE_ROOM.test(text.slice(0, index))) ||
  /(?<!顾)问[^，。；]{0,2}$/.test(text.slice(0, index)) ||
  /^[^，。；]{0,2}问/.test(place) ||
  (/^[初高].$/u.test(place) && !isSchoolGrade(text, index, index + place.length))

/** “到合作社给务工的嬢嬢们讲”: who is taught at a place says nothing against the visit. */
const TAUGHT_TO =
  /^[^，。；、\n]{0,6}?(?:给|为|对|向|跟)[^，。；、\n]{1,14}?(?=讲|宣[传讲]|普法|送法|摆|上[了一]?[堂节次]?[^，。；]{0,4}课|开|解)/u

const withoutTaught = (clause: string, behind: string): string =>
  clause.replace(TAUGHT_TO.exec(behind)?.[0] ?? '', '')

/** 上午先开的院坝会…下午又到合作社: what was held before is another occasion. */
const lastOccasion = (clause: string): string =>
  clause.replace(
    /^.*(?:然后|接着|下午|后晌|晚上|又|(?:周|星期|礼拜)[一二三四五六日天]|[今昨前]天)(?=[到去在来给进])/u,
    '',
  )

/** In speech without commas only the words close by tell what was held at a place. */
const SPEECH_REACH = 24

function sentenceAround(text: string, at: number, breaks: RegExp, reach = text.length): string {
  let start = at
  while (start > 0 && at - start < reach && !breaks.test(text.charAt(start - 1))) start--
  let end = at
  while (end < text.length && end - at < reach && !breaks.test(text.charAt(end))) end++
  return text.slice(start, end)
}
