/** What every procedure is handed, and the base they are built on. */
import { implement, ORPCError, ValidationError } from '@orpc/server'
import { randomBytes } from 'node:crypto'
import { contract } from '#shared/api/contract.ts'
import { AppError, type ErrorParams } from '#shared/api/errors.ts'
import { describeIssue } from '#shared/api/issues.ts'
import { renderError } from '#shared/i18n/index.ts'
import { describeFailure, type Log } from '../platform/log.ts'
import { duringRequest } from '../platform/thread.ts'
import type { Firms } from '../services/firms.ts'
import type { Tickets } from '../services/files.ts'
import type { PackShelf } from '../services/packs/shelf.ts'
import type { Engine } from '../services/session.ts'

export interface HostContext {
  readonly kind: 'desktop' | 'web'
  readonly engine: Engine
  readonly firms: Firms
  readonly files: Tickets
  readonly packs: PackShelf
  readonly log: Log
}

function refused(error: AppError): Error {
  return new ORPCError('REFUSED', {
    status: 422,
    message: renderError(error, 'zh-CN'),
    data: { code: error.code, params: error.params },
  })
}

function malformed(cause: ValidationError): Error {
  const { path, reason } = describeIssue(cause)
  const params: ErrorParams = { path, reason }
  const error = new AppError('request.malformed', params)
  return new ORPCError('BAD_REQUEST', { message: renderError(error, 'zh-CN'), data: { code: error.code, params } })
}

/** Nothing of the failure itself leaves the host: its message may quote a person's data. */
function internal(error: unknown, log: Log): Error {
  const reference = randomBytes(3).toString('hex')
  log({ code: 'internal', reference, detail: describeFailure(error) })
  const answer = new AppError('internal', { reference })
  return new ORPCError('INTERNAL_SERVER_ERROR', {
    message: renderError(answer, 'zh-CN'),
    data: { code: answer.code, params: answer.params },
  })
}

/** Every failure leaves as one of three: refused by a rule, malformed, or internal with a reference. */
function answerOf(error: unknown, log: Log): Error {
  if (error instanceof AppError) return refused(error)
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError)
    return malformed(error.cause)
  return internal(error, log)
}

/** The contract, ready to be given handlers. */
export const api = implement(contract)
  .$context<HostContext>()
  .use(async ({ next, context, signal }) => {
    try {
      return await duringRequest(signal, next)
    } catch (error) {
      throw answerOf(error, context.log)
    }
  })
