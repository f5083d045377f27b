import { Input } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { firmProfileSchema } from '#shared/entities/firm.ts'
import { useApi } from '../../api/api-context.tsx'
import { CodePicker } from '../../forms/code-picker.tsx'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { Field } from '../../forms/record-form.tsx'
import { UsccField } from '../../forms/uscc-field.tsx'
import { useRefreshFacts } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'

const BLANK = { name: null }

/** A new firm needs a name; the rest may follow on its profile, where the new user is taken next. */
export function CreateFirm({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText()
  const { client } = useApi()
  const navigate = useNavigate()
  const refresh = useRefreshFacts()
  return (
    <FormDrawer
      title={t('firms.create')}
      schema={firmProfileSchema}
      initial={open ? BLANK : null}
      onClose={onClose}
      onSave={async (profile) => {
        const firm = await client.firms.create({ profile })
        await refresh()
        await navigate({ to: '/firms/$firmId', params: { firmId: firm.id } })
      }}
    >
      <p className="tab-lead">{t('firms.create.what')}</p>
      <Field name="name" label={t('profile.name')} required>
        <Input autoFocus maxLength={100} />
      </Field>
      <UsccField />
      <Field name="divisionCode" label={t('profile.divisionCode')}>
        <CodePicker kind="division" />
      </Field>
      <Field name="industryCode" label={t('profile.industryCode')} help={t('profile.industryCode.help')}>
        <CodePicker kind="industry" />
      </Field>
    </FormDrawer>
  )
}
