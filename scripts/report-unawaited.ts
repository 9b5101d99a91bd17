/**
 * A promise within a chat library that breaks while nobody awaits it is reported and ends nothing;
 * without this, Node would end the whole program.
 */
export function reportUnawaited(onError: (error: unknown) => void): void {
  process.on('unhandledRejection', onError)
}
