import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReceiptYear } from '#shared/entities/declaration-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { AboutRecord } from '../../components/about-record.tsx'
import { ClockCircleOutlined } from '../../components/icons.tsx'
import { Answer } from '../../components/states.tsx'
import { Marked } from '../../components/status-mark.tsx'
import { GenericDrawer } from '../../forms/generic-drawer.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useRecords } from '../../hooks/use-records.ts'
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
  complete: { status: 'ok' },
  noReceipt: { status: 'missing' },
  none: { status: 'overdue' },
  notYet: { status: 'notApplicable', icon: <ClockCircleOutlined /> },
} as const satisfies Record<ReceiptYear['state'], object>

function Year({ of, onOpen }: { of: ReceiptYear; onOpen: (id: string) => void }) {
  const t = useText()
  const { year, state, dueDate, declarations } = of
  const lines = declarations.length === 0 ? [null] : declarations
  return lines.map((declaration, index) => (
    <tr key={declaration?.id ?? year}>
      {index === 0 ? (
        <>
          <th scope="rowgroup" rowSpan={lines.length}>
            {year}
          </th>
          <td rowSpan={lines.length}>
            <Marked {...MARKS[state]}>{t(`declaration.year.${state}`, { year, date: dueDate ?? '' })}</Marked>
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
  const record = records.data?.find((one) => one.id === id) ?? null
  return (
    <GenericDrawer
      key={id}
      kind="declarations"
      title={t('ledger.changing', { ledger: t('ledger.declarations') })}
      initial={record}
      only={FIELDS}
      removes={record?.id ?? null}
      onClose={onClose}
    >
      {record === null ? null : (
        <>
          <h3>{t('declaration.years.attachments')}</h3>
          <AboutRecord kind="declarations" id={record.id} />
        </>
      )}
    </GenericDrawer>
  )
}
