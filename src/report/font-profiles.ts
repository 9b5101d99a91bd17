/** The fonts of an official document by part. They can only be named: most may not be shipped. */
export interface FontProfile {
  readonly title: string
  readonly body: string
  readonly heading1: string
  readonly heading2: string
  readonly page: string
  readonly latin: string
}

/** Which set of fonts the office's computers have; a setting of the township. */
export const FONT_PROFILES = {
  gb2312: {
    title: '方正小标宋简体',
    body: '仿宋_GB2312',
    heading1: '黑体',
    heading2: '楷体_GB2312',
    page: '宋体',
    latin: 'Times New Roman',
  },
  fangzheng: {
    title: '方正小标宋_GBK',
    body: '方正仿宋_GBK',
    heading1: '方正黑体_GBK',
    heading2: '方正楷体_GBK',
    page: '宋体',
    latin: 'Times New Roman',
  },
  /** Windows 10 and later without any font bought or installed. */
  windows: {
    title: '宋体',
    body: '仿宋',
    heading1: '黑体',
    heading2: '楷体',
    page: '宋体',
    latin: 'Times New Roman',
  },
} as const satisfies Readonly<Record<string, FontProfile>>

export type FontProfileName = keyof typeof FONT_PROFILES
