import { useState } from 'react'
import type { Project } from '#shared/entities/project.ts'
import { GenericDrawer } from '../../forms/generic-drawer.tsx'
import { newId } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'

/** What a project is; its gates are passed on the page. */
const FIELDS = ['name', 'riskClass', 'feasibilityOn', 'acceptancePlannedOn', 'note']

export function ProjectForm({ project, onClose }: { project?: Project; onClose: () => void }) {
  const t = useText()
  const [initial] = useState(() => project ?? { id: newId() })
  return (
    <GenericDrawer
      kind="projects"
      title={t(project === undefined ? 'project.new' : 'project.edit')}
      initial={initial}
      only={FIELDS}
      onClose={onClose}
    />
  )
}
