import type { ReactNode } from 'react'
import type { RenderedExplanation } from '#shared/entities/due.ts'
import { useText } from '../../hooks/use-text.ts'
import { VerificationTag } from '../basis-list.tsx'

/** One subject of the card. What the packs do not hold is said, so that an empty place is never taken for "nothing is asked". */
export function CardSection({
  title,
  empty,
  children,
}: {
  readonly title: string
  readonly empty: boolean
  readonly children: ReactNode
}) {
  const t = useText()
  return (
    <section className="card-section">
      <h3>{title}</h3>
      {empty ? <p className="muted">{t('hazardCard.none')}</p> : children}
    </section>
  )
}

/** Document, clause and edition on one quiet line, with how far the text was read. */
export function Source({ basis }: { readonly basis: RenderedExplanation['basis'] }) {
  return basis.map(({ document, clause, edition, verification }) => (
    <div className="muted source" key={`${document}/${clause}/${edition}`}>
      {[document, edition, clause].filter((part) => part !== '').join(' · ')}{' '}
      <VerificationTag verification={verification} />
    </div>
  ))
}
