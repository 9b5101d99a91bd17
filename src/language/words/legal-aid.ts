const ASKED_FOR =
  '(?:(?:法律援助|法援)的?申请|(?:申请|办理|办|争取)[^，。；\\n\\d]{0,4}(?:法律援助|法援|援助))'
/** 帮2个工人申请法律援助, 帮三个得了尘肺的老弟兄填表申请法律援助 (contract 4.5). */
export const AIDED = new RegExp(`^[^，。；\\n\\d]{0,20}${ASKED_FOR}`, 'u')
const FOR = '(?:[帮给替为]|协助|引导|[带领]了?)(?:着|到|了|忙给)?'
/** “帮着申请了法律援助”, “要申请法援，材料我帮他们递了”: from those who were helped on. */
export const HELPED_THEM =
  /^[^。；\n\d]{0,24}(?:[帮替](?![忙手])|协助|引导|指导)(?![^，。；\n\d]*(?:搬|抬|烧|端))/u
/** “两个要打官司没得钱，帮他俩申请了”: those of the number, by a word, in the next clause. */
export const AIDED_LATER = new RegExp(
  `^(?!(?:群众|村民|居民|老乡|乡亲)?(?:参加|到场|到会|来听|听|看)|[^，。；\\n]*(?:问|咨询))[^，。；\\n\\d]{2,20}(?:，[^，。；\\n\\d]{2,14})?，(?:我们?|村里|就|都|也|当场|会后|后来|又|还|已|一起|随后)*${FOR}(?:[他她]们|[他她](?=[俩仨])|人家|[这那](?=[俩仨]))?(?:[俩仨][个人]?)?(?![两二三四五六七八九]个?)(?:一起|一并|都|去|到司法所)*[^，。；\\n\\d]{0,6}${ASKED_FOR}`,
  'u',
)
/** 里头有, 其中: some of those who came. */
export const PICKED_OUT = /(?:里[头面边]|其中|当中|还有|(?<![来到])有)(?:有)?(?:了)?$/u
/** 帮他俩, 给她仨: by a word alone. */
export const AIDED_PAIR = new RegExp(
  `${FOR}(?:[他她]们?|[这那])[俩仨](?=[^，。；\\n\\d]{0,8}${ASKED_FOR})`,
  'gu',
)
