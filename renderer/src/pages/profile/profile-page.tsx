import { App, Button, Form } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useBlocker, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { firmProfileSchema, type FirmProfile } from '#shared/entities/firm.ts'
import { useApi } from '../../api/api-context.tsx'
import { Page } from '../../components/page.tsx'
import { Answer } from '../../components/states.tsx'
import { RecordForm } from '../../forms/record-form.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useRefreshFacts } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'
import { BasicsGroup } from './basics-group.tsx'
import { ContactsGroup } from './contacts-group.tsx'
import { HealthGroup } from './health-group.tsx'
import { PlanGroup } from './plan-group.tsx'
import { ProductionGroup } from './production-group.tsx'
import { ScaleGroup } from './scale-group.tsx'

const GROUPS = [
  { key: 'basics', Group: BasicsGroup },
  { key: 'scale', Group: ScaleGroup },
  { key: 'contacts', Group: ContactsGroup },
  { key: 'health', Group: HealthGroup },
  { key: 'production', Group: ProductionGroup },
  { key: 'plan', Group: PlanGroup },
] as const

/** Everything the declaration and the plan ask about the firm itself. */
export function ProfilePage() {
  const firmId = useFirmId()
  const { query } = useApi()
  const profile = useQuery(query.profile.get.queryOptions({ input: { firmId } }))
  return <Answer of={profile}>{(data) => <ProfileForm key={firmId} profile={data} />}</Answer>
}

function ProfileForm({ profile }: { profile: FirmProfile }) {
  const t = useText()
  const firmId = useFirmId()
  const { client } = useApi()
  const { message } = App.useApp()
  const [form] = Form.useForm()
  const [initial] = useState(profile)
  const [changed, setChanged] = useState(false)
  const refresh = useRefreshFacts()
  const { field } = useSearch({ from: '/firms/$firmId/profile' })
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      changed && current.pathname !== next.pathname && !window.confirm(t('form.leave')),
    enableBeforeUnload: changed,
  })
  useEffect(() => {
    if (field !== undefined) reveal(field)
  }, [field])
  return (
    <Page title={t('nav.profile')} lead={t('profile.lead')}>
      <div className="profile">
        <nav className="groups" aria-label={t('profile.groups')}>
          {GROUPS.map(({ key }) => (
            <button key={key} type="button" onClick={() => document.getElementById(`group-${key}`)?.scrollIntoView()}>
              {t(`profile.group.${key}`)}
            </button>
          ))}
        </nav>
        <RecordForm
          form={form}
          schema={firmProfileSchema}
          initial={initial}
          onChange={() => setChanged(true)}
          onSave={async (record) => {
            await client.profile.save({ firmId, profile: record })
            setChanged(false)
            void message.success(t('form.saved'))
            await refresh()
          }}
        >
          {GROUPS.map(({ key, Group }) => (
            <section key={key} id={`group-${key}`} className="group" aria-labelledby={`title-${key}`}>
              <h2 id={`title-${key}`}>{t(`profile.group.${key}`)}</h2>
              <Group />
            </section>
          ))}
          <div className="save-bar">
            <span className="muted" role="status">
              {changed ? t('form.changed') : t('form.unchanged')}
            </span>
            <Button type="primary" htmlType="submit">
              {t('action.save')}
            </Button>
          </div>
        </RecordForm>
      </div>
    </Page>
  )
}

/** Goes to the control of a field that a link named: itself, the name of a contact, or the list it heads. */
function reveal(field: string): void {
  const id = field.replaceAll('.', '_')
  const control = [id, `${id}_name`, `list-${id}`]
    .map((each) => document.getElementById(each))
    .find((each) => each !== null)
  control?.scrollIntoView({ block: 'center' })
  control?.focus()
}
