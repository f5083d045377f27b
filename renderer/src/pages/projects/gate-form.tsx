import { App } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type GateId, type GateStep, gateStepSchema } from '#shared/entities/project-work.ts'
import type { Project } from '#shared/entities/project.ts'
import { useApi } from '../../api/api-context.tsx'
import { FlagField } from '../../forms/choice-field.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { Field } from '../../forms/record-form.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useRefreshFacts } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'

interface GateFormProps {
  readonly project: Project
  readonly gate: GateId
  readonly onClose: () => void
}

/** The day a gate was passed. What is refused is said above the form, and nothing is saved. */
export function GateForm({ project, gate, onClose }: GateFormProps) {
  const t = useText()
  const question = useFirmOnDay()
  const { client } = useApi()
  const { message } = App.useApp()
  const refresh = useRefreshFacts()
  const [initial] = useState<GateStep>(() => ({
    gate,
    on: question.asOf,
    outsideReviewers: null,
    plannedOn: gate === 'acceptanceScheme' ? project.acceptancePlannedOn : null,
  }))
  const pass = useMutation({
    meta: { ownNotice: true },
    mutationFn: (step: GateStep) => client.projectWork.pass({ ...question, projectId: project.id, step }),
    onSuccess: async () => {
      await refresh()
      void message.success(t('project.passed'))
    },
  })
  return (
    <FormDrawer
      title={t('project.pass', { gate: t(`project.gate.${gate}`) })}
      schema={gateStepSchema}
      initial={initial}
      shape={(values) => ({ ...initial, ...values })}
      onClose={onClose}
      onSave={(step) => pass.mutateAsync(step)}
    >
      <p className="muted">{project.name}</p>
      <Field name="on" label={t('project.on')} required>
        <DateField />
      </Field>
      {gate === 'preEvaluationReview' ? (
        <Field name="outsideReviewers" label={t('project.outsideReviewers')}>
          <FlagField yes={t('value.yes')} no={t('value.no')} />
        </Field>
      ) : null}
      {gate === 'acceptanceScheme' ? (
        <Field name="plannedOn" label={t('project.plannedOn')} required>
          <DateField />
        </Field>
      ) : null}
    </FormDrawer>
  )
}
