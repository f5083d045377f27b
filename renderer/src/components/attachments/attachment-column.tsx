import { useQuery } from '@tanstack/react-query'
import type { AttachmentKind } from '#shared/entities/attachment.ts'
import { useApi } from '../../api/api-context.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import type { Column } from '../../tables/data-table.tsx'
import { PaperClipOutlined } from '../icons.tsx'

/** How many attachments each record of a kind has, by record id; none while it is not known. */
export function useAttachmentCounts(kind: AttachmentKind): ReadonlyMap<string, number> {
  const { query } = useApi()
  const counts = useQuery(query.attachments.counts.queryOptions({ input: { firmId: useFirmId(), kind } }))
  return new Map(Object.entries(counts.data ?? {}))
}

/** A paper clip with the number of attachments; nothing where there are none. */
export function AttachmentCount({ count }: { readonly count: number }) {
  const t = useText()
  if (count === 0) return null
  const words = t('attachments.count', { count })
  return (
    <span title={words} className="muted">
      <PaperClipOutlined />
      <span aria-hidden="true"> {count}</span>
      <span className="unseen">{words}</span>
    </span>
  )
}

/** The column of attachments for a table of records, where any of them has one. */
export function useAttachmentColumn<R extends { readonly id: string }>(kind: AttachmentKind): Column<R>[] {
  const t = useText()
  const counts = useAttachmentCounts(kind)
  if (counts.size === 0) return []
  return [
    {
      key: 'attachments',
      title: <span className="unseen">{t('attachments.title')}</span>,
      width: 64,
      render: ({ id }) => <AttachmentCount count={counts.get(id) ?? 0} />,
    },
  ]
}
