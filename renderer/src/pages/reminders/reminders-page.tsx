import { App, Checkbox, Form, Input, Radio, Switch } from 'antd'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Shell } from '#shared/api/shell.ts'
import { timeOfDaySchema, type ReminderSettings } from '#shared/entities/reminders.ts'
import { useApi } from '../../api/api-context.tsx'
import { Page } from '../../components/page.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { useLanguage, useText } from '../../hooks/use-text.ts'
import './reminders.css'

/** When this machine reminds, and of which firms. Every change is kept at once. */
export function RemindersPage() {
  const t = useText()
  const { shell } = useApi()
  return (
    <main id="main" className="screen lone" tabIndex={-1}>
      <Page title={t('reminders.title')} lead={t('reminders.lead')}>
        {shell === null ? (
          <Notice kind="info" title={t('reminders.desktopOnly')} text={t('reminders.desktopOnly.what')} />
        ) : (
          <Settings shell={shell} />
        )}
      </Page>
    </main>
  )
}

const KEY = ['shell', 'reminders'] as const

function Settings({ shell }: { shell: Shell }) {
  const t = useText()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const settings = useQuery({ queryKey: KEY, queryFn: () => shell.reminders() })
  const save = useMutation({
    mutationFn: (chosen: ReminderSettings) => shell.setReminders(chosen),
    onMutate: (chosen) => queries.setQueryData(KEY, chosen),
    onSuccess: () => void message.success(t('reminders.saved')),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  })
  return (
    <Answer of={settings}>
      {(chosen) => (
        <Form layout="vertical" className="reminders">
          <p className="muted">{t('reminders.thisMachine')}</p>
          <Form.Item label={t('reminders.on')} htmlFor="reminders-on">
            <Switch id="reminders-on" checked={chosen.on} onChange={(on) => save.mutate({ ...chosen, on })} />
          </Form.Item>
          {chosen.on ? <Details chosen={chosen} onSave={save.mutate} /> : null}
        </Form>
      )}
    </Answer>
  )
}

interface DetailsProps {
  readonly chosen: ReminderSettings
  readonly onSave: (settings: ReminderSettings) => void
}

function Details({ chosen, onSave }: DetailsProps) {
  const t = useText()
  const usual = { from: '20:00', until: '08:00' }
  const { quiet } = chosen
  return (
    <>
      <Form.Item label={t('reminders.quiet')} htmlFor="reminders-quiet" extra={t('reminders.quiet.what')}>
        <Switch
          id="reminders-quiet"
          checked={quiet !== null}
          onChange={(on) => onSave({ ...chosen, quiet: on ? usual : null })}
        />
        {quiet === null ? null : (
          <div className="reminders-times">
            {(['from', 'until'] as const).map((end) => (
              <label key={end}>
                {t(`reminders.quiet.${end}`)}{' '}
                <Input
                  type="time"
                  value={quiet[end]}
                  onChange={({ target }) => {
                    const time = timeOfDaySchema.safeParse(target.value)
                    if (time.success) onSave({ ...chosen, quiet: { ...quiet, [end]: time.data } })
                  }}
                />
              </label>
            ))}
          </div>
        )}
      </Form.Item>
      <FirmChoice chosen={chosen} onSave={onSave} />
    </>
  )
}

function FirmChoice({ chosen, onSave }: DetailsProps) {
  const t = useText()
  const { query } = useApi()
  const list = useQuery(query.firms.list.queryOptions({ input: { language: useLanguage() } }))
  const firms = list.data ?? []
  return (
    <fieldset className="reminders-firms">
      <legend>{t('reminders.firms')}</legend>
      <Radio.Group
        value={chosen.firms === null ? 'all' : 'some'}
        options={[
          { value: 'all', label: t('reminders.firms.all') },
          { value: 'some', label: t('reminders.firms.some') },
        ]}
        onChange={({ target }) =>
          onSave({ ...chosen, firms: target.value === 'all' ? null : firms.map(({ id }) => id) })
        }
      />
      {chosen.firms === null ? null : (
        <Checkbox.Group
          className="reminders-list"
          value={[...chosen.firms]}
          options={firms.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(ids) => onSave({ ...chosen, firms: ids })}
        />
      )}
      {chosen.firms?.length === 0 ? <p className="muted">{t('reminders.firms.none')}</p> : null}
    </fieldset>
  )
}
