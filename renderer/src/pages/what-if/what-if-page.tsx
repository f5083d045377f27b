import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SupposedChange } from '#shared/entities/what-if.ts'
import { useApi } from '../../api/api-context.tsx'
import { InfoCircleOutlined } from '../../components/icons.tsx'
import { Page } from '../../components/page.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { AnswerView } from './answer-view.tsx'
import { ChangeForm } from './change-form.tsx'
import { ChangeList } from './change-list.tsx'

/** 假如……: suppose changes, read what would follow. The changes live in this window only. */
export function WhatIfPage() {
  const t = useText()
  const [changes, setChanges] = useState<readonly SupposedChange[]>([])
  const [open, setOpen] = useState<string | null>(null)
  function suppose(next: readonly SupposedChange[]): void {
    setChanges(next)
    setOpen(null)
  }
  return (
    <Page title={t('nav.whatIf')} lead={t('whatIf.lead')} beside={open !== null}>
      <p className="what-if-unsaved">
        <InfoCircleOutlined /> {t('whatIf.notSaved')}
      </p>
      <div className="what-if">
        <div className="what-if-form">
          <ChangeList changes={changes} onRemove={(index) => suppose(changes.toSpliced(index, 1))} />
          <ChangeForm changes={changes} onAdd={(change) => suppose([...changes, change])} />
        </div>
        {changes.length === 0 ? (
          <Notice kind="empty" title={t('whatIf.empty')} text={t('whatIf.empty.what')} />
        ) : (
          <Asked changes={changes} open={open} onOpen={setOpen} />
        )}
      </div>
    </Page>
  )
}

interface AskedProps {
  readonly changes: readonly SupposedChange[]
  readonly open: string | null
  readonly onOpen: (key: string | null) => void
}

function Asked({ changes, open, onOpen }: AskedProps) {
  const { query } = useApi()
  const input = { ...useFirmOnDay(), changes: [...changes] }
  const asked = useQuery(query.whatIf.ask.queryOptions({ input, placeholderData: keepPreviousData, retry: false }))
  // A refusal is the answer to what stands there now; the answer before it would be to something else.
  const of = asked.error === null ? asked : { ...asked, data: undefined }
  return (
    <div className="what-if-answer">
      <Answer of={of}>{(answer) => <AnswerView answer={answer} open={open} onOpen={onOpen} />}</Answer>
    </div>
  )
}
