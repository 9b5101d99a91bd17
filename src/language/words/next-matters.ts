/** The end of a meeting, as what happened next is told. */
const MEETING_OVER =
  '(?:散了?会|会散了?|散场|会后|会完了?|开完会|讲完课?|放完电影|收了?摊|下了?课|课后|活动结束)(?:了|以?后|之后|路上|回来)?'
const ALSO = '(?:我|我们)?(?:又|还|顺便|顺道|顺路|接着)'
const DEAL = '(?:劝|调|说和|处理|化解|接到|碰到|碰上|遇到|遇上|解决|摆平)'

/** “…二十六个人散会后又调了老张家和老李家争地边的事”: another quarrel, in speech without commas. */
export const AFTER_MEETING = new RegExp(
  `(?<=[，。；、 \\n\\p{Script=Han}])${MEETING_OVER}[，、 ]?${ALSO}(?:去|到|把|给|帮)?(?:${DEAL}|说|接|碰|遇)(?:解|和|到|了|嘞|过)*(?=一|[俩仨两\\d个起桩件]|[老小]\\p{Script=Han})`,
  'gu',
)

/** “…发了八份走到半路上遇到两个…吵”: a quarrel met with on the way, in speech without commas. */
export const MET_ON_THE_WAY =
  /(?<=[\d一二两三四五六七八九十百][个份张本册条户家口]?[\u4e00-\u9fff]{0,3})(?:然后|后来|后头|完了|接着|散了会|散会后?)*(?:我|我们)?(?:走到|走在|走起|回来|回去|转来)[^，。；\n\d]{0,8}?(?:看到|看见|遇到|遇见|碰到|碰上|听到|听见|撞见|(?:路上|路口|桥头|桥边|村口|门口|屋边)(?=[两俩一有]))|(?:散了?会|会散了?|开完会)[^，。；\n\d]{0,10}?(?:看到|看见|遇到|遇见|碰到|碰上|听到|撞见)/gu

/** “…到了38人；再说纠纷，两起”: the sender turns to the disputes. */
export const TURNS_TO_DISPUTES =
  /(?<=[，。；、 \n])(?:再|最后|下面|接下来|另外|还|又)*来?(?:说|讲|报)(?:一?[下哈说讲])?(?:矛盾)?(?:纠纷|矛盾|扯皮)(?:的?事|方面|这块)?(?=[，：。、；])|(?<=[，。；\n])(?:矛盾)?(?:纠纷|调解)(?:方面|这块|这边|上)(?=[，：。、]|[\d一两二三])/gu

/** 接着又劝了…, 完了去劝…, 散了会老周找我说…: what opens a clause that tells another matter. */
export const NEXT_MATTER = new RegExp(
  `^(?:${MEETING_OVER}|接着|后来|后头|然后|随后|完了|回来|回头|路上|[中下]午|晌午|后晌|晚上|傍晚|又)(?:的时候)?[，、 ]?[^，。；\\n]{0,10}?(?:${DEAL}|找我|来找|来说|喊我|叫我)`,
  'u',
)
