/** 镇 for 青石镇, 乡 for 白土乡, 街道 for 城东街道; what the texts call it. */
export function kindOfTownship(name: string): string {
  const kinds = name.match(/(街道|镇|乡|苏木)/g) ?? []
  return kinds[kinds.length - 1] ?? '镇'
}

/** `镇本级`: what the township's own offices did, in a list of villages. */
export const townshipItself = (name: string): string => `${kindOfTownship(name)}本级`
