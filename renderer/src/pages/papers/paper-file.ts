/** Opens the browser's print dialog for a PDF, from a frame nobody sees. Resolves when the dialog has been asked for. */
export function printFile(file: File): Promise<void> {
  const address = URL.createObjectURL(new Blob([file], { type: 'application/pdf' }))
  const frame = document.createElement('iframe')
  frame.className = 'unseen'
  frame.title = 'PDF'
  frame.src = address
  return new Promise((resolve) => {
    frame.addEventListener('load', () => {
      frame.contentWindow?.focus()
      frame.contentWindow?.print()
      resolve()
    })
    document.querySelector('iframe.unseen')?.remove()
    document.body.append(frame)
  })
}
