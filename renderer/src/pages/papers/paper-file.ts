/** Hands a file to the browser's download; the name is the host's where it gives one. */
export function downloadFile(file: File, title: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = file.name === '' ? `${title}.pdf` : file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

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
