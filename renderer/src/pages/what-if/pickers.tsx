/** Pickers over the firm's records and what is supposed already. */
import { Form, Select } from 'antd'
import type { SupposedChange } from '#shared/entities/what-if.ts'
import { useHazardHits } from '../../forms/hazard-picker.tsx'
import { useRecords } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'

interface PickerProps<V> {
  readonly id?: string
  readonly value?: V
  readonly onChange?: (value: V) => void
  readonly onBlur?: () => void
}

interface WithChanges {
  readonly changes: readonly SupposedChange[]
}

interface Option {
  readonly value: string
  readonly label: string
}

function One({
  options,
  placeholder,
  value = null,
  onChange,
  ...rest
}: PickerProps<string | null> & { options: readonly Option[]; placeholder: string }) {
  return (
    <Select<string | null>
      {...rest}
      value={value}
      options={[...options]}
      placeholder={placeholder}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(next) => onChange?.(next ?? null)}
    />
  )
}

function useWorkplaceNames(): ReadonlyMap<string, string> {
  return new Map((useRecords('workplaces').data ?? []).map(({ id, name }) => [id, name]))
}

export function WorkplacePicker(props: PickerProps<string | null>) {
  const t = useText()
  const options = [...useWorkplaceNames()].map(([value, label]) => ({ value, label }))
  return <One {...props} options={options} placeholder={t('whatIf.workplace.pick')} />
}

/** A post of the firm, or one an earlier change sets up. */
export function SupposedPost({ changes, ...props }: PickerProps<string | null> & WithChanges) {
  const t = useText()
  const workplaces = useWorkplaceNames()
  const posts = useRecords('posts').data ?? []
  const planned = changes.flatMap((change) => (change.kind === 'newPost' ? [change] : []))
  const options = [...posts, ...planned].map(({ id, name, workplaceId }) => ({
    value: id,
    label: [workplaces.get(workplaceId), name].filter(Boolean).join(' / '),
  }))
  return <One {...props} options={options} placeholder={t('picker.post')} />
}

/** Everybody who has not left, with the post held, and who joins by an earlier change. */
function useWorkerOptions(changes: readonly SupposedChange[]): Option[] {
  const workers = useRecords('workers').data ?? []
  const posts = new Map((useRecords('posts').data ?? []).map(({ id, name }) => [id, name]))
  const postOf = new Map(
    (useRecords('assignments').data ?? []).map((row) => [row.workerId, posts.get(row.postId) ?? '']),
  )
  const planned = changes.flatMap((change) => (change.kind === 'workerJoins' ? [change] : []))
  return [...workers.filter(({ leaveDate }) => leaveDate === null), ...planned].map(({ id, name }) => ({
    value: id,
    label: [name, postOf.get(id)].filter(Boolean).join(' · '),
  }))
}

export function SupposedWorker({ changes, ...props }: PickerProps<string | null> & WithChanges) {
  const t = useText()
  return <One {...props} options={useWorkerOptions(changes)} placeholder={t('picker.worker')} />
}

export function SupposedWorkers({ changes, value = [], onChange, ...rest }: PickerProps<string[]> & WithChanges) {
  const t = useText()
  return (
    <Select<string[]>
      {...rest}
      mode="multiple"
      value={value}
      options={useWorkerOptions(changes)}
      placeholder={t('picker.worker')}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(next) => onChange?.(next)}
    />
  )
}

/** The hazards of the post chosen above, on record or supposed. */
export function HazardOfPost({ changes, ...props }: PickerProps<string | null> & WithChanges) {
  const t = useText()
  const postId: unknown = Form.useWatch('postId')
  const recorded = (useRecords('exposures').data ?? []).filter((row) => row.postId === postId)
  const planned = changes.flatMap((change) => {
    if (change.kind === 'newPost' && change.id === postId) return change.hazards
    if (change.kind === 'newMaterial' && change.postId === postId) return change.hazards
    return change.kind === 'addHazard' && change.postId === postId ? [change] : []
  })
  const ids = [...new Set([...recorded, ...planned].map(({ hazardId }) => hazardId))]
  const { chosen } = useHazardHits('', ids)
  const options = chosen.map(({ id, name }) => ({ value: id, label: name }))
  return <One {...props} options={options} placeholder={t('whatIf.hazard.pick')} />
}
