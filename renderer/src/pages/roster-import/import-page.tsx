import { Steps } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Ticket } from '#shared/api/roster.ts'
import type { ImportReport, RosterPreview, SheetMapping } from '#shared/entities/roster.ts'
import { useApi } from '../../api/api-context.tsx'
import { Page } from '../../components/page.tsx'
import { Loading, Problem } from '../../components/states.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useRefreshFacts } from '../../hooks/use-records.ts'
import { useLanguage, useText } from '../../hooks/use-text.ts'
import { ChooseStep } from './choose-step.tsx'
import { MappingStep } from './mapping-step.tsx'
import { PreviewStep } from './preview-step.tsx'
import { ReportStep } from './report-step.tsx'

type Step = 'choose' | 'mapping' | 'preview' | 'report'
const STEPS: readonly Step[] = ['choose', 'mapping', 'preview', 'report']

/** From a messy workbook to people in the firm: choose, check the columns, check the rows, bring in. Nothing is written before the last step. */
export function ImportPage() {
  const t = useText()
  const flow = useImport()
  const { step, ticket, preview, report } = flow
  return (
    <Page title={t('import.title')} fill>
      <Steps
        className="import-steps"
        size="small"
        current={STEPS.indexOf(step)}
        items={STEPS.map((key) => ({ title: t(`import.step.${key}`) }))}
      />
      {flow.busy ? <Loading /> : flow.error !== null ? <Problem error={flow.error} retry={flow.restart} /> : null}
      {flow.busy || flow.error !== null ? null : step === 'choose' || ticket === null ? (
        <ChooseStep onChosen={flow.choose} />
      ) : step === 'report' && report !== null ? (
        <ReportStep report={report} onAgain={flow.restart} />
      ) : preview === null ? null : step === 'mapping' ? (
        <MappingStep preview={preview} onBack={flow.restart} onNext={flow.map} />
      ) : (
        <PreviewStep preview={preview} onBack={() => flow.go('mapping')} onApply={flow.apply} />
      )}
    </Page>
  )
}

/** The wizard's state: one ticket, its latest preview, the corrections made. */
function useImport() {
  const { client } = useApi()
  const firmId = useFirmId()
  const language = useLanguage()
  const refresh = useRefreshFacts()
  const [step, go] = useState<Step>('choose')
  const [ticket, setTicket] = useState<Ticket | null>(null)
  const [mapping, setMapping] = useState<SheetMapping[] | null>(null)
  const [preview, setPreview] = useState<RosterPreview | null>(null)
  const [report, setReport] = useState<ImportReport | null>(null)
  const look = useMutation({
    meta: { ownNotice: true },
    mutationFn: (input: { ticket: Ticket; mapping: SheetMapping[] | null }) =>
      client.roster.preview({ firmId, language, ticket: input.ticket.ticket, mapping: input.mapping }),
    onSuccess: setPreview,
  })
  const bringIn = useMutation({
    meta: { ownNotice: true },
    mutationFn: () => client.roster.apply({ firmId, language, ticket: ticket?.ticket ?? '', mapping }),
    onSuccess: async (done) => {
      setReport(done)
      go('report')
      await refresh()
    },
  })
  return {
    step,
    ticket,
    preview,
    report,
    busy: look.isPending || bringIn.isPending,
    error: look.error ?? bringIn.error,
    go,
    choose: (chosen: Ticket) => {
      setTicket(chosen)
      setMapping(null)
      look.mutate({ ticket: chosen, mapping: null }, { onSuccess: () => go('mapping') })
    },
    map: (corrected: SheetMapping[]) => {
      if (ticket === null) return
      setMapping(corrected)
      look.mutate({ ticket, mapping: corrected }, { onSuccess: () => go('preview') })
    },
    apply: () => bringIn.mutate(),
    restart: () => {
      look.reset()
      bringIn.reset()
      setTicket(null)
      setPreview(null)
      setReport(null)
      go('choose')
    },
  }
}
