import type { cli as source } from '../zh-CN/cli.ts'

export const cli: Record<keyof typeof source, string> = {}
