import type { MeasurementList } from '#shared/api/measurement.ts'
import { useApi } from '../../api/api-context.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'

/** Saves one of the module's lists as a table. */
export function ListExport({ list }: { list: MeasurementList }) {
  const t = useText()
  const { client } = useApi()
  const question = useFirmOnDay()
  return (
    <ExportMenu
      name={t(`measure.list.${list}`)}
      make={(format, signal) => client.measurement.export({ ...question, list, format }, { signal })}
    />
  )
}
