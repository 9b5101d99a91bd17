/*
 * What two villages held together.
 */

const NUMBER = '(?:\\d+|[一二两三四五六七八九十百]+)'
const CAME = '(?:那边|这边|那头|这头|一共|总共|大概|过去|过来|[来到去有])*(?:了|的|是)?'
const PEOPLE = '(?:个人|个|人|名|位|口子)'
const OURS = '(?:我们|咱们|俺们|俺|咱)(?:村|社区|\\p{Script=Han}{2}(?:村|社区)?)?'
const THEIRS =
  '(?:他们|她们|人家|对方)(?:村|社区|\\p{Script=Han}{2}(?:村|社区)?)?'

const side = (who: string) => `${who}${CAME}${NUMBER}${PEOPLE}`

/** “我们双河过去25个，他们38个”, “他们村来了31人，我们去了20人” */
export const OURS_AND_THEIRS = new RegExp(
  `${side(OURS)}[，、 ]${side(THEIRS)}|${side(THEIRS)}[，、 ]${side(OURS)}`,
  'gu',
)
