import { App, Input } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { addDays } from '#shared/domain/dates.ts'
import {
  type AgreementRenewal,
  agreementRenewalSchema,
  type ContractorRenewal,
  contractorRenewalSchema,
} from '#shared/entities/contracts-work.ts'
import type { Agreement } from '#shared/entities/organisation.ts'
import type { Contractor } from '#shared/entities/protection.ts'
import { useApi } from '../../api/api-context.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { GenericFields } from '../../forms/generic-fields.tsx'
import { Field } from '../../forms/record-form.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { useUndo } from '../../hooks/use-undo.tsx'

interface Closing {
  readonly onRenewed: (id: string) => void
  readonly onClose: () => void
}

/** What follows a renewal on the screen, whichever it was. */
function useRenewed(onRenewed: (id: string) => void): (after: { readonly id: string }) => Promise<void> {
  const t = useText()
  const { message } = App.useApp()
  const { changed } = useUndo()
  return async ({ id }) => {
    await changed()
    void message.success(t('contracts.renew.done'))
    onRenewed(id)
  }
}

/** The next 专项集体合同; it begins on the day after the old one ends. */
export function RenewAgreement({ agreement, onRenewed, onClose }: { agreement: Agreement } & Closing) {
  const t = useText()
  const { client } = useApi()
  const question = useFirmOnDay()
  const { id, endsOn, note } = agreement
  const renewed = useRenewed(onRenewed)
  const [initial] = useState(() => ({
    signedOn: question.asOf,
    from: endsOn === null ? null : addDays(endsOn, 1),
    endsOn: null,
    note,
  }))
  const save = useMutation({
    meta: { ownNotice: true },
    mutationFn: (next: AgreementRenewal) => client.contractsWork.renewAgreement({ ...question, id, next }),
    onSuccess: renewed,
  })
  return (
    <FormDrawer
      title={t('contracts.renew.title', { name: note ?? t(`ledger.agreements.kind.${agreement.kind}`) })}
      schema={agreementRenewalSchema}
      initial={initial}
      onClose={onClose}
      onSave={(next) => save.mutateAsync(next)}
    >
      <p className="muted">{t('contracts.renew.what')}</p>
      <Day name="signedOn" label={t('ledger.agreements.signedOn')} required />
      <Day name="from" label={t('ledger.agreements.from')} required />
      <Day name="endsOn" label={t('ledger.agreements.endsOn')} required />
      <Field name="note" label={t('ledger.agreements.note')}>
        <Input maxLength={200} />
      </Field>
    </FormDrawer>
  )
}

/** The next contract with the same party; its papers are asked for anew. */
export function RenewContractor({ contractor, onRenewed, onClose }: { contractor: Contractor } & Closing) {
  const t = useText()
  const { client } = useApi()
  const question = useFirmOnDay()
  const { id, name, to, headcount } = contractor
  const renewed = useRenewed(onRenewed)
  const [initial] = useState(() => ({
    from: to === null ? null : addDays(to, 1),
    to: null,
    qualified: null,
    agreementSignedOn: null,
    examListOn: null,
    trainingConfirmedOn: null,
    headcount,
  }))
  const save = useMutation({
    meta: { ownNotice: true },
    mutationFn: (next: ContractorRenewal) => client.contractsWork.renewContractor({ ...question, id, next }),
    onSuccess: renewed,
  })
  return (
    <FormDrawer
      title={t('contracts.renew.title', { name })}
      schema={contractorRenewalSchema}
      initial={initial}
      onClose={onClose}
      onSave={(next) => save.mutateAsync(next)}
    >
      <p className="muted">
        {t('contracts.renew.what')} {t('contracts.renew.papers')}
      </p>
      <Day name="from" label={t('ledger.contractors.from')} required />
      <Day name="to" label={t('ledger.contractors.to')} />
      <GenericFields
        kind="contractors"
        only={['qualified', 'agreementSignedOn', 'examListOn', 'trainingConfirmedOn', 'headcount']}
      />
    </FormDrawer>
  )
}

function Day({ name, label, required = false }: { name: string; label: ReactNode; required?: boolean }) {
  return (
    <Field name={name} label={label} required={required}>
      <DateField allowClear={!required} />
    </Field>
  )
}
