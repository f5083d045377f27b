import type { papers as source } from '../zh-CN/papers.ts'

export const papers: Record<keyof typeof source, string> = {}
