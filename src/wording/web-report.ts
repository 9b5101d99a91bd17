/** Words of the pages on which staff fill and check the yearly report. */
export const staffFigureWords = {
  title: '科室填报',
  hint: '各科室自己掌握的数在这里填，一项一项地存，改一项存一项，谁在什么时候填的都留着。没有发生的填 0；还不知道的空着，报告里写“（待填）”。',
  standing: (missing: number, all: number) =>
    missing === 0 ? `共 ${all} 项，都填了。` : `共 ${all} 项，还有 ${missing} 项待填。`,
  onlyMissing: '只看待填的',
  all: '看全部各项',
  missing: '待填',
  omitted: '不写进报告',
  none: '没有待填的了。',
  lastYear: (shown: string) => `上年 ${shown}`,
  noLastYear: '上年没有数',
  value: (name: string, unit: string) => `${name}（${unit}）`,
  shown: (shown: string) => `报告里写：${shown}`,
  more: '单位、写法、依据',
  unit: '单位',
  form: '写法',
  office: '填报科室',
  basis: '依据（台账名称、文号；百分数写“96/98”，导出前会核对）',
  save: '保存',
  saved: (by: string, time: string) => `${by} ${time} 存`,
  justSaved: '已存',
  template: '下载填报表（Excel）',
  upload: '上传填好的填报表',
  uploaded: (count: number) => `已存 ${count} 项`,
  faults: '填报表里有下面的问题，一项都没有存，请改好再传：',
} as const

export const reportTextWords = {
  title: '报告文字',
  hint: '报告里要自己写的几段话。开头用的是上一年的，改了就是本年的，上一年的不变；清空再存，就回到程序写的。写“{宣传资料}”这样的指标名称，导出时换成本年的数；“{我镇}”换成我镇、我乡或我街道。',
  parts: {
    shortcomings: '存在的问题',
    plan: '下一步计划',
    leaders: '第一责任人履职（四个部分的报告用）',
    addressee: '主送',
    signatories: '署名（几个单位就写几行）',
  },
  choices: {
    form: '报告分几个部分',
    closing: '落款',
    fonts: '字体',
    missing: '没有填报的数',
    charts: '报告里的图',
    without: '报告里写哪些方面',
  },
  options: {
    three: '三个部分',
    four: '四个部分（含第一责任人履职）',
    without_seal: '不加盖印章',
    with_seal: '加盖印章',
    gb2312: '方正小标宋、仿宋_GB2312（国标）',
    fangzheng: '方正 GBK',
    windows: '系统自带（宋体、仿宋、楷体、黑体）',
    mark: '写“（待填）”',
    leave_out: '不写这一项',
    all: '各月、各村、类别、与上年对比',
    one: '只放各月的',
    none: '不放图',
  } as Readonly<Record<string, string>>,
  builtIn: '程序写的，还没有改过',
  fromYear: (year: number) => `${year}年写的，本年还没有改过`,
  thisYear: (time: string) => `本年写的，${time} 存`,
  save: '保存',
  justSaved: '已存',
} as const

export const exportsWords = {
  title: '年度报告',
  hint: '数都来自台账和科室填报，没有填报的写“（待填）”。',
  warnings: '导出前请看一看',
  noWarnings: '没有要核对的。',
  details: (count: number) => `逐条看（${count}条）`,
  cancel: '取消',
  failed: '没有做成，请稍后再试。',
  cancelled: '已取消，没有留下文件。',
  kinds: {
    report: {
      title: '报告和台账',
      hint: '正式稿、送审稿（每个数注明来源）、台账（Excel）和图表，出自同一份数据。',
      start: '导出',
      working: (done: number, of: number) => `正在写文件：第 ${done + 1} 步，共 ${of} 步`,
    },
    evidence: {
      title: '证据材料',
      hint: '全年记录的照片和调解文书（报过当事人的纠纷才有，含个人信息，请妥善保管），按类别、村、日期放好，附目录和校验码，打成一个 zip。和台账解压在同一个文件夹里，台账里的链接就能打开照片。',
      start: '打包',
      working: (done: number, of: number) => `正在打包：${done} 份，共 ${of} 份`,
    },
  },
  done: (year: number) => `${year}年度`,
  changes: (since: number) => `和上一稿（第 ${since} 号数据）相比`,
  noChanges: '数字没有变。',
} as const

export const templateWords = {
  title: '本镇自己的模板',
  hint: '把往年的报告另存为 .docx，把数字换成“{宣传资料}”这样的指标名称（照抄科室填报、数据汇总里的名称），传上来就按它出正式稿。上传时先检查，有问题不会用。',
  none: '现在用内置格式。',
  kept: (name: string) => `现在用模板“${name}”。`,
  upload: '上传模板（docx）',
  remove: '不用这个模板了',
  preview: '下载填好本年数的预览',
  names: (count: number) => `模板里用到的 ${count} 个名称和本年的数`,
  picture: '［图］',
  faults: (count: number) => `模板有 ${count} 处要改，没有采用：`,
} as const

export const reportCheckWords = {
  title: '核对改过的正式稿',
  hint: '正式稿在外面改过以后，传回来核对：哪些数和导出时的数据不一样。文件不保存。',
  upload: '上传改过的正式稿（docx）',
  same: (number: number, day: string) => `各项数字与第 ${number} 号数据（${day}）一致。`,
  different: (count: number, number: number, day: string) =>
    `有 ${count} 处与第 ${number} 号数据（${day}）不一样：`,
  remarks: '另外：',
} as const
