import { onScopeDispose, type Ref, ref } from 'vue'
import { shellWords } from '../wording/web-pages.ts'

/** The pages by the last part of their address, such as `#/totals`. */
export type PageName = keyof typeof shellWords.pages | 'setup'

/** A page with what it is to show: `#/records?from=2023-01-01&villageId=3`. */
export interface Route {
  readonly page: PageName
  readonly query: URLSearchParams
}

const isPage = (name: string): name is PageName => name === 'setup' || name in shellWords.pages

function readRoute(): Route {
  const [name = '', query] = location.hash.replace(/^#\//, '').split('?')
  return { page: isPage(name) ? name : 'tryout', query: new URLSearchParams(query) }
}

/** What the address names; follows links and the browser's back and forward. */
export function useRoute(): Ref<Route> {
  const route = ref(readRoute())
  const follow = () => {
    route.value = readRoute()
  }
  addEventListener('hashchange', follow)
  onScopeDispose(() => removeEventListener('hashchange', follow))
  return route
}

/** Goes to a page. */
export const goTo = (page: PageName): void => {
  location.hash = `#/${page}`
}

/** What the address asks the page for that is being opened. */
export const readQuery = (): URLSearchParams => readRoute().query
