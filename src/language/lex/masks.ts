import {
  KINDS_NAMED,
  NUMBER_NAMES,
  NUMBERED_SCHEMES,
  ONE_AFTER_OTHER,
  SAYINGS_OF_ONE,
  SLOGAN,
  TOGETHER,
  TRIED_BY_COURT,
} from '../words/number-names.ts'
import { FIRST_ONE } from '../words/pointing.ts'
import { AGE_MASKS } from './age-masks.ts'
import { listMark, spacedListMark, unlessListed } from './list-marks.ts'
import { mask, NEVER } from './mask-rule.ts'
import { money, N, tenths, withJiao } from './money-masks.ts'
import { NONE_MASKS } from './none-masks.ts'
import { ARABIC_DIGITS, DIGIT_STARTS, type FigureRule } from './rule.ts'
import { fieldWithTenths } from './tenths-of-measures.ts'

const longestFirst = (words: string) =>
  [...new Set(words.split('|'))].sort((a, b) => b.length - a.length).join('|')
const firstChars = (words: string) =>
  [...new Set(words.split('|').map((word) => word.charAt(0)))].join('')

const NO_UNIT = '(?![\\d万千百余多来]| ?(?:份|户|人|张|条|本|册|场|次|个|元|块|件|名|位|把|页))'

const LAW_NUMBER = '[零一二三四五六七八九十百千\\d]+'
/** 12348, 12345, 96110; behind 欠 or 赔 the same digits are a sum; so is 10000 (“余下10000清明前付清”) but where it is rung. */
const HOTLINE =
  '(?<![欠借金赔付补还退款值收家]|(?<![转报交打推移])给)(?:12(?:3\\d\\d|110|117|119|122|580)|96110|95\\d{3}|100(?:86|10)|(?<=(?:打|拨打?|热线|电话|客服|电信|联系)(?:了|的|过|是|：)?)10000(?!给)|400\\d{7})'

/** “补25号的”: a day, of which something is reported later. */
const SUPPLIED = '补(?:报|记|登|录|上|一下)?'
/** “6号的院坝会”, “3号的那起”: what was done on a day. */
const WHAT_WAS =
  '(?:[那这][一两三\\d]?|[一两二三四五六七八九\\d]{1,2})[起件桩宗场]|(?:院坝|坝坝|屋场|板凳|院落)会|讲座|宣讲|普法|入户(?!门)|走访|排查|广播|回访|(?:送法|法[律治])?进(?:校园|学校|企业|乡村)|送法|法[律治]|法援|宣传(?!员)|横幅|标语|展板|海报|挂图|传单|资料|手册|册子|培训|演出|普法电影|(?:大|小)?喇叭|咨询|活动|纠纷|调解(?!员)'

/** “打了三回110”: what was called, and no sum. */
const CALLED =
  '(?<=(?:打|报|拨)(?:了|过|通)?(?:(?:\\d|[一二两三四五六七八九十几好])+[次回遍趟]|电话)?)'

/** 二一场, 三一回; and 二场, 三晚 behind 头场 or 第一晚, also in “头场29二场33”: the second, the third. */
const orderOf: FigureRule = {
  name: 'mask: in order',
  starts: '二三四五',
  pattern: /[二三四五](?:(?<one>一)?[场次回堂天晚夜](?!访)|(?<case>一)[件桩起宗个])/uy,
  read: ({ match, text, at }) => {
    if (/[零一二三四五六七八九十百]/.test(text.charAt(at - 1))) return undefined
    const first =
      match.groups?.one !== undefined ||
      (match.groups?.case !== undefined && /(?:头一?|第一)[件桩起宗个]/.test(text.slice(0, at))) ||
      /(?:头一?|第一)[场次回堂天晚夜]/.test(text.slice(0, at))
    return first ? { kind: 'mask', sort: 'ordinal' } : undefined
  },
}

/** “还有一起漏了：…”, “漏报两场：…”: how many are to follow, each with its own count. */
const announced: FigureRule = {
  name: 'mask: announced',
  starts: DIGIT_STARTS,
  pattern:
    /(?:\d+|[一两二三四五六七八九十]+)(?<unit>[起件桩宗场次])(?<behind>[^，。；：\n\d]{0,8})(?=[：，])/uy,
  read: ({ match, text, at }) => {
    const { unit = '', behind = '' } = match.groups ?? {}
    const front = text.slice(Math.max(0, at - 8), at)
    const colon = text[at + match[0].length] === '：'
    if (!FORGOTTEN.test(front) && !(MORE.test(front) && (NOT_TOLD.test(behind) || colon)))
      return undefined
    const rest = text.slice(at + match[0].length)
    const again = new RegExp(`(?:\\d|[一两二三四五六七八九十])${unit}`, 'u').test(rest)
    return again ? { kind: 'mask', sort: 'ordinal' } : undefined
  },
}

