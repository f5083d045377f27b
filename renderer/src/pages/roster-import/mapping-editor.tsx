import { InputNumber } from 'antd'
import { rosterFieldSchema, type RosterField, type RosterSheet, type SheetMapping } from '#shared/entities/roster.ts'
import { ChoiceField } from '../../forms/choice-field.tsx'
import { useText } from '../../hooks/use-text.ts'

interface MappingEditorProps {
  readonly sheet: RosterSheet
  readonly mapping: SheetMapping
  readonly onChange: (mapping: SheetMapping) => void
}

/** One sheet: where its header stands, and above each column what it means, with the first rows as they are in the file. */
export function MappingEditor({ sheet, mapping, onChange }: MappingEditorProps) {
  const t = useText()
  const fieldOf = (column: number): RosterField =>
    mapping.columns.find((entry) => entry.column === column)?.field ?? 'ignore'
  const width = Math.max(sheet.headers.length, ...sheet.samples.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, column) => column)

  /** A meaning belongs to one column only: taking it here frees it there. */
  function assign(column: number, field: RosterField): void {
    onChange({
      ...mapping,
      columns: columns.map((other) => ({
        column: other,
        field: other === column ? field : fieldOf(other) === field && field !== 'ignore' ? 'ignore' : fieldOf(other),
      })),
    })
  }

  return (
    <>
      <div className="header-rows">
        <label>
          {t('import.headerFrom')}
          <InputNumber
            size="small"
            min={1}
            precision={0}
            value={mapping.headerFrom}
            onChange={(row) =>
              row !== null && onChange({ ...mapping, headerFrom: row, headerTo: Math.max(row, mapping.headerTo) })
            }
          />
        </label>
        <label>
          {t('import.headerTo')}
          <InputNumber
            size="small"
            min={mapping.headerFrom}
            precision={0}
            value={mapping.headerTo}
            onChange={(row) => row !== null && onChange({ ...mapping, headerTo: row })}
          />
        </label>
      </div>
      <div
        className="mapping-scroll"
        tabIndex={0}
        role="region"
        aria-label={t('import.mapping.columns', { sheet: sheet.sheet })}
      >
        <table className="mapping">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  <span className="cell">{columnName(column)}</span> {sheet.headers[column] ?? ''}
                </th>
              ))}
            </tr>
            <tr>
              {columns.map((column) => (
                <td key={column} className={fieldOf(column) === 'ignore' ? 'ignored' : 'mapped'}>
                  <ChoiceField
                    required
                    values={rosterFieldSchema.options}
                    text={(field) => t(`rosterField.${field}`)}
                    value={fieldOf(column)}
                    ariaLabel={t('import.mapping.column', {
                      column: columnName(column),
                      header: sheet.headers[column] ?? '',
                    })}
                    onChange={(field) => field !== null && assign(column, field)}
                  />
                </td>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.samples.map((row, index) => (
              <tr key={`${index}/${row.join()}`}>
                {columns.map((column) => (
                  <td key={column} className={fieldOf(column) === 'ignore' ? 'ignored' : undefined}>
                    {row[column] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** 0 → A, 26 → AA: columns are named as in the user's spreadsheet. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}
