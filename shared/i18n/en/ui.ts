import type { ui as source } from '../zh-CN/ui.ts'

export const ui: Record<keyof typeof source, string> = {}
