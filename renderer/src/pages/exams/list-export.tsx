import type { IsoDate } from '#shared/entities/common.ts'
import { useApi } from '../../api/api-context.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'

interface ListExportProps {
  readonly what: 'leavers' | 'incidents' | 'followUps' | 'notices' | 'coverage' | 'cases'
  /** First day of a period, where the list has one. */
  readonly from?: IsoDate
}

/** Saves one of the module's lists as a table. */
export function ListExport({ what, from }: ListExportProps) {
  const t = useText()
  const { client } = useApi()
  const question = useFirmOnDay()
  return (
    <ExportMenu
      name={t(`exams.tab.${what}`)}
      make={(format, signal) =>
        client.examWork.export({ ...question, what, from: from ?? question.asOf, format }, { signal })
      }
    />
  )
}
