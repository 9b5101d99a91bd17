/** 红黄横幅各2条, 大小展板各3块, 红色、蓝色条幅各4: how many kinds of a thing are told. */
export function kindsBefore(front: string): number {
  const told = KINDS.exec(front)?.groups
  const topics = TOPICS.exec(front)?.groups?.topics
  if (topics && !THING.test(topics))
    return topics.match(/《/gu)?.length ?? topics.split(/、|和|及|与/u).filter(Boolean).length
  return (told?.colours?.replaceAll(/[色、和]/gu, '') ?? told?.sizes ?? '').length
}
const PAPERS =
  '(?:宣传|普法|知识|法律|法规)*(?:明白纸|资料|传单|单页?|折页|彩页|手册|册子?|读本|海报|挂图|展板|横幅|标语|条幅|一封信|材料|绘本|漫画|卡片?)'
/** “道路安全、秸秆禁烧明白纸各150份”, “《民法典》《反有组织犯罪法》读本各80本”: papers on several matters. */
const TOPICS = new RegExp(
  `(?<topics>(?:《[^》\\n]{2,20}》(?:、|和|及|与)?){2,6}|(?<=发放|派发|散发|赠送|张贴|悬挂|摆放|展出|投放|分发|发|贴|送|挂|摆|了|，|：|；)(?:(?!发放|悬挂|张贴)\\p{Script=Han}{2,8}(?:、|和|及|与)){1,5}(?!发放|悬挂|张贴)\\p{Script=Han}{2,8}?)${PAPERS}各[^，。；\\d]{0,3}$`,
  'u',
)
const THING = new RegExp(`${PAPERS}|围裙|毛巾|扇|袋|伞|杯|宣传品|礼品`, 'u')
const KINDS =
  /(?:(?<colours>(?:[红黄蓝绿白紫橙]色?[、和]?){2,5})|(?<sizes>大小))的?(?:横幅|标语|条幅|海报|展板|挂图|围裙|毛巾|扇子|[环保帆布手提]{2,3}袋|传单|折页|册子|手册)各[^，。；\d]{0,3}$/u
