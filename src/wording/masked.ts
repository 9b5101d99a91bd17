/** `罗某`: how a party stands in a message that a whole group reads; who reported something is told by name. */
export const masked = (name: string): string => (name === '' ? '' : `${[...name][0]}某`)
