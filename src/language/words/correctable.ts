/**
 * Words that dictation and pinyin keyboards often write with other characters of the same sound
 * (院吧会, 调节纠分, 宣传淡). Words of three characters and more are put right wherever they sound the same.
 */
export const CORRECTABLE_LONG =
  '院坝会|坝坝会|屋场会|板凳会|院落会|塘边会|火塘会|法治讲座|普法讲座|法律讲座|反诈讲座|防诈讲座|禁毒讲座|安全讲座|专题讲座|法治宣传|普法宣传|反诈宣传|禁毒宣传|集中宣传|入户宣传|上门宣传|走访宣传|上门普法|上门讲法|上门走访|入户普法|入户讲法|入户走访|走访入户|挨户宣传|逐户宣传|摆摊宣传|设点宣传|宣传活动|宣传资料|宣传单|宣传册|宣传手册|宣传折页|宣传海报|宣传展板|宣传横幅|普法资料|法律资料|发放资料|发放传单|宣传车|法律明白人|明白人|调解员|培训会|培训班|学法用法培训|业务培训|骨干培训|大喇叭|村村响|法律咨询|法律援助|申请法援|排查走访|排查纠纷|排查矛盾|排查隐患|回访纠纷|化解矛盾|调解矛盾|拉网式排查|矛盾纠纷|纠纷排查|纠纷回访|零纠纷|邻里纠纷|婚姻纠纷|调解纠纷|调解成功|化解纠纷|调委会|司法所|派出所|协议书|书面协议|口头协议|调解协议|宅基地|物业费|补偿款|赔偿款|工资款|农民工|民法典|零报告|送法下乡|送法进村|送法进企业|送法进校园|法治课|普法课|法治宣讲|普法宣讲|普法电影|法治电影|人民调解|参会人数|到会人数|参加人数|受教育群众|展板|公众号|朋友圈|短视频|保证书|拆迁|交通事故|抚养费|赡养费|医药费|误工费'
/** Words of two characters are put right only at the edge of a clause or beside a number. */
export const CORRECTABLE_SHORT =
  '横幅|标语|资料|传单|手册|折页|单页|彩页|海报|展板|挂图|讲座|培训|排查|回访|咨询|调解|纠纷|宣讲|入户|化解|工资|彩礼|低保|赡养|援助|赔偿|协议|围裙|扇子|册子'
/** What is handed out or put up: its verb may stand right behind it as well (手侧发了40本). */
export const HANDED_OUT =
  '横幅|标语|资料|传单|手册|折页|单页|彩页|海报|展板|挂图|围裙|扇子|册子'
/** Spellings that are no words at all, put right wherever they stand. */
export const ALWAYS_SLIPS: Readonly<Record<string, string>> = {
  公资: '工资',
  欠公钱: '欠工钱',
  讨公钱: '讨工钱',
  拖公钱: '拖工钱',
  结公钱: '结工钱',
  底保: '低保',
  采礼: '彩礼',
  补尝: '补偿',
  纠分: '纠纷',
  横副: '横幅',
  条副: '条幅',
  条辐: '条幅',
  横服: '横幅',
  横付: '横幅',
  传但: '传单',
  传丹: '传单',
  展版: '展板',
  讲坐: '讲座',
  陪训: '培训',
  原助: '援助',
  排察: '排查',
  咨旬: '咨询',
  咨寻: '咨询',
  咨洵: '咨询',
  传淡: '传单',
  传蛋: '传单',
  入护: '入户',
  回仿: '回访',
  回坊: '回访',
  司法锁: '司法所',
}
/** Words of their own that only sound like a listed one. */
export const NOT_A_SLIP =
  '标准|检查|会场|公子|工字|工资|资格|子女|回方|手车|分发|纷纷|胆子|担子|蛋子|山子|才里|协意|谐易|派差|材料|跳街|恒福|谱法|原著|讲做|讲作|尚阳|会访|如护|如胡|制料|折叶|海宝|手测|展办|赔尝|侧子|撤子|闪子|善子|为群|培育|画界|话界|花界|法制讲座|法制宣传|法制课|跳解|单也|彩也|彩爷|单爷'
/** Characters with two readings, each with one that sounds as the rarer one does: 传 is chuán in 传单 and zhuàn in 传记. */
export const OTHER_READING: Readonly<Record<string, string>> = { 传: '转' }
