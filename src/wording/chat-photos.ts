/** What is said about photos; none is ever required. */
export const photoNotes = {
  linked: (number: string, count: number): string => `📷 ${count}张照片已附到 ${number}`,
  ask: '📷 照片收到了。是哪件事的?说一下做了什么就行;不用记就不必回',
  maybe: (number: string): string => `📷 前面的照片要是这件事的,请回“${number}”`,
  notAPicture: '这个文件不是常见的图片(jpg、png、gif、webp),没有收下',
  tooLarge: '照片太大(超过20MB),请压缩后再发',
  notFetched: '照片没有取到,可能是网络不稳,请再发一次',
  onlyPhotos: '视频和文件我收不了,只收照片。做了什么,请打几个字告诉我',
} as const
