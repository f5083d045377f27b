import { ORPCError } from '@orpc/client'
import { errorDataSchema } from '#shared/api/base.ts'
import { AppError } from '#shared/api/errors.ts'
import { type Language, renderError, translator } from '#shared/i18n/index.ts'
import { HostLost } from './connection.ts'

/** Turns whatever a call threw into the one sentence a person can act on. */
export function problemSentence(error: unknown, language: Language): string {
  if (error instanceof HostLost) return translator(language, 'ui')('connection.lost')
  if (error instanceof AppError) return renderError(error, language)
  if (error instanceof ORPCError) {
    const refused = errorDataSchema.safeParse(error.data)
    if (refused.success) return renderError(refused.data, language)
    if (error.status === 401 || error.status === 403) return translator(language, 'errors')('request.refused')
    if (error.status === 413) return translator(language, 'errors')('request.tooLarge')
  }
  return translator(language, 'ui')('problem.unknown')
}
