import { App, Button, Checkbox } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type KitCheck, kitCheckSchema, type KitLine } from '#shared/entities/emergency-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { Marked } from '../../components/status-mark.tsx'
import { toggled } from '../../components/toggled.ts'
import { FlagField } from '../../forms/choice-field.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { Field } from '../../forms/record-form.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useRefreshFacts } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'
import type { Column } from '../../tables/data-table.tsx'
import { ListTab } from './list-tab.tsx'

const STATUS = { works: 'ok', broken: 'overdue', unchecked: 'missing', removed: 'notApplicable' } as const

/** Emergency equipment by place; several pieces are checked in one go. */
export function KitTab({ lines }: { lines: readonly KitLine[] }) {
  const t = useText()
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [checking, setChecking] = useState(false)
  const nameOf = ({ safeguard, place }: KitLine) =>
    `${place} ${safeguard.name ?? t(`ledger.safeguards.kind.${safeguard.kind}`)}`
  const columns: Column<KitLine>[] = [
    {
      key: 'select',
      title: t('emergency.column.select'),
      width: 80,
      render: (line) =>
        line.state === 'removed' ? null : (
          <Checkbox
            aria-label={t('emergency.pick', { name: nameOf(line) })}
            checked={picked.has(line.safeguard.id)}
            onChange={() => setPicked(toggled(picked, line.safeguard.id))}
          />
        ),
    },
    { key: 'place', title: t('emergency.column.place'), width: 200, render: ({ place }) => place },
    {
      key: 'kind',
      title: t('emergency.column.kind'),
      width: 180,
      render: ({ safeguard }) => t(`ledger.safeguards.kind.${safeguard.kind}`),
    },
    { key: 'name', title: t('emergency.column.name'), render: ({ safeguard }) => safeguard.name },
    {
      key: 'state',
      title: t('emergency.column.state'),
      width: 140,
      render: ({ state }) => <Marked status={STATUS[state]}>{t(`emergency.kit.${state}`)}</Marked>,
    },
    {
      key: 'checkedOn',
      title: t('emergency.column.checkedOn'),
      width: 120,
      render: ({ safeguard }) => safeguard.checkedOn,
    },
  ]
  return (
    <>
      {picked.size === 0 ? null : (
        <div className="filters">
          <Button type="primary" onClick={() => setChecking(true)}>
            {t('emergency.check', { count: picked.size })}
          </Button>
        </div>
      )}
      <ListTab
        list="kit"
        kind="safeguards"
        lines={lines}
        columns={columns}
        recordOf={({ safeguard }) => safeguard}
        titleOf={nameOf}
      />
      {checking ? (
        <CheckForm ids={[...picked]} onClose={() => setChecking(false)} onDone={() => setPicked(new Set())} />
      ) : null}
    </>
  )
}

function CheckForm({ ids, onClose, onDone }: { ids: readonly string[]; onClose: () => void; onDone: () => void }) {
  const t = useText()
  const question = useFirmOnDay()
  const { client } = useApi()
  const { message } = App.useApp()
  const refresh = useRefreshFacts()
  const [initial] = useState(() => ({ safeguardIds: [...ids], on: question.asOf, works: true }))
  const check = useMutation({
    meta: { ownNotice: true },
    mutationFn: (values: KitCheck) => client.emergencyWork.check({ ...question, ...values }),
    onSuccess: async (count) => {
      await refresh()
      onDone()
      void message.success(t('emergency.check.saved', { count }))
    },
  })
  return (
    <FormDrawer
      title={t('emergency.check', { count: ids.length })}
      schema={kitCheckSchema}
      initial={initial}
      shape={(values) => ({ ...initial, ...values })}
      onClose={onClose}
      onSave={(values) => check.mutateAsync(values)}
    >
      <Field name="on" label={t('emergency.check.on')} required>
        <DateField />
      </Field>
      <Field name="works" label={t('emergency.check.works')} required>
        <FlagField yes={t('value.yes')} no={t('value.no')} />
      </Field>
    </FormDrawer>
  )
}
