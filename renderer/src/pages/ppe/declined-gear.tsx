import { App, Button, Input } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { isoDateSchema, optionalText } from '#shared/entities/common.ts'
import type { DeclinedGearRow, PpeOverview } from '#shared/entities/ppe-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { Notice } from '../../components/states.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { Field } from '../../forms/record-form.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { useUndo } from '../../hooks/use-undo.tsx'
import { DataTable, type Column } from '../../tables/data-table.tsx'

const declineSchema = z.strictObject({ on: isoDateSchema, reason: optionalText(200) })

interface DeclineFormProps {
  readonly lines: PpeOverview['proposals']
  readonly onClose: () => void
}

/** Proposed lines not to be taken: since when and why. What is owed stays due, and the form says so. */
export function DeclineForm({ lines, onClose }: DeclineFormProps) {
  const t = useText()
  const { client } = useApi()
  const question = useFirmOnDay()
  const { message } = App.useApp()
  const { changed } = useUndo()
  const [initial] = useState(() => ({ on: question.asOf, reason: null }))
  const decline = useMutation({
    meta: { ownNotice: true },
    mutationFn: (given: z.output<typeof declineSchema>) =>
      client.ppe.decline({ ...question, ...given, lines: lines.map(({ postId, item }) => ({ postId, item })) }),
    onSuccess: async ({ saved }) => {
      await changed()
      void message.success(t('ppe.standards.decline.done', { count: saved }))
    },
  })
  return (
    <FormDrawer
      title={t('ppe.standards.decline.title', { count: lines.length })}
      schema={declineSchema}
      initial={initial}
      onClose={onClose}
      onSave={(given) => decline.mutateAsync(given)}
    >
      <p className="muted">{t('ppe.standards.decline.what')}</p>
      <ul>
        {lines.map(({ key, post, item }) => (
          <li key={key}>
            {post} <span lang="zh-CN">{item}</span>
          </li>
        ))}
      </ul>
      <Field name="on" label={t('ppe.standards.decline.on')} required>
        <DateField />
      </Field>
      <Field name="reason" label={t('ppe.standards.decline.reason')}>
        <Input.TextArea rows={2} maxLength={200} />
      </Field>
    </FormDrawer>
  )
}

/** Proposed lines that were not taken, each to be proposed again. */
export function DeclinedGear({ declined }: { declined: readonly DeclinedGearRow[] }) {
  const t = useText()
  const { client } = useApi()
  const { firmId } = useFirmOnDay()
  const { changed } = useUndo()
  const offer = useMutation({
    mutationFn: (declineIds: readonly string[]) => client.ppe.offerAgain({ firmId, declineIds: [...declineIds] }),
    onSuccess: changed,
  })
  const columns: Column<DeclinedGearRow>[] = [
    { key: 'post', title: t('ppe.column.post'), width: 150, render: ({ post }) => post },
    { key: 'hazards', title: t('ppe.column.hazards'), width: 160, render: ({ hazards }) => hazards },
    { key: 'item', title: t('ppe.column.item'), render: ({ item }) => item },
    {
      key: 'on',
      title: t('ppe.standards.declined.on'),
      width: 120,
      render: ({ declinedOn }) => declinedOn,
    },
    { key: 'reason', title: t('ppe.standards.declined.reason'), render: ({ reason }) => reason },
    {
      key: 'again',
      title: '',
      width: 130,
      render: ({ declineIds }) => (
        <Button size="small" loading={offer.isPending} onClick={() => offer.mutate(declineIds)}>
          {t('ppe.standards.offerAgain')}
        </Button>
      ),
    },
  ]
  return (
    <>
      <p className="muted">{t('ppe.standards.declined.what')}</p>
      <DataTable
        label={t('ppe.standards.declined', { count: declined.length })}
        columns={columns}
        rows={declined}
        rowKey={({ key }) => key}
        empty={<Notice kind="empty" title={t('ppe.standards.declined.none')} />}
      />
    </>
  )
}
