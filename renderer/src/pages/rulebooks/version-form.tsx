import { Input } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import type { RuleDocument } from '#shared/entities/organisation.ts'
import { newVersionSchema } from '#shared/entities/rulebook-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { Field } from '../../forms/record-form.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useRefreshFacts } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'

/** A new version of a document; the one before ends and stays on file. */
export function VersionForm({ document, onClose }: { document: RuleDocument; onClose: () => void }) {
  const t = useText()
  const question = useFirmOnDay()
  const { client } = useApi()
  const refresh = useRefreshFacts()
  const [initial] = useState(() => ({ version: null, issuedOn: question.asOf, signedBy: null, reviewOn: null }))
  const save = useMutation({
    meta: { ownNotice: true },
    mutationFn: (next: z.output<typeof newVersionSchema>) =>
      client.rulebookWork.newVersion({ ...question, documentId: document.id, next }),
    onSuccess: refresh,
  })
  return (
    <FormDrawer
      title={t('rulebook.newVersion')}
      schema={newVersionSchema}
      initial={initial}
      onClose={onClose}
      onSave={(next) => save.mutateAsync(next)}
    >
      <Field name="version" label={t('ledger.ruleDocuments.version')} required>
        <Input maxLength={20} />
      </Field>
      <Field name="issuedOn" label={t('ledger.ruleDocuments.issuedOn')} required>
        <DateField />
      </Field>
      <Field name="signedBy" label={t('ledger.ruleDocuments.signedBy')} required>
        <Input maxLength={50} />
      </Field>
      <Field name="reviewOn" label={t('ledger.ruleDocuments.reviewOn')}>
        <DateField allowClear />
      </Field>
    </FormDrawer>
  )
}
