import { useId } from 'react'
import type { SearchHit } from '#shared/api/search.ts'
import { HazardMarks } from '../../components/hazard-marks.tsx'
import { useText } from '../../hooks/use-text.ts'
import { HitLink } from './hit-link.tsx'

interface HitGroupProps {
  readonly title: string
  readonly total: number
  readonly hits: readonly SearchHit[]
  readonly onOpen: (hit: SearchHit) => void
}

/** Hits of one sort under their heading. A hazard opens its card here; everything else is a way to its screen. */
export function HitGroup({ title, total, hits, onOpen }: HitGroupProps) {
  const t = useText()
  const id = useId()
  return (
    <section className="hit-group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="hits">
        {hits.map((hit) => (
          <li key={hit.key}>
            <Hit hit={hit} onOpen={() => onOpen(hit)} />
          </li>
        ))}
      </ul>
      {total > hits.length ? <p className="muted">{t('search.more', { total, shown: hits.length })}</p> : null}
    </section>
  )
}

function Hit({ hit, onOpen }: { hit: SearchHit; onOpen: () => void }) {
  const { title, note, target } = hit
  const words = (
    <span>
      {title} <span className="muted">{note}</span>
    </span>
  )
  if (target.is !== 'hazard')
    return (
      <HitLink target={target} onOpen={onOpen}>
        {words}
      </HitLink>
    )
  return (
    <button type="button" className="line-button" onClick={onOpen}>
      {words}
      <HazardMarks hazard={target.hazard} />
    </button>
  )
}
