/** The open exchange document: the whole of a firm as one JSON object. What goes in comes out again, record for record. */
import { AppError } from '#shared/api/errors.ts'
import { describeIssue } from '#shared/api/issues.ts'
import {
  EXCHANGE_FORMAT,
  EXCHANGE_VERSION,
  exchangeSchema,
  type Exchange,
  type Facts,
  type RecordKind,
  RECORD_KINDS,
  type Records,
} from '#shared/entities/facts.ts'
import type { Reference } from '#shared/reference/types.ts'
import type { Writer } from '../store/writer.ts'
import { exchangeIssues } from './exchange-checks.ts'
import { createFirm, type Engine, type Session } from './session.ts'

export type ExchangeDocument = {
  readonly format: typeof EXCHANGE_FORMAT
  readonly version: typeof EXCHANGE_VERSION
} & Facts

/** Reads JSON text as an exchange document. Throws `exchange.notJson`, or `exchange.invalid` with the path of the first mistake. */
export function parseExchange(json: string, reference: Reference): Exchange {
  let document: unknown
  try {
    document = JSON.parse(json)
  } catch (cause) {
    // The parser's message quotes the text, which may be personal data: only its place in the chain is kept.
    throw new AppError('exchange.notJson', {}, { cause })
  }
  const result = exchangeSchema.safeParse(document)
  if (!result.success) throw new AppError('exchange.invalid', describeIssue(result.error))
  const issues = exchangeIssues(result.data, reference)
  const [first] = issues
  if (first) throw new AppError('exchange.invalid', { ...first, count: issues.length })
  return result.data
}

/** Makes the firm file at `path` from a checked document, whole or not at all. Throws `firm.exists` or `disk.*`. */
export function loadExchange(path: string, { profile, ...records }: Exchange, engine: Engine): Session {
  return createFirm(path, profile, engine, 'exchange.load', (write) => insertAll(write, records))
}

/** Writes every record of a firm, kind by kind in the order given. */
export function insertAll(write: Writer, records: Records): void {
  const insert = <K extends RecordKind>(kind: K): void => {
    for (const record of records[kind]) write.insert(kind, record)
  }
  RECORD_KINDS.forEach(insert)
}

/** The firm as an exchange document. Roster rows kept aside are not facts and stay behind. */
export function dumpExchange({ store }: Session): ExchangeDocument {
  return { format: EXCHANGE_FORMAT, version: EXCHANGE_VERSION, ...store.facts() }
}
