import { Input, Select } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import { startCheckSchema, type ChecksOverview } from '#shared/entities/checks.ts'
import { useApi } from '../../api/api-context.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { Field } from '../../forms/record-form.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useRefreshFacts } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'

interface StartCheckProps {
  readonly data: Pick<ChecksOverview, 'tables'>
  /** The table offered first. */
  readonly table?: string
  readonly onClose: () => void
}

/** Which table, which day, by whom; then the first item. */
export function StartCheck({ data, table, onClose }: StartCheckProps) {
  const t = useText()
  const { client } = useApi()
  const question = useFirmOnDay()
  const refresh = useRefreshFacts()
  const navigate = useNavigate()
  const start = useMutation({
    meta: { ownNotice: true },
    mutationFn: (check: z.output<typeof startCheckSchema>) => client.checks.start({ ...question, check }),
    onSuccess: async ({ id }) => {
      await refresh()
      void navigate({
        to: '/firms/$firmId/checks/$checkId',
        params: { firmId: question.firmId, checkId: id },
      })
    },
  })
  return (
    <FormDrawer
      title={t('checks.new')}
      schema={startCheckSchema}
      initial={{ table: table ?? data.tables[0]?.id ?? null, date: question.asOf, by: null }}
      onClose={onClose}
      onSave={(check) => start.mutateAsync(check)}
    >
      <p className="muted">{t('checks.start.what')}</p>
      <Field name="table" label={t('checks.start.table')} required>
        <Select options={data.tables.map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
      <Field name="date" label={t('checks.start.date')} required>
        <DateField allowClear={false} />
      </Field>
      <Field name="by" label={t('checks.start.by')}>
        <Input maxLength={50} />
      </Field>
    </FormDrawer>
  )
}
