import type { BookEntry } from '#shared/entities/rule-book.ts'
import { BasisList } from '../../components/basis-list.tsx'
import { useText } from '../../hooks/use-text.ts'

/** One rule: its numbers, the duties behind it in every edition, and where it is recomputed. */
export function RuleCard({ entry, reason }: { entry: BookEntry; reason: string | null }) {
  const t = useText()
  return (
    <article className="rule-card">
      <h2>{entry.title}</h2>
      <p className="muted">{entry.id}</p>
      {reason === null ? null : <p>{reason}</p>}
      {entry.rows.map((row) => (
        <NumbersOf key={`${row.title}/${row.validFrom ?? ''}`} row={row} />
      ))}
      {entry.duties.map((duty) => (
        <DutyOf key={`${duty.id}/${duty.validFrom ?? ''}`} duty={duty} />
      ))}
      {entry.test === '' ? null : (
        <section>
          <h3>{t('rules.test')}</h3>
          <p>
            <code>{entry.test}</code>
          </p>
        </section>
      )}
    </article>
  )
}

interface Dated {
  readonly validFrom: string | null
  readonly validTo: string | null
}

function Period({ validFrom, validTo }: Dated) {
  const t = useText()
  if (validFrom === null && validTo === null) return null
  return (
    <span className="muted">
      {t('rules.period', { from: validFrom ?? t('rules.ever'), to: validTo ?? t('rules.now') })}
    </span>
  )
}

function NumbersOf({ row }: { row: BookEntry['rows'][number] }) {
  const t = useText()
  return (
    <section>
      <h3>
        {row.title} <Period {...row} />
      </h3>
      {row.params.length === 0 ? null : (
        <dl className="facts">
          {row.params.map(({ name, value }) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <BasisList basis={row.basis} />
      {row.penalty === null ? null : <Lines title={t('rules.penalty')} lines={[row.penalty]} />}
    </section>
  )
}

function DutyOf({ duty }: { duty: BookEntry['duties'][number] }) {
  const t = useText()
  return (
    <section>
      <h3>
        {duty.id} {duty.title} <Period {...duty} />
      </h3>
      <p>{duty.rule}</p>
      <Lines title={t('rules.appliesTo')} lines={[duty.appliesTo]} />
      <Lines title={t('rules.clocks')} lines={duty.clocks} />
      <Lines title={t('rules.examples')} lines={duty.examples} />
      <Lines title={t('rules.evidence')} lines={[duty.evidence]} />
      <Lines title={t('rules.penalty')} lines={duty.penalties} />
      {duty.note === '' ? null : <Lines title={t('rules.note')} lines={[duty.note]} />}
      <h4>{t('explanation.basis')}</h4>
      <BasisList basis={duty.basis} />
    </section>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ul className="plain">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
