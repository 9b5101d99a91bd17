import { AsyncLocalStorage } from 'node:async_hooks'
import type { Db } from './db.ts'
import type { Store } from './store-shape.ts'

/** A transaction that the running code stands in. */
interface Scope {
  open: boolean
}

/**
 * The outer handle and transactions on it, so that using the outer handle inside a transaction is
 * an error at once: PGlite would wait for ever, and PostgreSQL write outside of the transaction.
 */
export function guardHandle(db: Db): Pick<Store, 'db' | 'transaction'> {
  const scopes = new AsyncLocalStorage<Scope>()
  const guarded = new Proxy(db, {
    get(target, key) {
      if (scopes.getStore()?.open)
        throw new Error('Inside a transaction only its own handle may be used')
      return Reflect.get(target, key, target)
    },
  })
  return {
    db: guarded,
    transaction: async (work) => {
      const scope: Scope = { open: true }
      try {
        return await guarded.transaction((tx) => scopes.run(scope, () => work(tx)))
      } finally {
        // What the work started and did not wait for may use the outer handle from now on.
        scope.open = false
      }
    },
  }
}
