/** The functions the preload put on the window, called from a test. */
import type { Page } from '@playwright/test'
import type { Ticket } from '#shared/api/roster.ts'
import type { FileToSave, PaperRequest, Shell } from '#shared/api/shell.ts'
import { isoDateSchema } from '#shared/entities/common.ts'

declare global {
  interface Window {
    readonly zhijianShell?: Shell
  }
}

export function paperRequest(firmId: string): PaperRequest {
  const asOf = isoDateSchema.parse('2026-11-22')
  return { firmId, form: 'declaration', asOf, language: 'zh-CN', allowMissingGlyphs: true }
}

export function openRoster(page: Page): Promise<Ticket | null | undefined> {
  return page.evaluate(() => window.zhijianShell?.openRoster('zh-CN'))
}

export function savePaper(page: Page, request: PaperRequest): Promise<boolean | undefined> {
  return page.evaluate((asked) => window.zhijianShell?.savePaper(asked), request)
}

export function saveFile(page: Page, file: Omit<FileToSave, 'bytes'>, bytes: string): Promise<boolean | undefined> {
  return page.evaluate(
    ([asked, text]) => window.zhijianShell?.saveFile({ ...asked, bytes: new TextEncoder().encode(text) }),
    [file, bytes] as const,
  )
}

export function printPaper(page: Page, request: PaperRequest): Promise<boolean | undefined> {
  return page.evaluate((asked) => window.zhijianShell?.printPaper(asked), request)
}
