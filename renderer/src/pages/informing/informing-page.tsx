import { Segmented } from 'antd'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { InformingOverview } from '#shared/entities/informing-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { Page } from '../../components/page.tsx'
import { Answer } from '../../components/states.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { DutiesPart } from './duties-part.tsx'
import { PapersPart } from './papers-part.tsx'
import './informing.css'

const PARTS = ['papers', 'duties'] as const

/** 告知: everything that must be told, signed for, posted or put up, and what of it no longer holds. */
export function InformingPage() {
  const t = useText()
  const { client, query } = useApi()
  const question = useFirmOnDay()
  const { part = 'papers', kind, workplace } = useSearch({ from: '/firms/$firmId/informing' })
  const navigate = useNavigate({ from: '/firms/$firmId/informing' })
  const overview = useQuery(
    query.informing.overview.queryOptions({ input: question, placeholderData: keepPreviousData }),
  )
  const count = (data: InformingOverview | undefined) =>
    data?.lines.filter(({ state }) => state !== 'current').length ?? 0
  return (
    <Page
      title={t('informing.title')}
      lead={t('informing.lead')}
      actions={
        <ExportMenu
          name={t('informing.title')}
          make={(format, signal) =>
            client.informing.export(
              { ...question, kind: kind ?? null, workplaceId: workplace ?? null, format },
              { signal },
            )
          }
        />
      }
      fill
    >
      <div className="filters">
        <Segmented
          aria-label={t('informing.part')}
          value={part}
          options={PARTS.map((value) => ({ value, label: t(`informing.part.${value}`) }))}
          onChange={(next) => void navigate({ search: ({ asOf }) => ({ asOf, part: next }), replace: true })}
        />
        {part === 'papers' ? <span role="status">{t('informing.count', { count: count(overview.data) })}</span> : null}
      </div>
      <Answer of={overview}>
        {(data) => (part === 'papers' ? <PapersPart data={data} /> : <DutiesPart rows={data.due} />)}
      </Answer>
    </Page>
  )
}
