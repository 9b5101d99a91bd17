import { ElMessage } from 'element-plus'
import { Problem } from '../lib/problem.ts'

/** Does something and tells the person when it cannot be done; true when it was done. */
export async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    ElMessage({ message: error.message, type: 'error', duration: 6000, showClose: true })
    return false
  }
}
