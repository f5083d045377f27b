import { Input } from 'antd'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { IsoDate } from '#shared/entities/common.ts'
import { advanceSchema, rectificationSchema, type Advance, type ExceedanceCase } from '#shared/entities/measurement.ts'
import { useApi } from '../../api/api-context.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { GenericFields } from '../../forms/generic-fields.tsx'
import { Field } from '../../forms/record-form.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useRefreshFacts } from '../../hooks/use-records.ts'
import { useText, type Text } from '../../hooks/use-text.ts'
import { actOf } from './chain-card.tsx'

interface ChainStepProps {
  /** The exceedance to take a step with; nothing is open while it is null. */
  readonly found: ExceedanceCase | null
  readonly onClose: () => void
}

/** The drawer of the step an exceedance stands at. What is refused is said above the form, and nothing is saved. */
export function ChainStep({ found, onClose }: ChainStepProps) {
  const t = useText()
  const steps = useSteps(found)
  const title = found === null ? '' : stepTitle(found, t)
  switch (found?.next) {
    case 'openFinding':
      return (
        <FormDrawer
          title={title}
          schema={rectificationSchema}
          initial={{}}
          onClose={onClose}
          onSave={(rectification) => steps.open.mutateAsync(rectification)}
        >
          {found.state === 'mustStop' ? <p className="bad">{t('measure.stop.what')}</p> : null}
          <GenericFields
            kind="findings"
            only={['responsible', 'deadline', 'immediateControl', 'measure', 'controlLevel']}
          />
        </FormDrawer>
      )
    case 'stop':
    case 'rectify':
    case 'close': {
      const { to, start, fields } = formOf(found, steps.asOf, t)
      return (
        <FormDrawer
          key={to}
          title={title}
          schema={advanceSchema}
          initial={{ to, ...start }}
          onClose={onClose}
          onSave={(step) => steps.advance.mutateAsync(step)}
        >
          {fields}
        </FormDrawer>
      )
    }
    default:
      return null
  }
}

function stepTitle(found: ExceedanceCase, t: Text): string {
  const { post, hazard } = found
  return t('measure.stepTitle', { act: t(actOf(found)), post, hazard })
}

function useSteps(found: ExceedanceCase | null) {
  const { client } = useApi()
  const question = useFirmOnDay()
  const refresh = useRefreshFacts()
  const own = { meta: { ownNotice: true }, onSuccess: refresh }
  const exposureId = found?.exposureId ?? ''
  const findingId = found?.finding?.id ?? ''
  return {
    asOf: question.asOf,
    open: useMutation({
      ...own,
      mutationFn: (rectification: z.output<typeof rectificationSchema>) =>
        client.measurement.openFinding({ ...question, exposureId, rectification }),
    }),
    advance: useMutation({
      ...own,
      mutationFn: (step: Advance) => client.measurement.advance({ ...question, findingId, step }),
    }),
  }
}

interface StepForm {
  readonly to: Advance['to']
  readonly start: object
  readonly fields: ReactNode
}

function formOf(found: ExceedanceCase, asOf: IsoDate, t: Text): StepForm {
  if (found.next === 'stop')
    return {
      to: 'stopped',
      start: { immediateControl: null },
      fields: (
        <>
          <p className="bad">{t('measure.stop.what')}</p>
          <Field name="immediateControl" label={t('measure.stop.control')}>
            <Input.TextArea rows={2} maxLength={200} />
          </Field>
        </>
      ),
    }
  if (found.next === 'rectify')
    return {
      to: 'toCheck',
      start: { doneOn: asOf, doneBy: found.finding?.responsible ?? null, measure: null },
      fields: (
        <>
          <Field name="doneOn" label={t('measure.done.doneOn')} required>
            <DateField />
          </Field>
          <Field name="doneBy" label={t('measure.done.doneBy')} required>
            <Input maxLength={50} />
          </Field>
          <Field name="measure" label={t('measure.done.measure')}>
            <Input.TextArea rows={3} maxLength={400} />
          </Field>
        </>
      ),
    }
  const retest = found.reports.find(({ surveyId }) => surveyId === found.retestId)
  return {
    to: 'closed',
    start: { checkedOn: asOf, checkedBy: null, closedOn: asOf },
    fields: (
      <>
        <p className="muted">{t('measure.close.what', { date: retest?.date ?? t('value.none') })}</p>
        <Field name="checkedOn" label={t('measure.close.checkedOn')} required>
          <DateField />
        </Field>
        <Field name="checkedBy" label={t('measure.close.checkedBy')} required>
          <Input maxLength={50} />
        </Field>
        <Field name="closedOn" label={t('measure.close.closedOn')} required>
          <DateField />
        </Field>
      </>
    ),
  }
}
