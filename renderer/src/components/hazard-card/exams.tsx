import type { HazardCard, HazardExamSection } from '#shared/api/reference.ts'
import { useText, type Text } from '../../hooks/use-text.ts'
import { VerificationTag } from '../basis-list.tsx'
import { CardSection } from './card-section.tsx'
import { cycleCondition } from './cycle-condition.ts'

type Exam = HazardCard['exams'][number]

/** What each edition of GBZ 188 asks, the one in force first. */
export function Exams({ exams }: Pick<HazardCard, 'exams'>) {
  const t = useText()
  return (
    <CardSection title={t('hazardCard.exam')} empty={exams.every(({ sections }) => sections.length === 0)}>
      {exams.map((exam) => (
        <Edition key={exam.edition} exam={exam} />
      ))}
    </CardSection>
  )
}

function Edition({ exam }: { exam: Exam }) {
  const t = useText()
  const { edition, validFrom, validTo, inForce, linkedBy, note, sections } = exam
  const title =
    validTo === null
      ? t('hazardCard.exam.edition', { edition, from: validFrom })
      : t('hazardCard.exam.editionUntil', { edition, from: validFrom, to: validTo })
  return (
    <details open={inForce} className="edition">
      <summary>
        {title} {inForce ? <span className="mark-now">{t('hazardCard.exam.inForce')}</span> : null}
      </summary>
      {sections.length === 0 ? <p className="muted">{t('hazardCard.exam.noSection')}</p> : null}
      {sections.map((section) => (
        <Section key={section.section} section={section} linkedBy={linkedBy} />
      ))}
      {note === '' ? null : <p className="muted">{note}</p>}
    </details>
  )
}

function Section({ section, linkedBy }: { section: HazardExamSection; linkedBy: Exam['linkedBy'] }) {
  const t = useText()
  const { name, cycle, stages, verification, note } = section
  return (
    <div className="exam-section">
      <div className="muted">
        {t('hazardCard.exam.section', { section: section.section, name })} · {t(`hazardCard.exam.linked.${linkedBy}`)}{' '}
        <VerificationTag verification={verification} />
      </div>
      {cycle.length === 0 ? <p className="muted">{t('hazardCard.exam.noCycle')}</p> : null}
      <ul className="plain">
        {cycle.map((part) => (
          <li key={JSON.stringify(part)}>
            <strong>{monthsText(part, t)}</strong> {conditionText(part, t)}
          </li>
        ))}
      </ul>
      {note === '' ? null : <p className="muted">{note}</p>}
      <Stages section={section} stages={stages} />
    </div>
  )
}

type Cycle = HazardExamSection['cycle'][number]

function monthsText({ scope, months, monthsMax }: Cycle, t: Text): string {
  if (monthsMax !== null) return t('hazardCard.monthsRange', { months, max: monthsMax })
  if (scope === 'once') return t('hazardCard.months.once', { months })
  return t(scope === 'recheck' ? 'hazardCard.months.recheck' : 'hazardCard.months', { months })
}

function conditionText({ scope, item, condition, remark }: Cycle, t: Text): string {
  const words = [
    scope === 'whole' || scope === 'item' ? '' : t(`hazardCard.scope.${scope}`),
    item === null ? '' : t('hazardCard.scope.item', { item }),
    cycleCondition(condition, t),
    remark ?? '',
  ]
  return words.filter((part) => part !== '').join(' · ')
}

/** Items, target diseases and contraindications, a line for each stage. */
function Stages({ section, stages }: { section: HazardExamSection; stages: HazardExamSection['stages'] }) {
  const t = useText()
  const list = (names: readonly string[]) =>
    names.length === 0 ? t('hazardCard.none') : names.join(t('list.separator'))
  return stages.map(({ stage, items, targetDiseases, contraindications }) => {
    const name = t(`examKind.${stage}`)
    const recommended = section.recommendedStages.includes(stage)
    return (
      <dl className="stage" key={stage}>
        <dt>{recommended ? t('hazardCard.exam.recommended', { stage: name }) : name}</dt>
        <dd>
          <p>
            <span className="muted">{t('hazardCard.exam.items')}</span> {list(items)}
          </p>
          <p>
            <span className="muted">{t('hazardCard.exam.targets')}</span> {list(targetDiseases)}
          </p>
          <p>
            <span className="muted">{t('hazardCard.exam.contraindications')}</span> {list(contraindications)}
          </p>
        </dd>
      </dl>
    )
  })
}
