/*
 * How the topics of a lesson are named, in front of and behind one of them.
 */

const TEACHING =
  '(?:授课|讲[解授课述]|详解|培训|辅导|解读|宣讲|剖析|交流|介绍|指导|说明|解析|分享|阐述|普及|科普|集中学习|专题学习|答疑)'

/** “就人民调解技巧、”: a lesson opens on what it is about. */
export const LESSON_OPENS =
  /(?:(?<!成)就(?!地|近|业|医|诊|是|可以|能|此)|围绕|针对|聚焦|(?<!随|听|服|顺|来自|上)从(?!事|业|此)|紧扣|结合)了?[^。；\n]{0,56}$/u
/** “…等内容进行授课”: and closes with how it was taught. */
export const LESSON_BEHIND = new RegExp(
  `^(?:[^，。；\\n]{0,44}[，]?)(?:进行|开展|展开|作|做|予以|给予|给|为|向)了?[^，。；\\n]{0,16}${TEACHING}`,
  'u',
)

/** “培训内容包括：”, “课程涵盖…、”: what a lesson consists of. */
export const SUBJECT_OPENS =
  /(?:(?:培训|授课|讲座|讲课|学习|宣讲|讲解|主要|课程|教学)的?内容|课程|课题|专题|议题|授课|讲座|培训)(?:主要|重点)?(?:包括|涵盖|涉及|包含|设置|设有|围绕|分为|有|为|是|：)+了?[^，。；\n]{0,56}$/u

/** “讲解了劳动仲裁、”: taught, in the clause of the topic itself, and nothing done between. */
export const TAUGHT_VERB =
  /(?:讲解|讲授|解读|介绍|传授|普及|科普|讲(?=了|到|的是|咋|怎|如何)|学习了?(?=如何|怎[么样]|咋))(?:了|到|的是)?(?:(?:咋|怎么|怎样|如何)[^，。；、\n]{1,12}|(?!完|后|并|帮|协助|引导|又|再|还(?!款|钱)|同时|一边|给|边)[^，。；\n]){0,44}$/u

/** “咋个帮群众”: how something is to be done. */
export const HOW_TO =
  /(?:如何|怎样|怎么|咋|啷个)(?:去|才能|样)?(?:组织|召开|开展|开好?|办好?|搞好?|做好?|上好?|讲好?|协助|引导|帮)?[^，。；、\n]{0,6}$/u
