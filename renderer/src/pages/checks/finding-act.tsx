import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { findingStepSchema, type FindingLine, type FindingStep } from '#shared/entities/checks.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { useApi } from '../../api/api-context.tsx'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { GenericFields } from '../../forms/generic-fields.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useRefreshFacts } from '../../hooks/use-records.ts'
import { useText, type TextKey } from '../../hooks/use-text.ts'

export type Act = FindingStep['to']

/** What may be done with a finding where it stands; the step that leads on comes last. */
export function actsOf({ finding, next, repeatedBy }: FindingLine): Act[] {
  const { state } = finding
  const report: Act[] = finding.reportedOn === null ? ['reported'] : []
  const stop: Act[] = next.includes('stopped') ? ['stopped'] : []
  switch (state) {
    case 'registered':
      return [...report, 'assigned']
    case 'assigned':
      return [...report, 'extended', 'mending']
    case 'mending':
      return [...report, 'extended', ...stop, 'toCheck']
    case 'stopped':
      return [...report, 'extended', 'toCheck']
    case 'toCheck':
      return [...report, ...stop, 'failed', 'closed']
    case 'closed':
      return repeatedBy === null ? [...report, 'again'] : report
  }
}

/** The fields each step asks for, and how they begin. */
const FORMS: Readonly<
  Record<Act, { readonly fields: readonly string[]; readonly start: (line: FindingLine, asOf: IsoDate) => object }>
> = {
  assigned: {
    fields: ['responsible', 'supporter', 'deadline', 'immediateControl', 'measure', 'controlLevel', 'cost', 'payer'],
    start: ({
      finding: { responsible, supporter, deadline, immediateControl, measure, controlLevel, cost, payer },
    }) => ({
      responsible,
      supporter,
      deadline,
      immediateControl,
      measure,
      controlLevel,
      cost,
      payer,
    }),
  },
  mending: { fields: ['cause'], start: ({ finding: { cause } }) => ({ cause }) },
  stopped: {
    fields: ['immediateControl'],
    start: ({ finding: { immediateControl } }) => ({ immediateControl }),
  },
  toCheck: {
    fields: ['doneOn', 'doneBy', 'measure', 'cost', 'payer'],
    start: ({ finding: { responsible, measure, cost, payer } }, asOf) => ({
      doneOn: asOf,
      doneBy: responsible,
      measure,
      cost,
      payer,
    }),
  },
  closed: {
    fields: ['checkedOn', 'checkedBy', 'closedOn'],
    start: (_, asOf) => ({ checkedOn: asOf, checkedBy: null, closedOn: asOf, retestSurveyId: null }),
  },
  failed: {
    fields: ['checkedOn', 'checkedBy', 'cause'],
    start: ({ finding: { cause } }, asOf) => ({ checkedOn: asOf, checkedBy: null, cause }),
  },
  extended: {
    fields: ['extendedTo', 'extensionReason', 'extensionApprover'],
    start: () => ({ extendedTo: null, extensionReason: null, extensionApprover: null }),
  },
  reported: {
    fields: ['reportedOn', 'reportReceipt'],
    start: (_, asOf) => ({ reportedOn: asOf, reportReceipt: null }),
  },
  again: { fields: ['foundOn', 'deadline'], start: (_, asOf) => ({ foundOn: asOf, deadline: null }) },
}

/** The fields a step is refused without, as its schema says. */
function askedBy(act: Act): readonly string[] {
  const schema = findingStepSchema.options.find(({ shape }) => shape.to.value === act)
  const fields: Readonly<Record<string, z.ZodType>> = schema?.shape ?? {}
  return Object.keys(fields).filter((name) => fields[name]?.safeParse(null).success === false)
}

interface FindingActProps {
  readonly act: Act
  readonly line: FindingLine
  readonly onClose: () => void
}

/** The drawer of one step. What is refused is said above the form, and nothing is saved. */
export function FindingAct({ act, line, onClose }: FindingActProps) {
  const t = useText()
  const { client } = useApi()
  const question = useFirmOnDay()
  const refresh = useRefreshFacts()
  const { finding, needsRetest } = line
  const take = useMutation({
    meta: { ownNotice: true },
    mutationFn: (step: FindingStep) => client.checks.step({ ...question, findingId: finding.id, step }),
    onSuccess: refresh,
  })
  const { fields, start } = FORMS[act]
  const retest = act === 'closed' && needsRetest
  const hint = hintOf(act, line)
  return (
    <FormDrawer
      title={t('finding.act.title', { act: t(`finding.act.${act}`), description: finding.description })}
      schema={findingStepSchema}
      initial={{ to: act, ...start(line, question.asOf) }}
      onClose={onClose}
      onSave={(step) => take.mutateAsync(step)}
    >
      {hint === null ? null : <Hint>{t(hint)}</Hint>}
      {retest ? <Hint>{t('finding.retest.what')}</Hint> : null}
      <GenericFields kind="findings" only={retest ? ['retestSurveyId', ...fields] : fields} asked={askedBy(act)} />
    </FormDrawer>
  )
}

function Hint({ children }: { children: ReactNode }) {
  return <p className="muted">{children}</p>
}

function hintOf(act: Act, { finding }: FindingLine): TextKey | null {
  if (act === 'closed' || act === 'failed') return 'finding.closed.what'
  if (act === 'again') return 'finding.again.what'
  if (act === 'assigned' && finding.level === 'major') return 'finding.major.what'
  return act === 'stopped' ? 'measure.stop.what' : null
}
