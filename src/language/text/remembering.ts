/** A message, its sentences, and both with blanks are asked in turn. */
const REMEMBERED = 12

/**
 * The same answers as `answer`, which must depend on the text alone: for the texts asked last they are
 * remembered, because several rules of one reading ask for the same stretch.
 */
export function rememberingTexts<Answer>(
  answer: (text: string) => Answer,
): (text: string) => Answer {
  const known: { readonly text: string; readonly answer: Answer }[] = []
  return (text) => {
    const found = known.find((one) => one.text === text)
    if (found) return found.answer
    const made = { text, answer: answer(text) }
    known.unshift(made)
    known.length = Math.min(known.length, REMEMBERED)
    return made.answer
  }
}

/** The same answers as `answer`, which must depend on what cannot change: worked out once for each thing. */
export const onceForEach = <Asked extends object, Answer>(
  answer: (asked: Asked) => Answer,
): ((asked: Asked) => Answer) => keptIn(new WeakMap<Asked, Kept<Answer>>(), answer)

/** The same for what is equal when it is written alike: numbers, codes, undefined. Keeps all answers as long as it is kept itself. */
export const onceForEachValue = <Asked extends string | number | undefined, Answer>(
  answer: (asked: Asked) => Answer,
): ((asked: Asked) => Answer) => keptIn(new Map<Asked, Kept<Answer>>(), answer)

/** An answer may be undefined itself. */
interface Kept<Answer> {
  readonly answer: Answer
}

/** Where answers are kept. */
interface Answers<Asked, Answer> {
  get(asked: Asked): Kept<Answer> | undefined
  set(asked: Asked, kept: Kept<Answer>): unknown
}

const keptIn =
  <Asked, Answer>(known: Answers<Asked, Answer>, answer: (asked: Asked) => Answer) =>
  (asked: Asked): Answer => {
    const found = known.get(asked)
    if (found) return found.answer
    const made = { answer: answer(asked) }
    known.set(asked, made)
    return made.answer
  }
