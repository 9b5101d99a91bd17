/**
 * What is awaited, if it comes in time.
 *
 * @throws Error that says what did not come
 */
export function inTime<T>(awaited: Promise<T>, ms: number, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what} did not come within ${ms} ms`)), ms)
    awaited.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
