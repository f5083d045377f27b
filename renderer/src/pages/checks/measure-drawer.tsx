import { useMutation } from '@tanstack/react-query'
import { plannedMeasureSchema, type CheckItemLine, type PlannedMeasure } from '#shared/entities/checks.ts'
import { useApi } from '../../api/api-context.tsx'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { GenericFields } from '../../forms/generic-fields.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useRefreshFacts } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'

interface MeasureDrawerProps {
  readonly checkId: string
  readonly item: CheckItemLine
  /** What was seen, as typed; the item's own words stand in where nothing was. */
  readonly seen: string | null
  readonly onClose: () => void
}

const FIELDS = [
  'description',
  'code',
  'level',
  'measure',
  'controlLevel',
  'immediateControl',
  'responsible',
  'supporter',
  'deadline',
  'cost',
  'payer',
  'workplaceId',
  'postId',
  'hazardId',
]

/** The measure against an item that was answered "no": begins with the suggested wording, ends as a finding. */
export function MeasureDrawer({ checkId, item, seen, onClose }: MeasureDrawerProps) {
  const t = useText()
  const { client } = useApi()
  const question = useFirmOnDay()
  const refresh = useRefreshFacts()
  const plan = useMutation({
    meta: { ownNotice: true },
    mutationFn: (measure: PlannedMeasure) => client.checks.plan({ ...question, checkId, itemId: item.itemId, measure }),
    onSuccess: refresh,
  })
  const start = {
    description: seen ?? item.text,
    code: item.code,
    level: item.level,
    measure: item.suggestion,
    controlLevel: item.control,
    ...NOTHING_YET,
  }
  return (
    <FormDrawer
      title={t('checks.measure.open')}
      schema={plannedMeasureSchema}
      initial={start}
      wide
      onClose={onClose}
      onSave={(measure) => plan.mutateAsync(measure)}
    >
      <p className="muted">
        {t('checks.measure.what')} {t('checks.measure.default')}
      </p>
      <p className="muted">
        {item.codeTag === 'D' ? t('checks.measure.codeOwn') : null}{' '}
        {item.codeNote === null ? null : <span lang="zh-CN">{item.codeNote}</span>}
      </p>
      <GenericFields kind="findings" only={FIELDS} />
    </FormDrawer>
  )
}

const NOTHING_YET = {
  immediateControl: null,
  responsible: null,
  supporter: null,
  deadline: null,
  cost: null,
  payer: null,
  workplaceId: null,
  postId: null,
  hazardId: null,
}
