/** What the commands `report` and `figures` say about their arguments. */
export const reportArguments = {
  year: (text: string) => `请写明年份，例如 --year 2023${text ? `（现在写的是“${text}”）` : ''}`,
  township: (names: readonly string[]) =>
    names.length === 0
      ? '这里还没有乡镇，请先运行 npm start 建立'
      : `请用 --township 写明是哪个乡镇：${names.join('、')}`,
  reportUsage:
    '用法：npm run report -- --year 2023 --out 目录 [--template 模板.docx] [--township 乡镇] [--evidence]',
  figuresUsage:
    '用法：npm run figures -- template [文件.xlsx]；npm run figures -- import 文件.xlsx|.csv --year 2023；npm run figures -- text 部分 文件.txt --year 2023',
  compareUsage: '用法：npm run report:compare -- 正式稿.docx --year 2023',
  noDifference: (number: number) => `各项数字与第${number}号数据一致`,
  noFile: (path: string) => `打不开文件“${path}”`,
  noClerk: (township: string) => `${township}还没有工作人员，请先添加`,
  unknownPart: (part: string, parts: readonly string[]) =>
    `没有“${part}”这一部分，可用的有：${parts.join('、')}`,
  templateFile: '报告数据填报表.xlsx',
  written: (path: string) => `已写好 ${path}`,
  imported: (count: number, year: number) => `已录入${year}年${count}项`,
  textWritten: (part: string, year: number) => `已存${year}年“${part}”`,
} as const
