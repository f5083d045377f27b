import { Button } from 'antd'
import { useQuery } from '@tanstack/react-query'
import type { SupposedChange } from '#shared/entities/what-if.ts'
import { useApi } from '../../api/api-context.tsx'
import { DeleteOutlined } from '../../components/icons.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'

interface ChangeListProps {
  readonly changes: readonly SupposedChange[]
  readonly onRemove: (index: number) => void
}

/** What is supposed so far, in words, each with a way to take it back. */
export function ChangeList({ changes, onRemove }: ChangeListProps) {
  const t = useText()
  const { query } = useApi()
  const input = { ...useFirmOnDay(), changes: [...changes] }
  const words = useQuery(query.whatIf.words.queryOptions({ input, enabled: changes.length > 0 }))
  if (changes.length === 0) return null
  return (
    <section className="what-if-changes" aria-label={t('whatIf.changes')}>
      <h2>{t('whatIf.changes')}</h2>
      <ol>
        {changes.map((change, index) => (
          <li key={`${index}/${JSON.stringify(change)}`}>
            <span className="number">{index + 1}</span>
            <span className="grow">{words.data?.[index] ?? t(`whatIf.kind.${change.kind}`)}</span>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t('whatIf.remove', { number: index + 1 })}
              title={t('whatIf.remove', { number: index + 1 })}
              onClick={() => {
                onRemove(index)
                document.getElementById('main')?.focus()
              }}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}
