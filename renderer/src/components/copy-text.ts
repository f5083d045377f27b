/** Puts text on the clipboard. False where the browser refuses both ways of doing so; the caller says so. */
export async function copyText(text: string): Promise<boolean> {
  if (window.isSecureContext) {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch (error) {
      // A window that has lost the focus may not write; the older way below does not ask.
      if (!(error instanceof DOMException)) throw error
    }
  }
  return copySelected(text)
}

function copySelected(text: string): boolean {
  const focused = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'unseen'
  document.body.append(field)
  field.select()
  // Deprecated, and the only way left where the clipboard interface is refused.
  const done = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return done
}
