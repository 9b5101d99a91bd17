import { type Ref, ref } from 'vue'
import { Problem } from '../lib/problem.ts'

/** A form that is being sent: whether it waits, and what the person has to mend. */
export interface Saving {
  readonly busy: Ref<boolean>
  /** Stays beside the form until it is sent again. */
  readonly problem: Ref<string>
  readonly save: (work: () => Promise<void>) => Promise<void>
}

/** Sends a form once at a time and keeps the server's objection beside it. */
export function useSaving(): Saving {
  const busy = ref(false)
  const problem = ref('')
  return {
    busy,
    problem,
    save: async (work) => {
      if (busy.value) return
      busy.value = true
      problem.value = ''
      try {
        await work()
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        problem.value = error.message
      } finally {
        busy.value = false
      }
    },
  }
}
