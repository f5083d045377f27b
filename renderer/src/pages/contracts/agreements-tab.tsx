import { Button } from 'antd'
import { useState } from 'react'
import type { AgreementLine, ContractsOverview } from '#shared/entities/contracts-work.ts'
import type { Agreement } from '#shared/entities/organisation.ts'
import { DueLines } from '../../components/due-lines.tsx'
import { PlusOutlined } from '../../components/icons.tsx'
import { Notice } from '../../components/states.tsx'
import { blankRecord } from '../../forms/blank-record.ts'
import { GenericDrawer } from '../../forms/generic-drawer.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useOpen } from '../../hooks/use-open.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { ContractDrawer } from './contract-drawer.tsx'
import { RenewAgreement } from './renew-form.tsx'
import { termDays, termState } from './term-columns.tsx'

/** 专项集体合同 and what the union said: which runs, until when, and renewing it. */
export function AgreementsTab({ data: { agreements, due } }: { data: ContractsOverview }) {
  const t = useText()
  const { open, look } = useOpen('/firms/$firmId/contracts')
  const { asOf } = useFirmOnDay()
  const [step, setStep] = useState<'renew' | null>(null)
  const [form, setForm] = useState<object | null>(null)
  const shown = agreements.find(({ agreement }) => agreement.id === open)
  const kindText = ({ kind }: Agreement) => t(`ledger.agreements.kind.${kind}`)
  const columns: Column<AgreementLine>[] = [
    { key: 'kind', title: t('contracts.column.kind'), width: 112, render: ({ agreement }) => kindText(agreement) },
    termState<AgreementLine>(t),
    { key: 'note', title: t('contracts.column.note'), render: ({ agreement }) => agreement.note },
    { key: 'signedOn', title: t('contracts.column.signedOn'), width: 112, render: (line) => line.agreement.signedOn },
    ...termDays<AgreementLine>(t),
  ]
  return (
    <>
      <div className="filters">
        <Button icon={<PlusOutlined />} onClick={() => setForm(blankRecord('agreements', asOf))}>
          {t('contracts.agreements.new')}
        </Button>
      </div>
      <DueLines rows={due.filter(({ rule, status }) => rule === 'organisation.agreement' && status !== 'ok')} />
      <DataTable
        label={t('contracts.tab.agreements')}
        columns={columns}
        rows={agreements}
        rowKey={({ agreement }) => agreement.id}
        openKey={open ?? null}
        onOpen={({ agreement }) => look(agreement.id)}
        empty={
          <Notice kind="empty" title={t('contracts.agreements.none')} text={t('contracts.agreements.none.what')} />
        }
      />
      <ContractDrawer
        kind="agreements"
        title={shown === undefined ? '' : (shown.agreement.note ?? kindText(shown.agreement))}
        term={shown}
        id={shown?.agreement.id ?? null}
        renewsId={shown?.agreement.renewsId ?? null}
        renewable={shown?.agreement.kind === 'collectiveContract'}
        onRenew={() => setStep('renew')}
        onEdit={() => setForm(shown?.agreement ?? null)}
      />
      {step === 'renew' && shown !== undefined ? (
        <RenewAgreement agreement={shown.agreement} onRenewed={look} onClose={() => setStep(null)} />
      ) : null}
      <GenericDrawer
        kind="agreements"
        title={t('ledger.agreements')}
        initial={form}
        only={['kind', 'signedOn', 'from', 'endsOn', 'note']}
        onClose={() => setForm(null)}
      />
    </>
  )
}
