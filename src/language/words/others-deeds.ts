import { guarded } from '../patterns/guarded.ts'

/*
 * What others held where the sender might be thought to have held it.
 */

/** 不算我们的, 不是我们办的, at the end of a clause. */
export const NOT_OURS =
  /(?:不算|不是|算不得)(?:在)?(?:我们|咱们?)(?:村|社区|自己|这边)*(?:搞|办|开|组织|主办|牵头)?的(?=[，。；！\n ]|$)/u
/** 那个不算我们的: what the clause before tells. */
export const POINTS_BACK = /^(?:[那这](?:个|场|次|回|堂|些)?|它)?(?:都|也|可|就)?(?:不算|不是|算不得)/u
/** 是县里搞的: who did it. */
export const HELD_BY_OTHERS =
  /^(?:[那这]个?)?(?:都|也)?是(?:县|镇|市|乡|区|省|上面|上头|人家|隔壁|学校|[^，。；\d我咱]{1,6}(?:局|所|院|办|联|社|队|公司))[^，。；\d我咱]{0,8}(?:搞|办|开|组织|主办|牵头)的/u
/** “…不算我们的，…。我们自己是11号法治课一堂”: own figures are told beside it, and no record goes. */
export const TELLS_OURS = new RegExp(
  `${NOT_OURS.source}[^\\n]*?(?:我们?|咱们?|自己|村里|社区)(?!的)[^。\\n]*?[\\d一二两三四五六七八九十](?:场|次|堂|份|户|条|张|人|个)`,
  'u',
)

/** 听说人家, 看人家, right before the name of their village. */
export const OTHERS_BEFORE = /^(?:[我俺咱]们?)?(?:又|刚)?(?:听(?:说|讲|人说)|看(?:到|见)?|见)?人家(?:那个?)?$/u
/** “人家石桥村请我去讲了一场”, “人家石桥村跟我们一起开了一场”: held with us. */
export const WITH_US = /[我咱俺]|一起|联合|合伙/u

/** “县局通报：上半年全县调解纠纷1200起”: figures of the county or beyond are nobody's own. */
export const OF_WHOLE_COUNTY = guarded(
  /(?<!(?:按照?|根据|参加)[^，。；]{0,10})全(?:[县市省国])(?:人民调解组织|各级|各地|各[乡镇]镇?|共|累计|一共|总共|今年|上半年|已)*(?:调解|受理|化解|排查|调处|开展(?!的)|举办|发放)[^，。；]{0,10}\d/u,
)

/** 去龙门村听周素芬讲课, 到县里观摩: one was only there, and brought nobody. */
export const WENT_TO_HEAR =
  /^(?![^，。；]*(?:带|组织|领着|陪|一起|合|联))[^，。；\d]{0,10}?(?:去|到|上|过)[^，。；\d]{1,10}?(?:听|观摩|旁听|学习|取经|参观)[^，。；\d]{0,12}$/u
/** 人家那场, 他们那边: what the next clause tells is theirs. */
export const OF_THEIRS =
  /^(?:(?:人家|别个|别人|他们|她们)(?:[^，。；\d我咱俺]{0,2}那[场边里次回堂]|村|一?共|总共|到|来|开|搞|办)|那一?[场堂次回])/u
/** 今天我们自己, 回来照着样子: what one held oneself after that. */
export const OURS_AFTER =
  /^(?:今[天儿晚早日]|昨[天晚]|回来|回村|俺|我|咱)[^，。；\d]{0,8}(?:自己|照着|照样|学着|学人家|也)/u
