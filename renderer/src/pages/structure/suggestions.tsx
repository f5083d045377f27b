import { Button, Popover } from 'antd'
import { useQuery } from '@tanstack/react-query'
import type { HazardId } from '#shared/entities/common.ts'
import { useApi } from '../../api/api-context.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'

/** Usual hazards of the firm's industry: a hint to pick from, never filled in by itself. */
export function Suggestions({ taken, onChoose }: { taken: readonly HazardId[]; onChoose: (id: HazardId) => void }) {
  const t = useText()
  const { query } = useApi()
  const profile = useQuery(query.profile.get.queryOptions({ input: { firmId: useFirmId() } }))
  const industryCode = profile.data?.industryCode ?? ''
  const suggestions = useQuery(
    query.reference.suggestions.queryOptions({
      input: { industryCode },
      enabled: industryCode !== '',
      staleTime: Infinity,
    }),
  )
  if (suggestions.data === undefined || suggestions.data.length === 0) return null
  const content = (
    <div className="suggestions">
      <p className="muted">{t('suggestions.what')}</p>
      {suggestions.data.map((row) => (
        <div key={`${row.industry}/${row.process}/${row.posts.join()}`}>
          <strong>{row.process}</strong> <span className="muted">{row.posts.join(t('list.separator'))}</span>
          <div>
            {row.hazards.map((hazard) => (
              <Button
                key={hazard.id}
                size="small"
                disabled={taken.includes(hazard.id)}
                onClick={() => onChoose(hazard.id)}
              >
                {hazard.name}
              </Button>
            ))}
          </div>
        </div>
      ))}
    </div>
  )
  return (
    <Popover trigger="click" content={content} placement="bottomRight">
      <Button type="link">{t('suggestions.open')}</Button>
    </Popover>
  )
}
