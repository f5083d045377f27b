import type { RenderedRate } from '#shared/entities/rates.ts'
import { RecordLink } from '../../components/record-link.tsx'
import { useText } from '../../hooks/use-text.ts'

/** Records behind the kinds of subject that have a screen of their own. */
const RECORD_OF: Readonly<Record<string, string>> = {
  worker: 'workers',
  post: 'posts',
  exposure: 'exposures',
  finding: 'findings',
}

/** Who is in the gap, and who is counted: the first is what people come for. */
export function NamesBehind({ rate }: { rate: RenderedRate }) {
  const t = useText()
  return (
    <>
      <Names title={t('rates.gap', { count: rate.gap.length })} names={rate.gap} open />
      <Names title={t('rates.met', { count: rate.met.length })} names={rate.met} />
    </>
  )
}

function Names({ title, names, open = false }: { title: string; names: RenderedRate['gap']; open?: boolean }) {
  if (names.length === 0) return null
  return (
    <details className="names" open={open}>
      <summary>{title}</summary>
      <ul>
        {names.map(({ kind, id, name }) => (
          <li key={`${kind}/${id}`}>
            <RecordLink kind={RECORD_OF[kind] ?? kind} id={id} field="">
              {name}
            </RecordLink>
          </li>
        ))}
      </ul>
    </details>
  )
}
