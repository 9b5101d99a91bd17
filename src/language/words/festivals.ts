/** How the day of a festival is found in a year. */
export type FestivalDay =
  | { readonly month: number; readonly date: number }
  | { readonly lunar: readonly [month: number, date: number] }
  | { readonly nth: readonly [month: number, week: number, weekday: number] }
  | 'eve'

/** Festivals and days of remembrance by all their names; longer names first win. */
export const FESTIVALS: readonly (readonly [names: string, day: FestivalDay])[] = [
  ['元旦节|元旦', { month: 1, date: 1 }],
  ['中国人民警察节|人民警察节|警察节', { month: 1, date: 10 }],
  ['情人节', { month: 2, date: 14 }],
  ['学雷锋日|学雷锋纪念日|雷锋日', { month: 3, date: 5 }],
  ['三八妇女节|三八国际妇女节|国际妇女节|妇女节|三八节|女神节|三八女神节|38妇女节|38节|三八', { month: 3, date: 8 }],
  ['全国爱耳日|爱耳日', { month: 3, date: 3 }],
  ['植树节', { month: 3, date: 12 }],
  [
    '国际消费者权益日|消费者权益保护日|消费者权益日|消费者日|消费维权日|三一五|315',
    { month: 3, date: 15 },
  ],
  ['世界水日|水日', { month: 3, date: 22 }],
  ['全民国家安全教育日|国家安全教育日|国家安全日|国安日|四一五|415', { month: 4, date: 15 }],
  ['世界地球日|地球日', { month: 4, date: 22 }],
  ['世界读书日|全民读书日|读书日', { month: 4, date: 23 }],
  ['世界知识产权日|知识产权日', { month: 4, date: 26 }],
  ['五一国际劳动节|五一劳动节|国际劳动节|劳动节|五一节|五一|51节|51劳动节', { month: 5, date: 1 }],
  ['五四青年节|五四|青年节', { month: 5, date: 4 }],
  ['世界卫生日', { month: 4, date: 7 }],
  ['全国防灾减灾日|防灾减灾日|防震减灾日|512|五一二', { month: 5, date: 12 }],
  ['护士节', { month: 5, date: 12 }],
  ['国际家庭日', { month: 5, date: 15 }],
  ['五二零|520', { month: 5, date: 20 }],
  ['世界无烟日|无烟日', { month: 5, date: 31 }],
  ['六一国际儿童节|六一儿童节|国际儿童节|儿童节|六一节|六一|61儿童节', { month: 6, date: 1 }],
  ['世界环境日|六五环境日|环境日', { month: 6, date: 5 }],
  ['全国爱眼日|爱眼日', { month: 6, date: 6 }],
  ['国际档案日|档案日', { month: 6, date: 9 }],
  ['世界献血日|世界献血者日', { month: 6, date: 14 }],
  ['全国土地日|土地日', { month: 6, date: 25 }],
  ['国际禁毒日|世界禁毒日|禁毒日|六二六|626', { month: 6, date: 26 }],
  ['七一建党节|建党节|七一党的生日|党的生日|七一', { month: 7, date: 1 }],
  ['八一建军节|建军节|八一', { month: 8, date: 1 }],
  ['全民健身日', { month: 8, date: 8 }],
  ['全国生态日|生态日', { month: 8, date: 15 }],
  ['中国医师节|医师节', { month: 8, date: 19 }],
  ['抗战胜利纪念日|抗日战争胜利纪念日', { month: 9, date: 3 }],
  ['教师节', { month: 9, date: 10 }],
  ['十一国庆节|国庆节|国庆|十一节|十一', { month: 10, date: 1 }],
  ['烈士纪念日', { month: 9, date: 30 }],
  ['少先队建队日|建队日', { month: 10, date: 13 }],
  ['世界粮食日|粮食日', { month: 10, date: 16 }],
  ['全国扶贫日', { month: 10, date: 17 }],
  ['记者节', { month: 11, date: 8 }],
  ['双十一|双11', { month: 11, date: 11 }],
  ['全国消防日|消防宣传日|消防安全日|消防日|119消防日|119消防宣传日', { month: 11, date: 9 }],
  ['国际反家暴日|反家暴日', { month: 11, date: 25 }],
  ['世界艾滋病日|艾滋病日', { month: 12, date: 1 }],
  ['全国交通安全日|交通安全日|道路交通安全日|122交通安全日', { month: 12, date: 2 }],
  [
    '国家宪法宣传日|国家宪法日|宪法宣传日|宪法纪念日|宪法日|全国法制宣传日|法制宣传日|法治宣传日|十二四|一二四|双十二四',
    { month: 12, date: 4 },
  ],
  ['国际志愿者日|志愿者日', { month: 12, date: 5 }],
  ['国际反腐败日|反腐败日', { month: 12, date: 9 }],
  ['世界人权日|人权日', { month: 12, date: 10 }],
  ['双十二|双12', { month: 12, date: 12 }],
  ['国家公祭日', { month: 12, date: 13 }],
  ['平安夜', { month: 12, date: 24 }],
  ['圣诞节|圣诞', { month: 12, date: 25 }],
  ['全国助残日|助残日', { nth: [5, 3, 7] }],
  ['母亲节', { nth: [5, 2, 7] }],
  ['父亲节', { nth: [6, 3, 7] }],
  ['大年初一|年初一|春节|大年初1', { lunar: [1, 1] }],
  ['大年初二|年初二', { lunar: [1, 2] }],
  ['大年初三|年初三', { lunar: [1, 3] }],
  ['大年初四|年初四', { lunar: [1, 4] }],
  ['大年初五|年初五|破五', { lunar: [1, 5] }],
  ['大年初六|年初六', { lunar: [1, 6] }],
  ['大年初七|年初七', { lunar: [1, 7] }],
  ['大年初八|年初八', { lunar: [1, 8] }],
  ['大年初九|年初九', { lunar: [1, 9] }],
  ['大年初十|年初十', { lunar: [1, 10] }],
  ['十五元宵节|十五元宵|元宵节|元宵|上元节|正月半|大年十五|正月十五元宵节', { lunar: [1, 15] }],
  ['二月二龙抬头|二月二|龙抬头', { lunar: [2, 2] }],
  ['三月三', { lunar: [3, 3] }],
  ['四月八', { lunar: [4, 8] }],
  ['端午节|端午|端阳节|端阳|五月端午|五月五端午|粽子节|小端午|小端阳', { lunar: [5, 5] }],
  ['大端午|大端阳', { lunar: [5, 15] }],
  ['六月六', { lunar: [6, 6] }],
  ['火把节', { lunar: [6, 24] }],
  ['七夕节|七夕', { lunar: [7, 7] }],
  ['中元节|鬼节|七月半|月半节', { lunar: [7, 15] }],
  ['中秋节|中秋|八月十五中秋节|八月十五中秋|八月半', { lunar: [8, 15] }],
  ['重阳节|重阳|九月九|老人节|敬老节|老年节|九九重阳', { lunar: [9, 9] }],
  ['腊八节|腊八', { lunar: [12, 8] }],
  ['小年', { lunar: [12, 23] }],
  ['除夕夜|除夕|大年三十|大年三十晚上|年三十|大年夜|年三十晚上|大年30|年夜里|三十夜|三十晚上|三十夜里', 'eve'],
]

/** The 24 solar terms; those of `WEATHER` are also words for the weather or names. */
export const SOLAR_TERMS =
  '打春|交春|农民丰收节|丰收节|冬节|过冬至|立春|雨水|惊蛰|春分|清明节|清明|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至节|冬至日|冬至|小寒|大寒'
/** Solar terms that need 那天, 这天, 节气 behind them to be a day. */
export const WEATHER =
  /^(?:打春|交春|冬节|雨水|小满|小雪|大雪|小暑|大暑|白露|小寒|大寒|谷雨|寒露|秋分|春分|芒种|惊蛰)$/
/** Other names of the solar terms, and of festivals on their day. */
export const TERMS_ALIKE: Readonly<Record<string, string>> = {
  打春: '立春',
  交春: '立春',
  农民丰收节: '秋分',
  丰收节: '秋分',
  冬节: '冬至',
  过冬至: '冬至',
}
