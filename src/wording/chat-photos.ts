/** What is said about photos; none is ever required. */
export const photoNotes = {
  linked: (number: string, count: number): string => `📷 ${count}张照片已附到 ${number}`,
  ask: '📷 照片收到了。是哪件事的?说一下做了什么就行;不用记就不必回',
  maybe: (number: string): string => `📷 前面的照片要是这件事的,请回“${number}”`,
  notAPicture: '这个文件不是常见的图片(jpg、png、gif、webp),没有收下',
  tooLarge: '照片太大(超过20MB),请压缩后再发',
} as const
