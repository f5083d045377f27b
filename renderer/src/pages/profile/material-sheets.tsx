import { Button, Form } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/api-context.tsx'
import { Attachments } from '../../components/attachments.tsx'
import { PaperClipOutlined } from '../../components/icons.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'

/** 安全技术说明书 and other scans of one material. They go by the name that is saved; a new name is saved first. */
export function MaterialSheets({ index }: { index: number }) {
  const t = useText()
  const { query } = useApi()
  const firmId = useFirmId()
  const typed: unknown = Form.useWatch(['materials', index, 'name'])
  const name = typeof typed === 'string' ? typed.trim() : ''
  const profile = useQuery(query.profile.get.queryOptions({ input: { firmId } }))
  const counts = useQuery(query.attachments.counts.queryOptions({ input: { firmId, kind: 'materials' } }))
  const [open, setOpen] = useState(false)
  const saved = profile.data?.materials.some((material) => material.name === name) ?? false
  const count = counts.data?.[name] ?? 0
  return (
    <>
      <Button
        icon={<PaperClipOutlined />}
        disabled={!saved}
        title={saved ? '' : t('material.sheets.saveFirst')}
        aria-label={t('material.sheets.of', { name })}
        onClick={() => setOpen(true)}
      >
        {t('material.sheets', { count })}
      </Button>
      <SideDrawer title={t('material.sheets.of', { name })} open={open} onClose={() => setOpen(false)}>
        <Attachments kind="materials" id={name} />
      </SideDrawer>
    </>
  )
}
