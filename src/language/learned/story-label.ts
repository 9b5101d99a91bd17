/** What the examples tell of a message: that it reports one dispute, or that it does not. */
export type StoryLabel = 'story' | 'other'
