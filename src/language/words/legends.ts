/** “会=院坝会”, “户：入户”: a short name and what it stands for; behind a colon the long name holds the short one. */
export const LEGEND_ENTRY =
  '(?<![\\p{Script=Han}A-Za-z])(?<short>\\p{Script=Han}{1,2}|[A-Za-z])[ \\t]*(?:[=＝]|代表|指(?:的是)?|即|(?:[:：是](?=\\p{Script=Han}{0,7}\\k<short>)))[ \\t]*(?<long>(?!\\k<short>(?!\\p{Script=Han}))\\p{Script=Han}{2,10})(?:[（(][^（）()\\n]{1,3}[)）])?'
const NEXT_ENTRY = LEGEND_ENTRY.replaceAll('<short>', '<next>').replace('<long>', '<told>')
/** Two or more of them side by side, with the brackets and the 注 around them. */
export const LEGEND = new RegExp(
  `[（(【]?(?:备?注|说明|图例|简称)?[:：]?[ \\t]*${LEGEND_ENTRY}(?:[,，、;；/ \\t\\n]{1,2}${NEXT_ENTRY})+[)）】。]?`,
  'u',
)
/** What stands behind a short name that is used: its number, or the edge of a cell. */
export const SHORT_BEHIND =
  '(?=[ \\t:：]{0,2}[\\d０-９零一二两三四五六七八九十百几]|[ \\t|｜,，/／（(]|[ \\t]*(?:\\n|$))'
