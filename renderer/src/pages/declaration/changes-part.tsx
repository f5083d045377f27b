import { Alert, Button } from 'antd'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChangeGroup } from '#shared/entities/declaration-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { ExplanationView } from '../../components/explanation-view.tsx'
import { ClockCircleOutlined, ExclamationCircleFilled, QuestionCircleOutlined } from '../../components/icons.tsx'
import { RecordLink } from '../../components/record-link.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { GenericDrawer } from '../../forms/generic-drawer.tsx'
import { useAsOf, useFirmId, useFirmOnDay } from '../../hooks/use-firm.ts'
import { newId, useRefreshFacts } from '../../hooks/use-records.ts'
import { useText, type Text } from '../../hooks/use-text.ts'

/** What is no longer as last declared, by what it asks for; recording a change is the reader's own step. */
export function ChangesPart() {
  const t = useText()
  const { query } = useApi()
  const changes = useQuery(query.declarationWork.changes.queryOptions({ input: useFirmOnDay() }))
  const [draft, setDraft] = useState<object | null>(null)
  return (
    <>
      <Answer of={changes}>
        {({ last, groups }) =>
          last === null ? (
            <Notice kind="info" title={t('declaration.changes.never')} text={t('declaration.changes.never.what')} />
          ) : (
            <>
              {last.sheet === 'none' ? <NoSheet id={last.id} date={last.date} /> : null}
              {last.sheet === 'reckoned' ? (
                <Alert
                  type="warning"
                  showIcon
                  title={t('declaration.changes.reckoned', { date: last.date, kept: last.keptOn ?? '' })}
                />
              ) : null}
              {last.sheet !== 'none' && groups.length > 0 ? (
                <p className="muted">{t('declaration.changes.against', { date: last.date })}</p>
              ) : null}
              {groups.length === 0 && last.sheet !== 'none' ? (
                <Notice
                  kind="info"
                  title={t('declaration.changes.none')}
                  text={t('declaration.changes.none.what', { date: last.date })}
                />
              ) : null}
              {groups.map((group) => (
                <Group key={group.id} group={group} onRegister={() => setDraft(eventOf(group, t))} />
              ))}
            </>
          )
        }
      </Answer>
      <GenericDrawer
        kind="changeEvents"
        title={t('declaration.changes.registering')}
        initial={draft}
        only={['kind', 'date', 'note']}
        onClose={() => setDraft(null)}
      />
    </>
  )
}

/** As long as a note may be. */
const NOTE = 200

/** What to record for a group, for the reader to complete: the day stays open where the records do not tell it. */
function eventOf({ event, day, changes }: ChangeGroup, t: Text): object {
  const note = changes.map(({ label, before, after }) => noteOf(label, before, after, t)).join(t('list.separator'))
  return { id: newId(), kind: event, date: day, note: note.slice(0, NOTE), declarationId: null }
}

function noteOf(label: string, before: string, after: string, t: Text): string {
  const none = t('value.none')
  return t('declaration.changes.note', { label, before: before || none, after: after || none })
}

function NoSheet({ id, date }: { id: string; date: string }) {
  const t = useText()
  const { client } = useApi()
  const firmId = useFirmId()
  const refresh = useRefreshFacts()
  const reckon = useMutation({
    mutationFn: () => client.declarationWork.reckonSheet({ firmId, id }),
    onSuccess: refresh,
  })
  return (
    <Notice kind="info" title={t('declaration.changes.noSheet', { date })} text={t('declaration.changes.noSheet.what')}>
      <Button loading={reckon.isPending} onClick={() => reckon.mutate()}>
        {t('declaration.changes.reckon')}
      </Button>
    </Notice>
  )
}

function Group({ group, onRegister }: { group: ChangeGroup; onRegister: () => void }) {
  const t = useText()
  const { trigger, event, changes, explanation, recorded } = group
  const title = t(`declaration.trigger.${trigger}`)
  const table = <Changes title={title} changes={changes} />
  return (
    <section className="block change-group" aria-label={title}>
      <div className="section-head">
        <h2>{title}</h2>
        <Due group={group} />
        <span className="grow" />
        {recorded.map(({ id, date }) => (
          <RecordLink key={id} kind="changeEvents" id={id} field="date">
            {t('declaration.changes.registered', { date })}
          </RecordLink>
        ))}
        {event === null || recorded.length > 0 ? null : (
          <Button onClick={onRegister}>{t('declaration.changes.register')}</Button>
        )}
      </div>
      <p>{explanation.text}</p>
      {table}
      <details>
        <summary>{t('declaration.changes.why')}</summary>
        <ExplanationView explanation={explanation} />
      </details>
    </section>
  )
}

function Due({ group: { trigger, dueDate } }: { group: ChangeGroup }) {
  const t = useText()
  const asOf = useAsOf()
  if (dueDate === null)
    return trigger === 'T8' ? null : (
      <span className="status missing">
        <QuestionCircleOutlined /> {t('declaration.changes.undated')}
      </span>
    )
  if (trigger === 'T8') return <span className="muted">{t('declaration.changes.yearly', { date: dueDate })}</span>
  return dueDate < asOf ? (
    <span className="status overdue">
      <ExclamationCircleFilled /> {t('declaration.changes.late', { date: dueDate })}
    </span>
  ) : (
    <span className="status due">
      <ClockCircleOutlined /> {t('declaration.changes.due', { date: dueDate })}
    </span>
  )
}

function Changes({ title, changes }: { title: string; changes: ChangeGroup['changes'] }) {
  const t = useText()
  return (
    <table className="change-table" aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{t('declaration.changes.item')}</th>
          <th scope="col">{t('declaration.changes.was')}</th>
          <th scope="col">{t('declaration.changes.is')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ id, label, before, after }) => (
          <tr key={id}>
            <td>{label}</td>
            <td>{before || t('value.none')}</td>
            <td>{after || t('value.none')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
