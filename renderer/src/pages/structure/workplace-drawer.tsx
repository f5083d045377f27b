import { Input, Select } from 'antd'
import type { Structure } from '#shared/api/structure.ts'
import { workplaceSchema } from '#shared/entities/workplace.ts'
import { AboutRecord } from '../../components/about-record.tsx'
import { useRemovalNote } from '../../components/attachments.tsx'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { GenericFields } from '../../forms/generic-fields.tsx'
import { Field } from '../../forms/record-form.tsx'
import { useRecords, useRemoveRecord, useSaveRecord } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'
import { FacilityList } from './facility-list.tsx'

interface WorkplaceDrawerProps {
  readonly structure: Structure
  readonly id: string | null
  readonly onClose: () => void
}

/** A workplace: its name, where it lies, its control facilities with their upkeep, its photos. */
export function WorkplaceDrawer({ structure, id, onClose }: WorkplaceDrawerProps) {
  const t = useText()
  const save = useSaveRecord('workplaces', 'form')
  const remove = useRemoveRecord('workplaces')
  const workplaces = useRecords('workplaces')
  const removalNote = useRemovalNote('workplaces', id)
  const record = workplaces.data?.find((workplace) => workplace.id === id) ?? null
  return (
    <FormDrawer
      title={t('structure.workplace.edit')}
      schema={workplaceSchema}
      initial={record}
      wide
      onClose={onClose}
      onSave={(changed) => save.mutateAsync(changed)}
      onRemove={record === null ? undefined : () => remove.mutateAsync(record.id)}
      removalNote={removalNote}
    >
      <div className="grid-2">
        <Field name="name" label={t('structure.workplace.name')} required>
          <Input maxLength={60} />
        </Field>
        <Field name="parentId" label={t('structure.parent')} help={t('structure.parent.help')}>
          <Select
            allowClear
            placeholder={t('structure.parent.none')}
            showSearch={{ optionFilterProp: 'label' }}
            options={placesOutside(structure, id).map((place) => ({ value: place.id, label: place.name }))}
          />
        </Field>
      </div>
      <GenericFields kind="workplaces" only={['livedIn', 'separated']} />
      {record === null ? null : (
        <>
          <FacilityList workplaceId={record.id} />
          <AboutRecord kind="workplaces" id={record.id} />
        </>
      )}
    </FormDrawer>
  )
}

/** Where a workplace may lie: anywhere but in itself and what is inside it. */
function placesOutside({ workplaces }: Structure, id: string | null): Structure['workplaces'] {
  const inside = new Set(id === null ? [] : [id])
  for (let grown = true; grown;) {
    const more = workplaces.filter((one) => one.parentId !== null && inside.has(one.parentId) && !inside.has(one.id))
    for (const one of more) inside.add(one.id)
    grown = more.length > 0
  }
  return workplaces.filter((one) => !inside.has(one.id))
}
