/** Words of the settings page: what the township counts, and what it calls things. */
export const settingsWords = {
  title: '设置',
  catalog: '指标和说法',
  hint: '机器人听得懂的指标都在这里。镇上要多数一样东西，或者村里有自己的叫法，加在这里，从下一条消息起就听得懂，合计、回答、网页和导出都认。会和别的话混的词加不进去，原因写在下面。',
  name: '名称',
  namePlaceholder: '法治灯会',
  unit: '单位',
  unitPlaceholder: '场',
  nature: '怎么数',
  natures: {
    '': '按单位判断',
    event: '活动：没说几次就算一次',
    thing: '东西：要说数量',
    people: '人次：要说数量',
  },
  words: '也叫（用顿号分开，可以不填）',
  addIndicator: '新增指标',
  ofIndicator: '指标',
  newWords: '说法（用顿号分开）',
  addWords: '加说法',
  checking: '正在试听…',
  added: (name: string) => `已加上“${name}”，现在就可以报。`,
  wordsAdded: (name: string) => `已加上，以后这样说就是“${name}”。`,
  onlyOwn: '只看自己加的',
  none: '还没有自己加的。',
  columns: { name: '指标', unit: '单位', words: '也叫', added: '加的人' },
  builtIn: '自带',
  ownWord: '自己加的',
} as const

/** People from a table. */
export const rosterWords = {
  title: '从表格导入',
  hint: 'Excel 表（.xlsx），第一行是“姓名”“村（社区）”“身份”。选好表先看会加哪些人，再导入；已经有的不重复加。',
  choose: '选表格…',
  faults: (count: number) => `表里有 ${count} 处要改，一个人都没有加：`,
  plan: (toAdd: number, known: number) =>
    toAdd === 0 ? `${known} 人都已经有了，没有要加的。` : `会加 ${toAdd} 人，已有 ${known} 人。`,
  importAll: (count: number) => `导入 ${count} 人`,
  done: (count: number) => `已加 ${count} 人。`,
} as const
