import type { shell as source } from '../zh-CN/shell.ts'

export const shell: Record<keyof typeof source, string> = {}
