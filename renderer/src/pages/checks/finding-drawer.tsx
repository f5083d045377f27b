import { Button } from 'antd'
import { useState } from 'react'
import { findingStateSchema, type FindingState } from '#shared/entities/improvement.ts'
import type { FindingLine } from '#shared/entities/checks.ts'
import { Attachments } from '../../components/attachments.tsx'
import { DueCiting } from '../../components/due-of.tsx'
import { RecordLink } from '../../components/record-link.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { Stepper } from '../../components/stepper.tsx'
import { GenericDrawer } from '../../forms/generic-drawer.tsx'
import { useText, type Text } from '../../hooks/use-text.ts'
import { actsOf, FindingAct, type Act } from './finding-act.tsx'

interface FindingDrawerProps {
  readonly line: FindingLine
  readonly keys: readonly string[]
  readonly onMove: (id: string) => void
  readonly onClose: () => void
}

/** One finding: where it stands, what may be done now, its facts, photos of before and after. */
export function FindingDrawer({ line, keys, onMove, onClose }: FindingDrawerProps) {
  const t = useText()
  const [acting, setActing] = useState<Act | null>(null)
  const [editing, setEditing] = useState(false)
  const { finding, repeatedBy } = line
  const acts = actsOf(line)
  return (
    <SideDrawer
      title={finding.description}
      open
      wide
      onClose={onClose}
      extra={<Stepper keys={keys} open={finding.id} onMove={onMove} />}
      footer={
        <div className="drawer-footer">
          <Button onClick={() => setEditing(true)}>{t('finding.edit')}</Button>
          <span className="grow" />
          {acts.map((act, index) => (
            <Button
              key={act}
              type={index === acts.length - 1 && act !== 'again' ? 'primary' : 'default'}
              danger={act === 'stopped' || act === 'failed'}
              onClick={() => setActing(act)}
            >
              {t(`finding.act.${act}`)}
            </Button>
          ))}
        </div>
      }
    >
      <Way line={line} />
      {finding.reopenedFromId === null ? null : (
        <p>
          <RecordLink kind="findings" id={finding.reopenedFromId} field="state">
            {t('finding.repeats')}
          </RecordLink>
        </p>
      )}
      {repeatedBy === null ? null : <p>{t('finding.repeated')}</p>}
      <div className="finding-parts">
        <Facts title={t('finding.facts')} rows={factsOf(line, t)} />
        <Facts title={t('finding.plan')} rows={planOf(line, t)} />
        <Facts title={t('finding.check')} rows={checkOf(line, t)} />
      </div>
      <DueCiting kind="findings" id={finding.id} />
      <p className="muted">{t('finding.photos.what')}</p>
      <div className="finding-photos">
        <Attachments kind="findings" id={finding.id} part="before" title={t('finding.before')} />
        <Attachments kind="findings" id={finding.id} part="after" title={t('finding.after')} />
      </div>
      {acting === null ? null : <FindingAct act={acting} line={line} onClose={() => setActing(null)} />}
      {editing ? (
        <GenericDrawer
          kind="findings"
          title={t('finding.edit')}
          initial={finding}
          only={EDITABLE}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </SideDrawer>
  )
}

const ORDER: readonly FindingState[] = findingStateSchema.options

/** The states in their order; 停止作业 only where it belongs. */
function Way({ line: { finding } }: { line: FindingLine }) {
  const t = useText()
  const states = ORDER.filter((state) => state !== 'stopped' || finding.state === 'stopped' || finding.code === 'H14')
  const at = states.indexOf(finding.state)
  return (
    <ol className="finding-way" aria-label={t('finding.steps')}>
      {states.map((state, index) => {
        const where = index < at ? 'done' : index === at ? 'now' : 'later'
        return (
          <li key={state} className={where} {...(where === 'now' ? { 'aria-current': 'step' as const } : {})}>
            {t(`ledger.findings.state.${state}`)} <span className="unseen">{t(`finding.step.${where}`)}</span>
          </li>
        )
      })}
    </ol>
  )
}

type Row = readonly [label: string, value: string | null]

function Facts({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <dl className="facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value === null || value === '' ? '—' : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function factsOf({ finding, codeName, place, hazard, daysOpen }: FindingLine, t: Text): Row[] {
  return [
    [t('ledger.findings.foundOn'), finding.foundOn],
    [t('ledger.findings.foundBy'), t(`ledger.findings.foundBy.${finding.foundBy}`)],
    [t('ledger.findings.level'), t(`ledger.findings.level.${finding.level}`)],
    [t('ledger.findings.code'), codeName],
    [t('checks.column.place'), place],
    [t('checks.column.hazard'), hazard],
    [t('checks.column.daysOpen'), t('checks.days', { count: daysOpen })],
  ]
}

function planOf({ finding }: FindingLine, t: Text): Row[] {
  const { immediateControl, cause, measure, controlLevel, responsible, supporter, deadline, extendedTo, cost, payer } =
    finding
  return [
    [t('ledger.findings.immediateControl'), immediateControl],
    [t('ledger.findings.cause'), cause],
    [t('ledger.findings.measure'), measure],
    [
      t('ledger.findings.controlLevel'),
      controlLevel === null ? null : t(`ledger.findings.controlLevel.${controlLevel}`),
    ],
    [t('ledger.findings.responsible'), responsible],
    [t('ledger.findings.supporter'), supporter],
    [t('ledger.findings.deadline'), deadline],
    [t('ledger.findings.extendedTo'), extendedTo],
    [t('checks.column.cost'), cost === null ? null : String(cost)],
    [t('ledger.findings.payer'), payer === null ? null : t(`ledger.findings.payer.${payer}`)],
  ]
}

function checkOf({ finding }: FindingLine, t: Text): Row[] {
  const { doneOn, doneBy, checkedOn, checkedBy, passed, closedOn, reportedOn, reportReceipt } = finding
  return [
    [t('ledger.findings.doneOn'), doneOn],
    [t('ledger.findings.doneBy'), doneBy],
    [t('ledger.findings.checkedOn'), checkedOn],
    [t('ledger.findings.checkedBy'), checkedBy],
    [t('ledger.findings.passed'), passed === null ? null : t(passed ? 'value.yes' : 'value.no')],
    [t('ledger.findings.closedOn'), closedOn],
    [t('ledger.findings.reportedOn'), reportedOn],
    [t('ledger.findings.reportReceipt'), reportReceipt],
  ]
}

/** What is known of a finding when it is found. */
export const FOUND = ['foundOn', 'foundBy', 'description', 'code', 'level', 'workplaceId', 'postId', 'hazardId']

/** What is known of it later; where it stands is changed by steps alone. */
const EDITABLE = [
  ...FOUND,
  'surveyId',
  'immediateControl',
  'cause',
  'measure',
  'controlLevel',
  'responsible',
  'supporter',
  'cost',
  'payer',
]
