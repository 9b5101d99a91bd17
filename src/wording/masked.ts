/** `罗某`: how a person stands in a message that a whole group reads. */
export const masked = (name: string): string => (name === '' ? '' : `${[...name][0]}某`)
