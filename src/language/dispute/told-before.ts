/** “本月受理的5起纠纷都化解了”: how all of them ended is told here, and by no report before. */
const isTaleOfAll = (before: string, behind: string): boolean =>
  /(?:调解|调处|受理|接到?)的$/u.test(before) &&
  !/回访|上次|上回|之前|以前/u.test(before) &&
  /^[^，。；\d]{0,6}，?(?:都|全|均)(?:部|已经?|还|没|未|正|在)*(?:调|谈|说|化|解决|办|成|和好|签|转|移交)/u.test(
    behind,
  )

/** “麦收前调的那3起”, “上次报的2起”: cases told before. */
const TOLD_BEFORE =
  /(?:没有?|没得|无|未|(?:(?:调|解|理|报|说|记|录|化解|接)(?:过|了|好|成)?的|上回|上次|之前|以前|(?<!剩|剩下|剩下的|余下|余下的|其余|另|另外|还有|最后)[那这])(?:那|这)?)$/u

/** “到石桥村帮着调的一起地边界”, “今天说和的一起”: where or when it was done, and no report before. */
const MEDIATED_THERE =
  /(?:今[天早]|刚才|昨[天晚]|帮[着忙]|[到在去]\p{Script=Han}{1,4}[村社区里上])[^，。；\n]{0,4}(?:调|劝|说|处理|化解|解决|接|受理)(?:解|和|好|成)?的$/u

/** Whether a number counts cases that were told before, and none that are told now. */
export const isToldBefore = (before: string, behind: string): boolean =>
  TOLD_BEFORE.test(before) && !isTaleOfAll(before, behind) && !MEDIATED_THERE.test(before)
