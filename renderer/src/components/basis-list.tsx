import { Tooltip } from 'antd'
import type { RenderedExplanation } from '#shared/entities/due.ts'
import { useText } from '../hooks/use-text.ts'

type Basis = RenderedExplanation['basis'][number]

/** How far a clause was verified: a word, with its meaning on hover and focus. */
export function VerificationTag({ verification }: { verification: Basis['verification'] }) {
  const t = useText()
  return (
    <Tooltip title={t(`verification.${verification}.what`)}>
      <span className={`verification ${verification}`} tabIndex={0}>
        {t(`verification.${verification}`)}
      </span>
    </Tooltip>
  )
}

/** The clauses a result rests on, in the edition in force on the day asked about. */
export function BasisList({ basis }: { basis: readonly Basis[] }) {
  const t = useText()
  return (
    <ul className="basis">
      {basis.map((row) => (
        <li key={`${row.document}/${row.clause}/${row.edition}`}>
          <div>
            {row.document} <VerificationTag verification={row.verification} />
          </div>
          <div className="muted">
            {[row.clause, row.edition === '' ? '' : t('basis.edition', { edition: row.edition })]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </li>
      ))}
    </ul>
  )
}
