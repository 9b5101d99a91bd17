import { rememberingTexts } from '../text/remembering.ts'
import { answeringNet } from './answering-net.ts'
import { STORY_NET } from './story-net-weights.ts'
import { signsOf } from './tokens.ts'

const net = answeringNet(STORY_NET)

/** What the labelled stories that a normalised text is like quarrel over (`class`), and how they stand (`standing`). */
export const askedOfStories = rememberingTexts((text) => net(signsOf(text)))
