import { useState } from 'react'
import { type Project, projectSchema } from '#shared/entities/project.ts'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { GenericFields } from '../../forms/generic-fields.tsx'
import { newId, useSaveRecord } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'

/** What a project is; its gates are passed on the page. */
const FIELDS = ['name', 'riskClass', 'feasibilityOn', 'acceptancePlannedOn', 'note']

export function ProjectForm({ project, onClose }: { project?: Project; onClose: () => void }) {
  const t = useText()
  const save = useSaveRecord('projects', 'form')
  const [initial] = useState(() => project ?? { id: newId() })
  return (
    <FormDrawer
      title={t(project === undefined ? 'project.new' : 'project.edit')}
      schema={projectSchema}
      initial={initial}
      onClose={onClose}
      onSave={(record) => save.mutateAsync(record)}
    >
      <GenericFields kind="projects" only={FIELDS} />
    </FormDrawer>
  )
}
