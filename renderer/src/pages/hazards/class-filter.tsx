import type { HazardHit } from '#shared/api/reference.ts'
import { useText } from '../../hooks/use-text.ts'

const CLASSES = ['dust', 'chem', 'phys', 'rad', 'bio', 'other'] as const

interface ClassFilterProps {
  readonly hits: readonly HazardHit[]
  readonly chosen: HazardHit['class'] | undefined
  readonly onChoose: (chosen: HazardHit['class'] | undefined) => void
}

/** The six classes of the catalogue, each with how many of the hits it has. */
export function ClassFilter({ hits, chosen, onChoose }: ClassFilterProps) {
  const t = useText()
  return (
    <div className="status-filter" role="group" aria-label={t('hazards.class')}>
      <button type="button" aria-pressed={chosen === undefined} onClick={() => onChoose(undefined)}>
        {t('hazards.class.all')} <span className="number">{hits.length}</span>
      </button>
      {CLASSES.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={chosen === each}
          onClick={() => onChoose(chosen === each ? undefined : each)}
        >
          {t(`hazardClass.${each}`)}{' '}
          <span className="number">{hits.filter((hazard) => hazard.class === each).length}</span>
        </button>
      ))}
    </div>
  )
}
