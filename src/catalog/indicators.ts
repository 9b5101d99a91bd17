/** Words that are no unit of their own but count as one: 场次 = 场, 幅 = 条. */
export interface ChatIndicator {
  readonly code: string
  /** The official Chinese name, as reports and receipts print it. */
  readonly name: string
  /** The unit that receipts and tables print. */
  readonly unit: string
  /** Every unit a villager may put behind its number, the printed one among them. */
  readonly units: readonly string[]
  /** Further names of the thing; a township may add its own at run time. */
  readonly aliases: readonly string[]
  /**
   * event: counts once when named without a number and makes the occasion;
   * thing: material or household, needs its number;
   * people: person-times, needs its number;
   * act: done without an occasion of its own (broadcasting, screening), counts once when named.
   */
  readonly nature: 'event' | 'thing' | 'people' | 'act'
  /** Counted once and no longer: what was reported stays, new messages are not read for it. */
  readonly retired?: true
}

/**
 * What a chat message can report (contract 3.1), in the order of the yearly report.
 * To add an indicator, add a row here and messages to `test/language/`; nothing else changes.
 */
export const CHAT_INDICATORS = [
  {
    code: 'publicity_event',
    name: '集中法治宣传',
    unit: '场次',
    units: ['场次', '场', '次', '回', '个', '期', '轮', '处'],
    aliases: [
      '法治宣传活动', '普法活动', '宣传活动', '集中宣传', '普法宣传', '法治宣传', '设点宣传',
      '摆摊宣传', '宣传日活动', '宣传月活动', '宣传周活动', '禁毒宣传', '反诈宣传', '法律六进',
      '赶场宣传',
    ],
    nature: 'event',
  },
  {
    code: 'courtyard_meeting',
    name: '院坝会',
    unit: '场',
    units: ['场', '场次', '次', '回', '个', '堂', '处'],
    aliases: [
      '坝坝会', '屋场会', '板凳会', '院落会', '塘边会', '火塘会', '院坝宣传会', '院坝普法',
      '院坝普法会', '小院会', '院子会',
    ],
    nature: 'event',
  },
  {
    code: 'lecture',
    name: '法治讲座',
    unit: '场',
    units: ['场', '场次', '次', '回', '堂', '期', '个', '节'],
    aliases: [
      '宣讲', '大宣讲', '宣讲会', '专题讲座', '普法讲座', '讲座', '法治课', '以案释法会', '普法课',
    ],
    nature: 'event',
  },
  {
    code: 'school_visit',
    name: '法律进校园',
    unit: '次',
    units: ['次', '场', '场次', '回', '堂', '节', '所', '个', '趟', '站'],
    aliases: [
      '送法进校园', '法治进校园', '普法进校园', '送法进学校', '开学第一课', '法治副校长上课',
    ],
    nature: 'event',
  },
  {
    code: 'village_visit',
    name: '法律进乡村',
    unit: '次',
    units: ['次', '场', '场次', '回', '趟', '个'],
    aliases: [
      '送法下乡', '送法入村', '送法进村', '送法进组', '法律进村', '送法进乡村', '普法进乡村',
    ],
    nature: 'event',
  },
  {
    code: 'enterprise_visit',
    name: '法律进企业',
    unit: '次',
    units: ['次', '场', '场次', '回', '家', '个', '趟', '堂'],
    aliases: ['送法进企业', '普法进企业', '送法进厂', '送法进工地', '送法进合作社'],
    nature: 'event',
  },
  {
    code: 'cultural_event',
    name: '法治文化活动',
    unit: '场',
    units: ['场', '场次', '次', '回', '个', '台', '部', '期', '届'],
    aliases: [
      '法治文艺演出', '法治文艺晚会', '法治晚会', '普法晚会', '法治文艺汇演', '普法动画电影', '普法动画片',
      '普法电影', '法治电影', '法治快板', '法治广场舞', '法治灯谜', '普法文艺演出',
    ],
    nature: 'event',
  },
  {
    code: 'broadcast',
    name: '广播宣传',
    unit: '次',
    units: ['次', '回', '遍', '趟', '场', '道', '轮', '通', '圈', '台次', '车次', '辆次', '趟次', '台', '辆', '天'],
    aliases: ['大喇叭', '村村响', '广播', '宣传车', '小音箱', '喇叭', '流动音箱'],
    nature: 'act',
  },
  {
    code: 'online_post',
    name: '线上宣传',
    unit: '条',
    units: ['条', '篇', '个', '次', '期', '则', '部'],
    aliases: [
      '微信群推送', '朋友圈', '公众号', '抖音', '短视频', '普法链接', '普法文章', '普法信息',
    ],
    nature: 'thing',
  },
  {
    code: 'door_to_door',
    name: '入户宣传',
    unit: '户',
    units: ['户', '家', '户次'],
    aliases: ['上门普法', '走访宣传', '入户发放', '入户讲法', '入户普法', '上门宣传', '入户'],
    nature: 'thing',
  },
  {
    code: 'legal_training',
    name: '法治培训',
    unit: '场',
    units: ['场', '场次', '次', '期', '回', '个', '班'],
    aliases: [
      '法律明白人培训', '调解员培训', '骨干培训', '学法用法培训', '培训班', '培训会', '培训', '转训', '轮训', '集训',
    ],
    nature: 'event',
  },
  {
    code: 'leaflets',
    name: '宣传资料',
    unit: '份',
    units: ['份', '张', '本', '册', '页', '封', '套', '单'],
    aliases: [
      '传单', '宣传单', '单页', '宣传单页', '折页', '宣传折页', '彩页', '手册', '册子', '宣传册',
      '读本', '口袋书', '明白纸', '明白卡', '公开信', '一封信', '资料', '单子', '小册子', '宣传页',
    ],
    nature: 'thing',
  },
  {
    code: 'banners',
    name: '横幅标语',
    unit: '条',
    units: ['条', '幅', '副', '张', '个', '道', '块'],
    aliases: ['横幅', '标语', '条幅', '宣传标语', '宣传横幅', '横额'],
    nature: 'thing',
  },
  {
    code: 'posters',
    name: '海报展板',
    unit: '张',
    units: ['张', '块', '幅', '个', '套', '份'],
    aliases: ['海报', '展板', '挂图', '宣传画', '图片展板', '宣传海报', '宣传展板'],
    nature: 'thing',
  },
  {
    code: 'promotional_items',
    name: '宣传品',
    unit: '件',
    units: [
      '件', '个', '把', '条', '份', '只', '张', '顶', '套', '支', '盒', '包', '块', '双', '面',
      '枚', '对', '瓶', '床', '提', '副', '本', '袋', '杯', '卷', '桶', '串', '片', '根',
    ],
    aliases: [
      '围裙', '扇子', '纸扇', '蒲扇', '折扇', '购物袋', '手提袋', '环保袋', '纸杯', '毛巾', '雨伞', '小礼品', '礼品',
      '袋子',
    ],
    nature: 'thing',
  },
  {
    code: 'attendance',
    name: '参与群众',
    unit: '人次',
    units: ['人次', '人', '名', '位', '个', '余人'],
    aliases: [
      '参加', '到场', '到会', '听众', '受教育', '受众', '覆盖', '参会', '参与', '受教育群众',
    ],
    nature: 'people',
  },
  {
    code: 'consultations',
    name: '法律咨询',
    unit: '人次',
    units: ['人次', '人', '次', '起', '个', '件', '条'],
    aliases: ['咨询', '解答咨询', '答疑', '解答疑问', '法律问题'],
    nature: 'people',
  },
  {
    code: 'legal_aid',
    name: '法律援助',
    unit: '件',
    units: ['件', '起', '个', '人', '次', '名', '例'],
    aliases: ['申请法律援助', '申请法援', '法援'],
    nature: 'act',
  },
  {
    code: 'dispute_screening',
    name: '矛盾纠纷排查',
    unit: '次',
    units: ['次', '回', '遍', '轮', '趟'],
    aliases: ['排查走访', '拉网式排查', '纠纷排查', '矛盾排查', '排查'],
    nature: 'act',
  },
  {
    code: 'follow_up_visits',
    name: '纠纷回访',
    unit: '次',
    units: ['次', '件', '户', '起', '家', '回', '人'],
    aliases: ['回访', '调后回访'],
    nature: 'act',
  },
  {
    code: 'stewards_trained',
    name: '培养法律明白人',
    unit: '人',
    units: ['人', '名', '个', '位'],
    aliases: ['新培养法律明白人', '新增法律明白人', '发展法律明白人', '认定法律明白人'],
    nature: 'people',
  },
] as const satisfies readonly ChatIndicator[]

export type ChatIndicatorCode = (typeof CHAT_INDICATORS)[number]['code']
