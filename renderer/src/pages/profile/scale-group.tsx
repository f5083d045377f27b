import { Button, Form, InputNumber } from 'antd'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { ExplanationView } from '../../components/explanation-view.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { CodePicker } from '../../forms/code-picker.tsx'
import { Field } from '../../forms/record-form.tsx'
import { useLanguage, useText } from '../../hooks/use-text.ts'

/** Industry, staff, revenue and assets, and the 企业规模 that follows from them while they are typed. */
export function ScaleGroup() {
  const t = useText()
  return (
    <>
      <div className="grid-2">
        <Field name="industryCode" label={t('profile.industryCode')} help={t('profile.industryCode.help')}>
          <CodePicker kind="industry" />
        </Field>
        <Field name="staff" label={t('profile.staff')} help={t('profile.staff.help')}>
          <InputNumber min={0} precision={0} suffix={t('unit.persons')} />
        </Field>
        <Field name="revenue" label={t('profile.revenue')}>
          <InputNumber min={0} suffix={t('unit.tenThousandYuan')} />
        </Field>
        <Field name="assets" label={t('profile.assets')}>
          <InputNumber min={0} suffix={t('unit.tenThousandYuan')} />
        </Field>
      </div>
      <SizeClass />
    </>
  )
}

function useNumber(name: string): number | null {
  const value: unknown = Form.useWatch(name)
  return typeof value === 'number' ? value : null
}

function SizeClass() {
  const t = useText()
  const { query } = useApi()
  const [open, setOpen] = useState(false)
  const industry: unknown = Form.useWatch('industryCode')
  const input = useDeferredValue({
    industryCode: typeof industry === 'string' ? industry : null,
    staff: useNumber('staff'),
    revenue: useNumber('revenue'),
    assets: useNumber('assets'),
    language: useLanguage(),
  })
  const answer = useQuery(query.profile.sizeClass.queryOptions({ input, placeholderData: keepPreviousData }))
  if (answer.data === undefined) return null
  const { label, explanation } = answer.data
  return (
    <div className="computed" role="status">
      <span className="computed-label">{t('profile.sizeClass')}</span>
      <strong>{answer.data.value === null ? t('value.cannotTell') : label}</strong>
      <span className="muted">
        {(explanation.missing.length > 0 ? explanation.missing : explanation.steps.slice(-2)).join(' ')}
      </span>
      <Button type="link" size="small" onClick={() => setOpen(true)}>
        {t('action.why')}
      </Button>
      <SideDrawer title={t('profile.sizeClass')} open={open} onClose={() => setOpen(false)}>
        <ExplanationView explanation={explanation} />
      </SideDrawer>
    </div>
  )
}
