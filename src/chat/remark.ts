/** Before an id that is not the platform's, but what the account's owner noted on a friend. */
export const REMARK = 'remark:'
