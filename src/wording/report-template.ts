/** The placeholders of a township's own template beside the names of the figures. */
export const TEMPLATE_NAMES = {
  township: '乡镇',
  year: '年份',
  nextYear: '下一年份',
  signatory: '署名',
  addressee: '主送',
  date: '日期',
  shortcomings: '存在的问题',
  plan: '下一步计划',
  leaders: '第一责任人履职',
  /** 图1, 图2 … in the order of the folder 图表. */
  picture: '图',
} as const

/** The loop over villages in a table row: {#各村}{村名}{宣传资料}{/各村}. */
export const VILLAGE_LOOP = { loop: '各村', name: '村名' } as const

/** What is wrong with a template, and what to write instead. */
export const templateFaults = {
  notDocx: () => '这不是 .docx 文件；.doc 和 .wps 请先在 Word 或 WPS 里另存为 .docx',
  gone: (name: string) => `模板“${name}”的文件找不到了，请在“年度报告”页重新上传，或改用内置格式`,
  tooBig: (megabytes: number) => `模板超过 ${megabytes} MB，请压缩图片后再传`,
  bomb: (megabytes: number) => `模板解压后超过 ${megabytes} MB，不能使用`,
  doctype: () => '模板里有不安全的内容（DOCTYPE），请在 Word 里新建文档，把正文粘贴过去再保存',
  unknown: (name: string, near: readonly string[]) =>
    near.length > 0
      ? `没有“${name}”这个指标，您是不是要找“${near.join('”“')}”`
      : `没有“${name}”这个指标`,
  unclosed: (text: string) => `“${text}”有“{”没有“}”`,
  unopened: (text: string) => `“${text}”有“}”没有“{”`,
  empty: () => '大括号“{}”里没有写名称',
  fullWidth: (text: string) => `“${text}”用了全角大括号，请改成半角的 { }`,
  brackets: (name: string) => `“【${name}】”请改成“{${name}}”`,
  loopUnknown: (name: string) => `只能用“{#各村}…{/各村}”逐村列出，不能用“{#${name}}”`,
  loopOpen: (name: string) => `“{#${name}}”没有结束，请在后面加上“{/${name}}”`,
  loopClose: (name: string) => `“{/${name}}”前面没有“{#${name}}”`,
  loopOnly: (name: string) => `“{${name}}”只能写在“{#各村}”和“{/各村}”之间`,
} as const

/** Where a fault stands. */
export const templatePlace = (part: string, paragraph: number, sentence: string) =>
  `${part}第${paragraph}段：${sentence}`

/** The parts of a .docx in the words of its editor. */
export const templateParts = {
  document: '正文',
  header: '页眉',
  footer: '页脚',
  notes: '脚注',
} as const
