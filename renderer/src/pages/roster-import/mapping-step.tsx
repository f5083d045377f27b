import { Button, Switch } from 'antd'
import { useState } from 'react'
import type { RosterPreview, SheetMapping } from '#shared/entities/roster.ts'
import { useText } from '../../hooks/use-text.ts'
import { MappingEditor } from './mapping-editor.tsx'

interface MappingStepProps {
  readonly preview: RosterPreview
  readonly onBack: () => void
  readonly onNext: (mapping: SheetMapping[]) => void
}

/** What the program made of each sheet: header row and meaning of every column, each correctable. */
export function MappingStep({ preview, onBack, onNext }: MappingStepProps) {
  const t = useText()
  const [mappings, setMappings] = useState<SheetMapping[]>(() =>
    preview.sheets.map(
      ({ sheet, mapping }) => mapping ?? { sheet, use: false, headerFrom: 1, headerTo: 1, columns: [] },
    ),
  )
  const change = (changed: SheetMapping) =>
    setMappings((before) => before.map((mapping) => (mapping.sheet === changed.sheet ? changed : mapping)))
  const usable = mappings.filter(({ use }) => use)
  const named = usable.some(({ columns }) => columns.some(({ field }) => field === 'name'))
  return (
    <>
      <p className="lead">{t('import.mapping.lead', { file: preview.fileName })}</p>
      <div className="sheets">
        {preview.sheets.map((sheet) => {
          const mapping = mappings.find((candidate) => candidate.sheet === sheet.sheet)
          if (mapping === undefined) return null
          return (
            <section key={sheet.sheet} className="sheet" aria-label={sheet.sheet}>
              <div className="sheet-head">
                <h2>{sheet.sheet}</h2>
                <label>
                  <Switch
                    size="small"
                    checked={mapping.use}
                    onChange={(use) => change({ ...mapping, use })}
                    aria-label={t('import.mapping.use', { sheet: sheet.sheet })}
                  />
                  {t(mapping.use ? 'import.mapping.used' : 'import.mapping.unused')}
                </label>
                {sheet.reason === null ? null : <span className="muted">{sheet.reason}</span>}
              </div>
              {mapping.use ? <MappingEditor sheet={sheet} mapping={mapping} onChange={change} /> : null}
            </section>
          )
        })}
      </div>
      <div className="wizard-foot">
        <Button onClick={onBack}>{t('import.again')}</Button>
        {named ? null : (
          <span className="bad" role="alert">
            {t('import.mapping.noName')}
          </span>
        )}
        <span className="grow" />
        <Button type="primary" disabled={!named} onClick={() => onNext(mappings)}>
          {t('import.toPreview')}
        </Button>
      </div>
    </>
  )
}
