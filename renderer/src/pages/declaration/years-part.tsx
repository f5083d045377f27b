import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { schemaOf, type RecordOf } from '#shared/entities/facts.ts'
import type { ReceiptYear } from '#shared/entities/declaration-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { AboutRecord } from '../../components/about-record.tsx'
import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleFilled,
  QuestionCircleOutlined,
} from '../../components/icons.tsx'
import { Answer } from '../../components/states.tsx'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { GenericFields } from '../../forms/generic-fields.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useRecords, useRemoveRecord, useSaveRecord } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'

/** Year by year: declared or not, receipt or not. A declaration opens with its receipt and the scan of it. */
export function YearsPart() {
  const t = useText()
  const { query } = useApi()
  const years = useQuery(query.declarationWork.years.queryOptions({ input: useFirmOnDay() }))
  const [open, setOpen] = useState<string | null>(null)
  return (
    <>
      <Answer of={years}>
        {(all) => (
          <table className="receipt-years" aria-label={t('declaration.part.years')}>
            <thead>
              <tr>
                <th scope="col">{t('declaration.column.year')}</th>
                <th scope="col">{t('declaration.column.state')}</th>
                <th scope="col">{t('declaration.column.kind')}</th>
                <th scope="col">{t('declaration.column.receiptNumber')}</th>
                <th scope="col">{t('declaration.column.receiptDate')}</th>
                <th scope="col">{t('declaration.column.authority')}</th>
              </tr>
            </thead>
            <tbody>
              {all.map((year) => (
                <Year key={year.year} of={year} onOpen={setOpen} />
              ))}
            </tbody>
          </table>
        )}
      </Answer>
      <Declaration id={open} onClose={() => setOpen(null)} />
    </>
  )
}

const MARKS = {
  complete: { icon: <CheckCircleOutlined />, look: 'ok' },
  noReceipt: { icon: <QuestionCircleOutlined />, look: 'missing' },
  none: { icon: <ExclamationCircleFilled />, look: 'overdue' },
  notYet: { icon: <ClockCircleOutlined />, look: 'notApplicable' },
} satisfies Record<ReceiptYear['state'], { icon: React.ReactNode; look: string }>

function Year({ of, onOpen }: { of: ReceiptYear; onOpen: (id: string) => void }) {
  const t = useText()
  const { year, state, dueDate, declarations } = of
  const { icon, look } = MARKS[state]
  const lines = declarations.length === 0 ? [null] : declarations
  return lines.map((declaration, index) => (
    <tr key={declaration?.id ?? year}>
      {index === 0 ? (
        <>
          <th scope="rowgroup" rowSpan={lines.length}>
            {year}
          </th>
          <td rowSpan={lines.length}>
            <span className={`status ${look}`}>
              <span aria-hidden="true">{icon}</span> {t(`declaration.year.${state}`, { year, date: dueDate ?? '' })}
            </span>
          </td>
        </>
      ) : null}
      <td>
        {declaration === null ? null : (
          <button type="button" onClick={() => onOpen(declaration.id)}>
            {t('declaration.years.open', {
              kind: t(`ledger.declarations.kind.${declaration.kind}`),
              date: declaration.date,
            })}
          </button>
        )}
      </td>
      <td>
        {declaration === null ? null : (declaration.receiptNumber ?? <span className="bad">{t('value.unknown')}</span>)}
      </td>
      <td>{declaration?.receiptDate}</td>
      <td>{declaration?.authority}</td>
    </tr>
  ))
}

const FIELDS = ['kind', 'date', 'year', 'reason', 'receiptNumber', 'receiptDate', 'authority']

function Declaration({ id, onClose }: { id: string | null; onClose: () => void }) {
  const t = useText()
  const records = useRecords('declarations', id !== null)
  const save = useSaveRecord('declarations', 'form')
  const remove = useRemoveRecord('declarations')
  const record = records.data?.find((one) => one.id === id) ?? null
  return (
    <FormDrawer
      key={id}
      title={t('ledger.changing', { ledger: t('ledger.declarations') })}
      schema={schemaOf('declarations')}
      initial={record}
      onClose={onClose}
      onSave={(changed: RecordOf<'declarations'>) => save.mutateAsync(changed)}
      onRemove={record === null ? undefined : () => remove.mutateAsync(record.id)}
    >
      <GenericFields kind="declarations" only={FIELDS} />
      {record === null ? null : (
        <>
          <h3>{t('declaration.years.attachments')}</h3>
          <AboutRecord kind="declarations" id={record.id} />
        </>
      )}
    </FormDrawer>
  )
}
