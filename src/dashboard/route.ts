import { onScopeDispose, type Ref, ref } from 'vue'
import { shellWords } from '../wording/web-pages.ts'

/** The pages by the last part of their address, such as `#/totals`. */
export type PageName = keyof typeof shellWords.pages | 'setup'

const isPage = (name: string): name is PageName => name === 'setup' || name in shellWords.pages

const readPage = (): PageName => {
  const name = location.hash.replace(/^#\//, '')
  return isPage(name) ? name : 'tryout'
}

/** The page that the address names; follows the browser's back and forward. */
export function usePage(): Ref<PageName> {
  const page = ref(readPage())
  const follow = () => {
    page.value = readPage()
  }
  addEventListener('hashchange', follow)
  onScopeDispose(() => removeEventListener('hashchange', follow))
  return page
}

/** Goes to a page. */
export const goTo = (page: PageName): void => {
  location.hash = `#/${page}`
}
