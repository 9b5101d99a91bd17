const MS_TICK = 5

/** Waits until something has come about; a test that waits for ever ends by its own limit. */
export async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, MS_TICK))
}