const FORGOTTEN = /(?:漏|忘|落)(?:报|记|登|填|写|说)?了?(?:还有)?$/u
const MORE = /(?:还有|另有|另外|再|又|想起|记起)[^，。：\n]{0,3}$/u
const NOT_TOLD = /^(?:漏|落|没有?(?:报|记|登|说|填)|忘|要补|得补|补报|搞忘)/u

/** Things with digits that are no quantities (contract 4.6); which measure masks a number stands in words/measures.ts. */
export const MASK_RULES: readonly FigureRule[] = [
  mask('link', 'link', 'hw', '(?:https?://|www\\.)[^\\s\\u4e00-\\u9fff，。；]+'),
  mask('link', 'mention', '@', '@[^\\s@，。：；]{1,12}'),
  mask(
    'identity',
    'identity number',
    ARABIC_DIGITS,
    '(?:\\d{17}[\\dXx]|\\d{15}(?!\\d)|\\d{3,10}\\*{2,}\\d{2,}[Xx]?)',
  ),
  mask('phone', 'mobile', '1', '1[3-9]\\d(?:[ -]?\\d{4}[ -]?\\d{4}|\\*{4}\\d{4})(?!\\d)'),
  mask(
    'phone',
    'telephone',
    ARABIC_DIGITS,
    '(?:0\\d{2,3}-?\\d{7,8}|\\d{3,4}-\\d{7,8}|(?!\\d*000)(?:\\d{7}|\\d{9,11}|(?!20)\\d{8}))(?!\\d|\\.\\d)(?<!(?:[来到]了?|发|资料|到场|参加)\\d{7,10}(?=[人份户条]))',
  ),
  mask('phone', 'hotline', '149', `${HOTLINE}${NO_UNIT}`),
  mask('phone', 'emergency that was called', '1', `${CALLED}11[0249](?![\\d元块])`),
  mask(
    'phone',
    'emergency',
    '1幺',
    '(?:11[0249]|12[02]|幺幺零|幺二零|幺幺九)(?=热线|电话|报警|的?(?:都来|来了|来过|来[劝调处看拉问说问把登出]|[过赶]来|赶到|到场|到了|出警|反诈|接警|指挥|急救|救护)|民警|都|警|劝|处警|拉[走到去]|接[走到去]|也来)',
  ),
  mask(
    'phone',
    'call',
    '打拨报喊叫',
    '(?:打|拨打|拨|报|喊|叫)(?:了|的|过|嘞|通)?(?:1(?:10|19|20|22|14))(?!\\d|份|张|条|本|人|户|个|块|元)',
  ),
  // 印着“119”: what stands in quotation marks is what is printed or said, not counted.
  mask(
    'phone',
    'printed call',
    '印',
    '印(?:着|有|了|上|得有|的)?(?:1(?:10|14|19|20|22))(?!\\d|份|张|条|本|个|件|把|块)',
  ),
  mask('phone', 'quoted call', '“"「', '[“"「](?:1(?:10|14|19|20|22))[”"」]'),
  mask('record', 'record number', ARABIC_DIGITS, '\\d{2}-\\d{4}(?!\\d)号?'),
  mask(
    'law',
    'article of a law',
    '第',
    `第${LAW_NUMBER}[条款项章编节](?:之[一二三四])?(?:第${LAW_NUMBER}[款项])?`,
  ),
  mask(
    'ordinal',
    'ordinal',
    '第头',
    `第${LAW_NUMBER}(?:个|次|期|届|号|名|批|轮|场|回|天|起|件|年|周|组|类|季|课|站|讲|部|台|处|家|户|堂|节|条|晚|拨)?|${FIRST_ONE}(?:一|两|1)(?:个|次|回|场|堂|节|起|天|件|批|部|台|期|晚|夜)(?!月)|头(?:场|回(?!访))`,
  ),
  ...AGE_MASKS,
  // “今日一日”, “昨天一日”: all day long, and no first of the month.
  mask(
    'duration',
    'all day',
    '一两二三四五六七',
    '(?<=[今昨前][天日]|[成整])一日(?![至到~-])|(?<=\\d[日号]? )[两二三四五六七]日(?![至到~-])',
    NEVER,
  ),
  // “系列报道之三：”, “普法故事（之二）”: which one of a series.
  mask(
    'ordinal',
    'one of a series',
    '之',
    '之[一二三四五六七八九十\\d]{1,2}(?=[：，。；、）】”》 \\n]|$)',
    NEVER,
  ),
  // 居前两位, 排在前三名: where somebody stands.
  mask(
    'ordinal',
    'rank',
    '前',
    `(?<=[居列排入进占在名县镇市])前${LAW_NUMBER.replace('零', '两')}(?:位|名|强)`,
    NEVER,
  ),
  // 迎腊八, 九九重阳: the name of a festival, where it dates nothing.
  mask('name', 'festival', '腊九', '(?<=[迎庆闹过贺])腊八(?!节)|九九重阳(?!节)', NEVER),
  ...NONE_MASKS,
  // 把单子一张张对, 一张票一张票核: one after the other, however many they are.
  mask(
    'name',
    'one by one',
    '一',
    '一(?<each>[张户家条件笔本页个份项])(?:一?\\k<each>(?=[^，。；\\d])|(?<thing>\\p{Script=Han})一\\k<each>\\k<thing>)',
  ),
  mask('name', 'day of a number', ARABIC_DIGITS, '\\d{2,4}(?=”?宣传(?:日|周|月))'),
  orderOf,
  announced,
  mask(
    'clock',
    'time of day',
    DIGIT_STARTS,
    '(?:[01]?\\d|2[0-4])：[0-5]\\d(?:：[0-5]\\d)?(?:(?:-{1,2}|~|至|到)(?:[01]?\\d|2[0-4])：[0-5]\\d)?',
  ),
  mask(
    'clock',
    'o’clock',
    DIGIT_STARTS,
    '(?:[012]?\\d|[一二两三四五六七八九]|十[一二]?|二十[一二三]?)点(?!名|评|赞|击|子|心|儿|[火着明出对])(?:钟|半|多|过|整|来钟|前|左右|[一三]刻|(?:[0-5]?\\d|[零一二三四五六七八九十]+)分?)?(?:(?:-{1,2}|~|至|到)(?:[012]?\\d|[一二两三四五六七八九]|十[一二]?)点(?:半|多|钟)?)?',
  ),
  mask('clock', 'hour', ARABIC_DIGITS, '(?:[01]?\\d|2[0-3])时(?:许|左右|整|半|\\d{1,2}分)?'),
  mask(
    'percent',
    'part of a hundred',
    '百千万十三四五六七八九两二',
    '(?:百分之|千分之|万分之|十分之|[二三四五六七八九十]+分之)[零一二三四五六七八九十百\\d.]+',
  ),
  mask('percent', 'fraction', ARABIC_DIGITS, '\\d+(?:\\.\\d+)?[%％‰]'),
  mask(
    'rate',
    'rate',
    '每',
    `每(?:个?月|亩|年|天|个?人|户|平米?|斤|方|晚|小时|家)(?:给|付|补|出|交|按|租金|赔|是|得|支付|补助|补偿|工资)*${N}(?:[百千万]${N}?)*(?:元|块)钱?`,
    NEVER,
  ),
  mask(
    'rate',
    'rate',
    DIGIT_STARTS,
    `(?:\\d+(?:\\.\\d+)?|[零一二两三四五六七八九十百千万]+)(?:元|块钱?)(?:/|每|一)(?:个?月|亩|年|天|个?人|户|平|斤|方|晚|小时)(?!一半)`,
  ),
  mask('name', 'document number', '（', '（(?:19|20)\\d\\d）第?\\d{1,4}[号期]', NEVER),
  mask('name', 'document number', '[', '\\[(?:19|20)\\d\\d\\]\\d{1,4}号', NEVER),
  mask(
    'name',
    'title with a number',
    '《',
    '《[^》\\n]{0,40}[\\d零一二三四五六七八九十][^》\\n]{0,40}》',
    NEVER,
  ),
  mask(
    'name',
    'numbered name',
    firstChars(NUMBER_NAMES),
    `(?:${longestFirst(NUMBER_NAMES)})`,
    /[\d]/,
  ),
  mask(
    'name',
    'numbered scheme',
    '一二三四五七八九十双两百千万最',
    `(?:${NUMBERED_SCHEMES})`,
    /[\d一二两三四五六七八九十百午晚上]/,
  ),
  // 连新培养的5个明白人一起28人: how many they are together.
  mask('name', 'together', '一', TOGETHER),
  mask('name', 'kinds that were named', '两二三四五六几23456', KINDS_NAMED, NEVER),
  mask('name', 'slogan in print', '“「', SLOGAN, NEVER),
  mask(
    'name',
    'number of matters told',
    '两二三四五六俩仨一23456',
    '(?:(?<=(?:报|说|讲|干了|做了|有|跑了)[ ]?)(?:[两二三四五六2-6](?:个|样)|[俩仨])(?:事情?|地方)?(?=[哈嘛啊呢]*[。，： ]*(?:第一|头一|一[个件桩样]是|一是|先是))|(?<=(?:这|那)个?[是算])一个事)',
    NEVER,
  ),
  mask('name', 'saying', '调化处受查回办审', SAYINGS_OF_ONE, NEVER),
  mask('name', 'tried by a court', '一两二三123', TRIED_BY_COURT, NEVER),
  mask('name', 'one after the other', '一', ONE_AFTER_OTHER, NEVER),
  mask(
    'name',
    'person',
    '老小大李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文向覃冉',
    '\\p{Script=Han}老[二三四五六七八九]|(?!周[一二三四五六](?:和|跟|与)[这上本]?周)[老小大\\p{Script=Han}]老?[一二三四五六七八九](?=[一二两三四五六七八九\\d]+[万千百]|(?:[姐妹娃哥嫂叔伯爷婶姨舅爹狗牛毛幺毛]|家(?![，。 、；！]|$)|屋(?!场)|起房|的|和|跟|与|两家|把|说|打))(?:[姐妹娃哥嫂叔伯爷婶姨舅爹狗牛毛])?',
    NEVER,
  ),
  mask(
    'name',
    'kinship',
    '大二三四五六七八九幺',
    '[二三四五六七八九](?:姐|妹|娃(?!娃)|哥|嫂|叔|伯|爷|婶|姨|舅|爹|妈|姑|儿子|女婿|媳妇)',
    /[\d两一二三四五六七八九十百千万]/,
  ),
  unlessListed(
    mask(
      'place',
      'houses and groups',
      DIGIT_STARTS,
      `(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:组|社)?(?:、|-{1,2}|~|至|到)(?=(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:组|社)?(?:、|-{1,2}|~|至|到))*(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:[两三四五六七八九十]个(?:村民小组|组|屯|湾|塆|队|社|寨|庄|院子|自然村|网格|片区)|组|屯(?!溪)|社(?!区)|队(?!伍)|号?网格(?![员长化群])|号?片区|单元|栋|幢|号楼|号院|楼|年级))`,
      /[\d组社队]/,
    ),
  ),
  // 俩院加一块儿, 仨厂各一场: places that were told before; the measure is in the number.
  mask(
    'place',
    'pair of places',
    '俩仨',
    '[俩仨](?:院子?|寨子?|湾|庄|沟|岭|坝子?|坪|塘|厂|校|点)(?=[，。；、 加合各都一共总拢统的]|$)',
    NEVER,
  ),
  // 一二三组, 四五六社: groups side by side.
  mask(
    'place',
    'groups side by side',
    '一二三四五六七八',
    '(?:一二三?四?五?六?|二三四?五?六?|三四五?六?|四五六?七?|五六七?八?|六七八?|七八九?|八九)(?:组(?![织长员])|社(?![区会员])|队(?![伍长员]))',
    /[\d零一二三四五六七八九十百周]/,
  ),
  // 业主2群, 村民1群、2群: which of the group chats.
  mask(
    'place',
    'group chat',
    ARABIC_DIGITS,
    '(?<=(?:业主|村民|居民|村居|家长|微信|工作|网格|党员|通知|村|组|社区|小区|群[、和]?)第?)\\d{1,2}号?群(?![众体羊牛鸡鸭人])',
  ),
  mask(
    'place',
    'house',
    ARABIC_DIGITS,
    `(?<!${SUPPLIED})\\d{1,3}(?:号(?!楼栋|楼长)楼?|栋|幢|#)(?:\\d{1,2}单元)?(?:\\d{3,4}室?)?(?=的(?![，。；：、 \\n]|$|${WHAT_WAS})|号|室|住|院(?![坝落子])|楼|栋|业主|家|(?<=(?:3[2-9]|[4-9]\\d|\\d{3})号)那[家户])`,
  ),
  fieldWithTenths,
  money,
  tenths,
  withJiao,
  listMark,
  spacedListMark,
]
