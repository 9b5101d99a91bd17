/** What a sum is to its story: the amount of the dispute (contract 2.2), a part that makes it up, or neither. */
export type SumLabel = 'amount' | 'part' | 'neither'
