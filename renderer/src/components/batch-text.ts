import type { HistoryBatch } from '#shared/api/history.ts'
import { RECORD_KINDS } from '#shared/entities/facts.ts'
import type { Translate } from '#shared/i18n/index.ts'

type Count = HistoryBatch['counts'][number]

/** The name of what a change touched. */
export function changeKindText(kind: Count['kind'], t: Translate): string {
  return RECORD_KINDS.some((known) => known === kind) ? t(`ledger.${kind}`) : t(`history.kind.${kind}`)
}

/** Kinds of change named in one line; the details name all. */
const NAMED = 4

/** What a transaction did, e.g. “删除检测与评价 1 条、删除附件 3 条”. */
export function batchText({ counts }: Pick<HistoryBatch, 'counts'>, t: Translate): string {
  const named = counts
    .slice(0, NAMED)
    .map(({ kind, action, count }) => t(`history.did.${action}`, { what: changeKindText(kind, t), count }))
    .join(t('list.separator'))
  return counts.length > NAMED ? t('history.did.andMore', { named, count: counts.length - NAMED }) : named
}
