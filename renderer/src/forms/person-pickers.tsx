import { Select } from 'antd'
import { useRecords } from '../hooks/use-records.ts'
import { useText } from '../hooks/use-text.ts'

interface IdPickerProps {
  readonly id?: string
  readonly value?: string | null
  readonly onChange?: (value: string | null) => void
  readonly onBlur?: () => void
  readonly ariaLabel?: string
}

/** One worker of the firm, found by name; posts tell namesakes apart. */
export function WorkerPicker(props: IdPickerProps) {
  const t = useText()
  const workers = useRecords('workers')
  const posts = useRecords('posts')
  const assignments = useRecords('assignments')
  const postName = new Map((posts.data ?? []).map((post) => [post.id, post.name]))
  const postOf = new Map((assignments.data ?? []).map((row) => [row.workerId, postName.get(row.postId) ?? '']))
  const options = (workers.data ?? []).map((worker) => ({
    value: worker.id,
    label: [worker.name, postOf.get(worker.id)].filter(Boolean).join(' · '),
  }))
  return <IdSelect {...props} options={options} placeholder={t('picker.worker')} loading={workers.isPending} />
}

/** One post of the firm, with its workplace. */
export function PostPicker(props: IdPickerProps) {
  const t = useText()
  const posts = useRecords('posts')
  const workplaces = useRecords('workplaces')
  const workplaceName = new Map((workplaces.data ?? []).map((workplace) => [workplace.id, workplace.name]))
  const options = (posts.data ?? []).map((post) => ({
    value: post.id,
    label: [workplaceName.get(post.workplaceId), post.name].filter(Boolean).join(' / '),
  }))
  return <IdSelect {...props} options={options} placeholder={t('picker.post')} loading={posts.isPending} />
}

function IdSelect(
  props: IdPickerProps & { options: { value: string; label: string }[]; placeholder: string; loading: boolean },
) {
  const { ariaLabel, onChange, value = null, ...rest } = props
  return (
    <Select<string | null>
      {...rest}
      {...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel })}
      value={value}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(next) => onChange?.(next ?? null)}
    />
  )
}
