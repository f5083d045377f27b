/** Hands a file to the browser's download under the host's name, or under one of its own where the way here lost it. */
export function downloadFile(file: File, otherwise = ''): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = file.name === '' ? otherwise : file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
