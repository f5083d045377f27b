import { randomUUID } from 'node:crypto'
import { ORPCError } from '@orpc/client'
import { dialog, type BrowserWindow } from 'electron'
import { describeFailure, stderrLog } from '#electron/platform/log.ts'
import { errorDataSchema } from '#shared/api/base.ts'
import { AppError } from '#shared/api/errors.ts'
import { type Language, translator } from '#shared/i18n/index.ts'

/** What was refused, here or in the host, with a sentence for it; null for anything else. */
export function refusalOf(error: unknown): Pick<AppError, 'code' | 'params'> | null {
  if (error instanceof AppError) return error
  return error instanceof ORPCError ? (errorDataSchema.safeParse(error.data).data ?? null) : null
}

/** The one sentence for whatever went wrong. What nobody foresaw gets a reference that stands in the log, without its message. */
export function problemSentence(error: unknown, language: Language): string {
  const t = translator(language, 'errors')
  const refusal = refusalOf(error)
  if (refusal !== null) return t(refusal.code, refusal.params)
  const reference = randomUUID().slice(0, 8)
  stderrLog({ code: 'internal', reference, detail: describeFailure(error) })
  return t('internal', { reference })
}

/** A call whose host died under it. The notice about the restart has said so already. */
function isHostLoss(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

/** Runs a shell action. When it fails, a native box over the window says the sentence, and `otherwise` is the answer. */
export async function orSayWhy<Answer>(
  window: BrowserWindow,
  language: Language,
  otherwise: Answer,
  action: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await action()
  } catch (error) {
    if (isHostLoss(error)) return otherwise
    const button = translator(language, 'shell')('notice.ok')
    const message = problemSentence(error, language)
    await dialog.showMessageBox(window, { type: 'error', message, buttons: [button], noLink: true })
    return otherwise
  }
}
