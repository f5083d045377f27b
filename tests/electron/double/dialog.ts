/** DOUBLE of native dialogs: remembers what was asked; the test has laid out the answers, otherwise everything is cancelled. */
import type { Dialog, MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron'

export type Asked =
  | { readonly kind: 'open'; readonly options: OpenDialogOptions }
  | { readonly kind: 'save'; readonly options: SaveDialogOptions }
  | { readonly kind: 'message'; readonly options: MessageBoxOptions }

/** For tests. */
export const asked: Asked[] = []
export const answers: { open: string[]; save: string[]; message: number[] } = { open: [], save: [], message: [] }

export const dialog = {
  showErrorBox: (_title: string, content: string) => void process.stderr.write(`${content}\n`),
  showOpenDialog: async (_window: unknown, options: OpenDialogOptions) => {
    asked.push({ kind: 'open', options })
    const path = answers.open.shift()
    return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] }
  },
  showSaveDialog: async (_window: unknown, options: SaveDialogOptions) => {
    asked.push({ kind: 'save', options })
    const filePath = answers.save.shift() ?? ''
    return { canceled: filePath === '', filePath }
  },
  showMessageBox: async (_window: unknown, options: MessageBoxOptions) => {
    asked.push({ kind: 'message', options })
    return { response: answers.message.shift() ?? 0, checkboxChecked: false }
  },
} satisfies {
  [Name in keyof Dialog & `show${'OpenDialog' | 'SaveDialog' | 'MessageBox' | 'ErrorBox'}`]: (
    ...args: never[]
  ) => ReturnType<Dialog[Name]>
}
