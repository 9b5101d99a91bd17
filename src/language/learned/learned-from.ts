/** The labelled messages and quarrels that the weights were learned from, as one number. */
export const LEARNED_FROM = '628b01f3a5942637c17e21c5ae4a480f'
