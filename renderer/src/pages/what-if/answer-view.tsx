import { Button } from 'antd'
import { useState } from 'react'
import {
  type RenderedWhatIf,
  type RenderedWhatIfLine,
  WHAT_IF_SECTIONS,
  type WhatIfSection,
} from '#shared/entities/what-if.ts'
import { useText } from '../../hooks/use-text.ts'
import { LineDrawer } from './line-drawer.tsx'
import { LineRow } from './line-row.tsx'
import { TextDrawer } from './text-drawer.tsx'

/** Rows of a part shown at once; the rest is one press away. */
const SHOWN = 8

interface AnswerViewProps {
  readonly answer: RenderedWhatIf
  /** The line whose explanation is open. */
  readonly open: string | null
  readonly onOpen: (key: string | null) => void
}

/** What would be different, part by part; every line opens its explanation. */
export function AnswerView({ answer, open, onOpen }: AnswerViewProps) {
  const t = useText()
  const [asText, setAsText] = useState(false)
  const parts = WHAT_IF_SECTIONS.filter((section) => answer.sections[section].length > 0)
  const rows = parts.flatMap((section) => answer.sections[section].map((line) => ({ key: keyOf(section, line), line })))
  return (
    <>
      <div className="what-if-head">
        <p className="grow" role="status">
          {parts.length === 0 ? t('whatIf.same') : t('whatIf.inForce', { day: answer.inForceOn, count: rows.length })}
        </p>
        {parts.length === 0 ? null : <Button onClick={() => setAsText(true)}>{t('whatIf.asText')}</Button>}
      </div>
      {parts.map((section) => (
        <Part key={section} section={section} lines={answer.sections[section]} open={open} onOpen={onOpen} />
      ))}
      <LineDrawer rows={rows} open={open} onMove={onOpen} onClose={() => onOpen(null)} />
      <TextDrawer answer={answer} open={asText} onClose={() => setAsText(false)} />
    </>
  )
}

function keyOf(section: WhatIfSection, { id }: RenderedWhatIfLine): string {
  return `${section}:${id}`
}

interface PartProps {
  readonly section: WhatIfSection
  readonly lines: readonly RenderedWhatIfLine[]
  readonly open: string | null
  readonly onOpen: (key: string) => void
}

function Part({ section, lines, open, onOpen }: PartProps) {
  const t = useText()
  const [all, setAll] = useState(false)
  const title = t('whatIf.section', { title: t(`whatIf.section.${section}`), count: lines.length })
  return (
    <section className="what-if-part" aria-label={t(`whatIf.section.${section}`)}>
      <h2>{title}</h2>
      <ul>
        {(all ? lines : lines.slice(0, SHOWN)).map((line) => (
          <LineRow
            key={line.id}
            line={line}
            isOpen={open === keyOf(section, line)}
            onOpen={() => onOpen(keyOf(section, line))}
          />
        ))}
      </ul>
      {all || lines.length <= SHOWN ? null : (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {t('whatIf.showAll', { count: lines.length })}
        </Button>
      )}
    </section>
  )
}
