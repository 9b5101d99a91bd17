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
  builtIn: (name: string) =>
    `“${name}”是自带的指标，年度报告要用，不能改名也不能停用。只能给它加说法、去掉自己加的说法。`,
  retiredBefore: (name: string) =>
    `“${name}”已经停用。要接着数，请在“设置”里点“恢复”，或说“恢复指标 ${name}”。`,
  notRetired: (name: string) => `“${name}”正在用，没有停用过。`,
  wordUnknown: (word: string) => `没有“${word}”这个说法。`,
  wordBuiltIn: (word: string, owner: string) =>
    `“${word}”是“${owner}”自带的说法，去不掉；只有自己加的能去掉。`,
  wordIsName: (word: string) => `“${word}”是指标的名称。要换名称请改名，不再数了请停用这个指标。`,
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
  wordRetired: (word: string, name: string) => `✅ 以后“${word}”不再算“${name}”;以前这样报的仍算`,
  retired: (name: string) =>
    `✅ 已停用指标“${name}”。以后不再听、不再记;以前报的仍在账上。要接着数,说“恢复指标 ${name}”`,
  restored: (name: string) => `✅ 已恢复指标“${name}”,现在就可以报`,
  renamed: (before: string, name: string) =>
    `✅ “${before}”改名为“${name}”,以前的记录也用新名称;说“${before}”仍听得懂`,
  /** To whoever still reports it. */
  notCounted: (name: string) => `“${name}”已停用,这一项没有记。要接着数请司法所的人恢复`,
  ownRetired: (name: string) => `${name}(已停用)`,
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
