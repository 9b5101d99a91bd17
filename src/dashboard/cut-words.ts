/** `普法灯会、灯会` as the two words it holds, however they are kept apart. */
export const cutWords = (text: string): string[] =>
  text.split(/[\s,，、;；/]+/u).filter((word) => word !== '')
