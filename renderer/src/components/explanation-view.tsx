import type { ReactNode } from 'react'
import type { RenderedExplanation } from '#shared/entities/due.ts'
import { ExclamationCircleOutlined } from './icons.tsx'
import { useText } from '../hooks/use-text.ts'
import { BasisList } from './basis-list.tsx'
import { RecordLink } from './record-link.tsx'

interface ExplanationViewProps {
  readonly explanation: RenderedExplanation
  /** What belongs right under the sentence, before arithmetic and facts. */
  readonly children?: ReactNode
}

/** Why a verdict is what it is: sentence, what is missing, arithmetic, facts used, clauses. The same block on every screen. */
export function ExplanationView({ explanation, children }: ExplanationViewProps) {
  const t = useText()
  const { text, missing, steps, inputs, basis } = explanation
  return (
    <div className="explanation">
      <p className="verdict">{text}</p>
      {children}
      {missing.length > 0 ? (
        <section className="missing-facts">
          <h3>
            <ExclamationCircleOutlined /> {t('explanation.missing')}
          </h3>
          <ul>
            {missing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {steps.length > 0 ? (
        <section>
          <h3>{t('explanation.steps')}</h3>
          <ol>
            {steps.map((line, index) => (
              <li key={`${index}/${line}`}>{line}</li>
            ))}
          </ol>
        </section>
      ) : null}
      {inputs.length > 0 ? (
        <section>
          <h3>{t('explanation.inputs')}</h3>
          <dl className="facts">
            {inputs.map((input, index) => (
              <div key={`${index}/${input.kind}/${input.id}/${input.field}`}>
                <dt>{input.label}</dt>
                <dd>
                  <RecordLink kind={input.kind} id={input.id} field={input.field}>
                    {input.value === '' ? t('value.unknown') : input.value}
                  </RecordLink>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      <section>
        <h3>{t('explanation.basis')}</h3>
        {basis.length > 0 ? <BasisList basis={basis} /> : <p className="muted">{t('explanation.noBasis')}</p>}
      </section>
    </div>
  )
}
