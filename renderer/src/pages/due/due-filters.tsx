import { Button } from 'antd'
import type { Board } from '#shared/domain/due-board.ts'
import type { BoardFilter } from '#shared/entities/due.ts'
import { SearchBox } from '../../components/search-box.tsx'
import { useText } from '../../hooks/use-text.ts'
import { CountedSelect } from './counted-select.tsx'
import { FootingFilter } from './footing-filter.tsx'
import { KindFilter } from './kind-filter.tsx'
import type { Listed } from './listed.ts'
import { StatusFilter } from './status-filter.tsx'
import { WithinFilter } from './within-filter.tsx'

interface DueFiltersProps {
  readonly listed: Listed
  readonly board: Board
  readonly filter: BoardFilter
  /** How often all filters were cleared: the search box, which keeps what is typed by itself, then starts anew. */
  readonly resets: number
  readonly onChange: (change: Partial<{ [K in keyof BoardFilter]: BoardFilter[K] | undefined }>) => void
  readonly onReset: () => void
}

/** Every choice says how many rows it would show while the others stay as they are; one line says how many are in sight. */
export function DueFilters({ listed, board, filter, resets, onChange, onReset }: DueFiltersProps) {
  const t = useText()
  const { counts, rows } = board
  return (
    <div className="due-filters" role="search" aria-label={t('due.filters')}>
      <div className="filters">
        <StatusFilter
          counts={counts.status}
          total={counts.all.get('status') ?? 0}
          chosen={filter.status}
          onChoose={(status) => onChange({ status })}
        />
        <span className="grow" />
        <span role="status">{t('due.shown', { shown: rows.length, total: listed.items.length })}</span>
        <Button size="small" disabled={Object.keys(filter).length === 0} onClick={onReset}>
          {t('due.reset')}
        </Button>
      </div>
      <div className="filters">
        <KindFilter
          items={listed.items}
          counts={counts}
          area={filter.area}
          rule={filter.rule}
          onChoose={(area, rule) => onChange({ area, rule })}
        />
        <CountedSelect
          label={t('due.worker')}
          placeholder={t('due.worker.any')}
          options={listed.people}
          counts={counts.worker}
          chosen={filter.worker}
          onChoose={(worker) => onChange({ worker })}
        />
        <CountedSelect
          label={t('due.post')}
          placeholder={t('due.post.any')}
          options={listed.posts}
          counts={counts.post}
          chosen={filter.post}
          onChoose={(post) => onChange({ post })}
        />
        <FootingFilter counts={counts.footing} chosen={filter.footing} onChoose={(footing) => onChange({ footing })} />
        <WithinFilter countOf={counts.within} chosen={filter.within} onChoose={(within) => onChange({ within })} />
        <SearchBox
          key={resets}
          label={t('due.text')}
          initial={resets === 0 ? filter.text : undefined}
          onSearch={(text) => onChange({ text })}
        />
      </div>
    </div>
  )
}
