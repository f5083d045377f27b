import { useQuery } from '@tanstack/react-query'
import type { Questionnaire, SelfCheck } from '#shared/entities/improvement.ts'
import { useApi } from '../../api/api-context.tsx'
import { UNREAD } from '../../components/unread.ts'
import { useText } from '../../hooks/use-text.ts'

/** How often each answer was given, and the items that were not met. */
export function SelfCheckAnswers({ record }: { record: SelfCheck }) {
  const t = useText()
  const { query } = useApi()
  const items = useQuery(query.reference.listed.queryOptions({ input: { pack: 'self-check' }, staleTime: Infinity }))
  const nameOf = new Map((items.data ?? []).map(({ id, name }) => [id, name]))
  const notMet = record.answers.filter(({ answer }) => answer === 'no')
  return (
    <>
      <Tally
        counts={(['yes', 'no', 'notApplicable'] as const).map((answer) => [
          t(`ledger.tally.${answer}`),
          record.answers.filter((given) => given.answer === answer).length,
        ])}
      />
      {notMet.length === 0 ? null : (
        <section>
          <h3>{t('ledger.tally.noItems')}</h3>
          <ul>
            {notMet.map(({ itemId, note }) => (
              <li key={itemId}>
                {nameOf.get(itemId) ?? UNREAD}
                {note === null ? null : <div className="muted">{note}</div>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** How many questions were answered rightly; an unanswered one counts as wrong. */
export function QuestionnaireAnswers({ record }: { record: Questionnaire }) {
  const t = useText()
  const right = record.answers.filter(({ correct }) => correct === true).length
  return (
    <Tally
      counts={[
        [t('ledger.tally.correct'), right],
        [t('ledger.tally.wrong'), record.answers.length - right],
      ]}
    />
  )
}

function Tally({ counts }: { counts: readonly (readonly [label: string, count: number])[] }) {
  return (
    <dl className="facts">
      {counts.map(([label, count]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  )
}
