import { Alert, Button, Segmented } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { PackChange, PackPreview } from '#shared/api/packs.ts'
import type { Ticket } from '#shared/api/roster.ts'
import { useApi } from '../../api/api-context.tsx'
import { problemSentence } from '../../api/problem.ts'
import { useLanguage, useText } from '../../hooks/use-text.ts'
import { DateChanges } from './date-changes.tsx'
import { RowChanges } from './row-changes.tsx'
import { useMovedDates } from './use-moved-dates.ts'

type Sound = Extract<PackPreview, { sound: true }>
type Part = 'dates' | 'rows'

interface PreviewPanelProps {
  readonly ticket: Ticket
  readonly preview: Sound
  readonly onApplied: (message: string) => Promise<void>
  readonly onDiscard: () => void
}

function sumOf({ added, changed, ended, removed }: PackChange['counts']): number {
  return added + changed + ended + removed
}

/** What a sound file would change, before anything is written: rows of the packs, dates of the firms. */
export function PreviewPanel({ ticket, preview, onApplied, onDiscard }: PreviewPanelProps) {
  const t = useText()
  const language = useLanguage()
  const { client } = useApi()
  const [part, setPart] = useState<Part>('dates')
  const moved = useMovedDates(ticket.ticket)
  const rows = preview.packs.reduce((total, { counts }) => total + sumOf(counts), 0)
  const dates = moved?.firms.reduce((total, firm) => total + firm.total, 0) ?? 0
  const isNew = rows > 0 || preview.packs.some(({ edition, replaced }) => edition !== replaced)
  const apply = useMutation({
    meta: { ownNotice: true },
    mutationFn: () => client.packs.apply({ ticket: ticket.ticket, language }),
    onSuccess: (applied) =>
      onApplied(t('packs.applied', { titles: applied.map(({ title }) => title).join(t('list.separator')) })),
  })
  return (
    <>
      <p className="lead" role="status">
        {t(isNew ? 'packs.preview.lead' : 'packs.preview.same', { file: preview.file })}
      </p>
      <ul className="pack-changes">
        {preview.packs.map(({ name, title, replaced, edition, counts }) => (
          <li key={name}>{t('packs.preview.pack', { title, replaced, edition, ...counts })}</li>
        ))}
      </ul>
      <div className="filters">
        <Segmented<Part>
          aria-label={t('packs.part')}
          value={part}
          onChange={setPart}
          options={[
            { value: 'dates', label: t('packs.part.dates', { dates }) },
            { value: 'rows', label: t('packs.part.rows', { rows }) },
          ]}
        />
      </div>
      {part === 'rows' ? <RowChanges packs={preview.packs} /> : <DateChanges moved={moved} />}
      {apply.error === null ? null : (
        <Alert type="error" showIcon title={problemSentence(apply.error, language)} role="alert" />
      )}
      <div className="wizard-foot">
        <Button onClick={onDiscard}>{t('packs.discard')}</Button>
        <span className="grow" />
        <Button type="primary" disabled={!isNew} loading={apply.isPending} onClick={() => apply.mutate()}>
          {t('packs.apply')}
        </Button>
      </div>
    </>
  )
}
