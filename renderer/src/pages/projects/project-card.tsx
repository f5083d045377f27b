import { Button, Dropdown } from 'antd'
import type { GateId, ProjectCard as Card, ProjectGate } from '#shared/entities/project-work.ts'
import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  DownOutlined,
  ExclamationCircleFilled,
  MinusCircleOutlined,
  PaperClipOutlined,
} from '../../components/icons.tsx'
import { useText } from '../../hooks/use-text.ts'

interface ProjectCardProps {
  readonly card: Card
  readonly onPass: (gate: GateId) => void
  readonly onEdit: () => void
  readonly onLook: () => void
}

/** One project as a row of gates: passed, next, later; what the next one needs. */
export function ProjectCard({ card: { project, gates, next, attachments }, onPass, onEdit, onLook }: ProjectCardProps) {
  const t = useText()
  const { name, riskClass } = project
  const open = gates.filter(({ id, state }) => (state === 'now' || state === 'later') && id !== next)
  const coming = gates.find(({ id }) => id === next)
  return (
    <section className="project" aria-label={name}>
      <header>
        <h2>{name}</h2>
        <span className={riskClass === 'severe' ? 'mark mark-severe' : 'mark mark-class'}>
          {riskClass === null ? t('project.noClass') : t(`ledger.projects.riskClass.${riskClass}`)}
        </span>
        <Button type="link" size="small" icon={<PaperClipOutlined />} onClick={onLook}>
          {t('project.papers', { count: attachments })}
        </Button>
        <Button type="link" size="small" onClick={onLook}>
          {t('project.detail')}
        </Button>
        <Button type="link" size="small" onClick={onEdit}>
          {t('project.edit')}
        </Button>
        <span className="grow" />
        {open.length === 0 ? null : (
          <Dropdown
            trigger={['click']}
            menu={{
              items: open.map(({ id }) => ({
                key: id,
                label: t(`project.gate.${id}`),
                onClick: () => onPass(id),
              })),
            }}
          >
            <Button>
              {t('project.passOther')} <DownOutlined />
            </Button>
          </Dropdown>
        )}
        {next === null ? null : (
          <Button type="primary" onClick={() => onPass(next)}>
            {t('project.pass', { gate: t(`project.gate.${next}`) })}
          </Button>
        )}
      </header>
      <ol>
        {gates.map((gate) => (
          <Gate key={gate.id} gate={gate} />
        ))}
      </ol>
      {coming === undefined ? <p className="good">{t('project.complete')}</p> : <Needs gate={coming} />}
    </section>
  )
}

const ICONS = {
  done: <CheckCircleOutlined />,
  now: <ExclamationCircleFilled />,
  later: <ClockCircleOutlined />,
  notApplicable: <MinusCircleOutlined />,
}

function Gate({ gate: { id, on, state } }: { gate: ProjectGate }) {
  const t = useText()
  return (
    <li className={state}>
      <span aria-hidden="true">{ICONS[state]}</span> {t(`project.gate.${id}`)}
      <span className="unseen">{t(`project.state.${state}`)}</span>
      <span className="number">{state === 'notApplicable' ? t('project.state.notApplicable') : on}</span>
    </li>
  )
}

function Needs({ gate: { id, evidence, obstacles } }: { gate: ProjectGate }) {
  const t = useText()
  return (
    <div className="project-needs">
      <strong>{t('project.next', { gate: t(`project.gate.${id}`) })}</strong>{' '}
      {evidence === null ? null : <span className="muted">{t('project.next.evidence', { evidence })}</span>}
      {obstacles.length === 0 ? (
        <p>{t('project.next.ready')}</p>
      ) : (
        <>
          <p>{t('project.next.obstacles')}</p>
          <ul>
            {obstacles.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
