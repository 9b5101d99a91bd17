/** A name of a village where a question tells whose figures it wants: “导出火星村台账”, “今年火星村开了几场院坝会”. */
const NAMED =
  /(?:^|导出?|下载|打印|生成|发我?|给我|[年月季度周天日,，。\s])(?<name>\p{Script=Han}{2,3}(?:村|社区))(?=的?(?:台账|明细|清单|报告|资料|数据|数)|\d*[一二三四五六七八九十]?[月季年]|今年|去年|上半年|下半年|本月|这个?月|上个?月|这周|上周|开了|报了|调解了|院坝会|发了|有多少|多少)/gu
/** “各个村”, “哪些村”, “导出全部村”: no names. */
const NO_NAME =
  /[各个每哪几全所有我你他咱们这那本该其些多少数某农乡下进入到在的别另外最没未]|镇|导出|行政|[一二两三四五六七八九十\d]村|年度|示范|重点|贫困|边远|今年|去年|什么/u

/** The village that a question names although the township has none whose name stands at its end. */
export function unknownVillageIn(
  words: string,
  villages: readonly { readonly name: string }[],
): string | undefined {
  for (const { groups } of words.matchAll(NAMED)) {
    const name = groups?.name ?? ''
    const isKnown = villages.some((village) => name.endsWith(village.name))
    if (!isKnown && !NO_NAME.test(name)) return name
  }
  return undefined
}
