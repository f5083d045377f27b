import type { roster as source } from '../zh-CN/roster.ts'

export const roster: Record<keyof typeof source, string> = {}
