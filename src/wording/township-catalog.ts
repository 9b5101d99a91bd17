/** Why something cannot be added to what a township counts, and what to do instead. */
export const catalogProblems = {
  nameMalformed: (name: string) =>
    `“${name}”不能用作名称。请用2到12个汉字，不带数字和标点，如“法治灯会”。`,
  unitMalformed: (unit: string) => `“${unit}”不能用作单位。请写一到三个汉字，如“场”“份”“人次”。`,
  wordTaken: (word: string, owner: string) =>
    `“${word}”已经是“${owner}”的说法，不用再加，也不能归到别的指标。`,
  wordIsPlace: (word: string) => `“${word}”是村名或人名，不能用作说法。`,
  misread: (said: string, heard: string) => `“${said}”会被听成${heard}，请换一个更具体的说法。`,
  disturbs: (word: string, said: string) =>
    `加了“${word}”，“${said}”就会听错，请换一个更具体的说法。`,
  indicatorUnknown: (name: string) => `没有“${name}”这个指标。`,
} as const

/** What a sentence is heard as, when it is not heard as meant. */
export const heardAs = {
  report: (figures: readonly string[]) => `报“${figures.join('、') || '零报告'}”`,
  dispute: '报纠纷',
  correct: '更正',
  retract: '撤销',
  query: (about: string) => `问${about ? `“${about}”` : '别的'}`,
  plan: '打算要做的事',
  chat: '闲聊',
  unclear: '没说清楚的话',
} as const

/** Answers to staff who add to what is counted. */
export const catalogReplies = {
  added: (name: string, unit: string, others: readonly string[]) =>
    `✅ 已新增指标“${name}”(单位:${unit})${others.length > 0 ? `,也叫${others.join('、')}` : ''}。现在就可以报,如“今天${name}1${unit}”`,
  wordsAdded: (name: string, words: readonly string[]) =>
    `✅ 以后说“${words.join('”“')}”就是“${name}”`,
  unitMissing: (name: string) => `“${name}”按什么单位数?请写全,如“新增指标 ${name} 单位场”`,
  list: (own: readonly string[], words: readonly string[]) =>
    own.length + words.length === 0
      ? '还没有自己加的指标和说法。如“新增指标 法治灯会 单位场”,“把‘摆龙门阵会’也算院坝会”'
      : ['自己加的:', ...own.map((one) => `· ${one}`), ...words.map((one) => `· ${one}`)].join(
          '\n',
        ),
  own: (name: string, unit: string, others: readonly string[]) =>
    `${name}(${unit})${others.length > 0 ? `,也叫${others.join('、')}` : ''}`,
  beside: (name: string, words: readonly string[]) => `${name}也叫${words.join('、')}`,
} as const
