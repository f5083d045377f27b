import { ORPCError, type ClientContext, type ClientLink } from '@orpc/client'
import { z } from 'zod'
import { AppError } from '#shared/api/errors.ts'
import { checkAttachmentSize } from '#shared/entities/attachment.ts'

const upload = z.looseObject({ file: z.instanceof(Blob) })

/** The refusal the host would answer with, had the file been read and sent. */
function refuseBySize(size: number): void {
  try {
    checkAttachmentSize(size)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { code, params } = error
    throw new ORPCError('REFUSED', { status: 422, data: { code, params }, defined: true, cause: error })
  }
}

/** Refuses an attachment by its size before a transport reads it into memory: the window may be handed a film of 2 GB. */
export function limitUploads<T extends ClientContext>(link: ClientLink<T>): ClientLink<T> {
  return {
    call: async (path, input, options) => {
      const sent = path[0] === 'attachments' ? upload.safeParse(input) : null
      if (sent?.success) refuseBySize(sent.data.file.size)
      return link.call(path, input, options)
    },
  }
}
