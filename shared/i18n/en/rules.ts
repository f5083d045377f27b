import type { rules as source } from '../zh-CN/rules.ts'

export const rules: Record<keyof typeof source, string> = {}
