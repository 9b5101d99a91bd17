const ONE_WORDS = '[那这](?:[起件桩宗]|[个家户对](?![人月]))'
const ONE = `(?<one>${ONE_WORDS})`
/** A pattern can hold a name but once. */
const ONLY = `(?<only>${ONE_WORDS})`
/** What is told of it, or a comma before that. */
const TOLD = '(?=(?:纠纷|矛盾|事)?(?:[，、 ]|还|没|未|不|冇|转|谈|调|交|报|说|讲|要|去|送|悬|拖|搁|黄|崩|是|在|老))'
/** It came to another end than the others. */
const ENDED_APART = '(?=(?:纠纷|矛盾|事)?[^，。；\\n]{0,3}(?:还[没在未要]|没(?!有?签)|未|不|冇|转|谈崩|交[给到]|报[到给警]|送|悬|拖|搁|黄了?|崩))'

/** “就茶厂那起没说成”, “除了分家那起”, “只有欠钱那家没谈拢”: one of those told before, told apart from them. */
export const EXCEPTED_ONE = new RegExp(
  `(?<=[，。；：、 \\n])(?:其中)?(?:(?:除了?|除开|除去)[\\u4e00-\\u9fff]{1,12}?的?${ONE}(?=(?:没|未|还|不|转)?[^，。；\\n]{0,6}[，、 ])|(?:就是?|只有|唯独|唯有|单单|光是?)(?!这么|那么|这样|那样)[\\u4e00-\\u9fff]{1,12}?的?${ONLY}${ENDED_APART})`,
  'gu',
)

/** “剩下那家是婆媳吵架”, “最后那起没谈拢”: the one that is left of them. */
export const LEFT_ONE = new RegExp(
  `(?<=[，。；：、 \\n])(?:就|只|还)?(?:剩下?|余下|另外|没[谈调说劝办弄搞](?:成|拢|好|下来)|没成)的?${ONE}${TOLD}`,
  'gu',
)
