/** 都算上, 合着, 连他们, 拢共: what stands before a number says that it gathers those in front of it. */
export const GATHERS_FRONT =
  /(?:算(?:上|进去|进来|到一起|在一起|拢)?(?:他们|她们|我|起来?)?|合(?:着|起来?|拢|到一[起块]|在一[起块]|计|共)?|加(?:起来?|拢|到一[起块]|在一[起块]|一[起块])|一(?:起|共|总|总共)|[总拢统通满]共|共计?|凑[齐成够起到]?|总[计数的]|整整|两边|[两二三四五六七][天晚](?:下来)?|前前?后后|前后|连[^，。；\d]{1,6}(?:一起|在内)?|那?就?(?:是|报|算)|报|按|这|这么)(?:共|有|是|为|来了?|到了?|就是|[^，。；\d]{0,3}的)?$/u
/** 都, 全, 在内: and what stands behind it. */
export const GATHERS_BEHIND = /^(?:整|在内|都|全|一起|拢共|总共)/u
/** “两天下来60户120张”: the sum of something else, right in front of a number that is gathered with it. */
export const SUM_BESIDE =
  /(?:\d+|[零一二两三四五六七八九十百千]+)[多来余]?(?:个|人|名|位|户|家|份|张|本|册|条|把|件|次|场)人?$/u
/** 学生122人: all of them by a word for those who came, where the parts are told by their place or class. */
export const ALL_OF_THEM =
  /^(?:全部|到场|听课|参加)?(?:学生|师生|学员|人数|听众|观众|群众|工人|职工)(?:一共|总共|共|有)*$/u
/** Parts that are told by who they are are no parts of another sort of people. */
export const OTHER_SORT = /家长|老师|教师|老人|妇女|党员|干部|村民|居民|群众|工人|职工/u
