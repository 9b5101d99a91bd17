import { loginWords } from '../../wording/web-setup.ts'
import './login.css'

/** The token of a login link, or of what somebody pasted; undefined when there is none. */
export const tokenIn = (text: string): string | undefined =>
  /(?:^|#)([\w-]{20,100})$/.exec(text.trim())?.[1]

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  made.textContent = text
  return made
}

/** Logs in and goes to the pages; the answer is what went wrong. */
async function logIn(token: string): Promise<string | undefined> {
  try {
    const response = await fetch('/api/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Mingbaizhang': '1' },
      body: JSON.stringify({ token }),
    })
    if (response.ok) {
      location.replace('/')
      return undefined
    }
    const problem: unknown = await response.json()
    return isSentence(problem) ? problem.message : loginWords.failed
  } catch {
    return loginWords.failed
  }
}

const isSentence = (value: unknown): value is { message: string } =>
  typeof value === 'object' &&
  value !== null &&
  'message' in value &&
  typeof value.message === 'string'

function showForm(root: HTMLElement): void {
  const message = element('p')
  message.setAttribute('role', 'status')
  const form = element('form')
  const label = element('label', loginWords.paste)
  const input = element('input')
  input.autocomplete = 'off'
  label.append(input)
  form.append(label, element('button', loginWords.button))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void attempt(tokenIn(input.value) ?? input.value.trim())
  })
  root.append(element('h1', loginWords.title), element('p', loginWords.how), form, message)

  async function attempt(token: string): Promise<void> {
    message.textContent = loginWords.working
    message.textContent = (await logIn(token)) ?? loginWords.working
  }

  function followLink(): void {
    const token = tokenIn(location.hash)
    if (token === undefined) return
    // The link opens once; it need not stay in the history.
    history.replaceState(null, '', '/login')
    void attempt(token)
  }

  // Opened in a tab that shows this page already, a link changes only the hash.
  addEventListener('hashchange', followLink)
  followLink()
}

const root = document.getElementById('login')
if (root) showForm(root)
