import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { AskedQuestion } from '#shared/entities/training-work.ts'
import { useText } from '../../hooks/use-text.ts'
import { EntryGrid } from '../../tables/entry-grid.tsx'
import type { GridColumn, GridRow } from '../../tables/entry-grid/types.ts'
import type { QuizAnswer } from './quiz.tsx'

interface PaperSheetsProps {
  readonly questions: readonly AskedQuestion[]
  readonly busy: boolean
  readonly onSave: (sheets: QuizAnswer[][]) => void
}

const LETTERS = 'ABCD'
/** More than the host takes at once would be refused whole. */
const MOST = 500

function placeOf(cell: string | undefined): number | null {
  const letter = (cell ?? '').normalize('NFKC').trim().toUpperCase()
  return letter === '' ? null : letter.length === 1 ? LETTERS.indexOf(letter) : -1
}

/** Answers typed in from paper: a line for each sheet, a letter for each question. */
export function PaperSheets({ questions, busy, onSave }: PaperSheetsProps) {
  const t = useText()
  const [rows, setRows] = useState<readonly GridRow[]>([])
  const columns = useMemo(
    () =>
      questions.map(({ id }, index): GridColumn => ({
        key: id,
        title: t('training.survey.question', { no: index + 1 }),
        width: 58,
        kind: 'text',
      })),
    [questions, t],
  )
  const optionsOf = useMemo(() => new Map(questions.map(({ id, options }) => [id, options.length])), [questions])
  function errorsOf(row: number, key: string): string | null {
    const place = placeOf(rows[row]?.[key])
    return place === null || (place >= 0 && place < (optionsOf.get(key) ?? 0)) ? null : t('training.survey.badOption')
  }
  const faulty = rows.some((_, row) => questions.some(({ id }) => errorsOf(row, id) !== null))
  const save = () =>
    onSave(rows.map((row) => questions.map(({ id }) => ({ questionId: id, choice: placeOf(row[id]) }))))
  return (
    <>
      <div className="filters">
        <span className="muted grow">{t('training.survey.enter.lead')}</span>
        <Button type="primary" disabled={rows.length === 0 || faulty} loading={busy} onClick={save}>
          {t('training.survey.save')}
        </Button>
      </div>
      <div className="training-grid">
        <EntryGrid
          label={t('training.survey.grid')}
          columns={columns}
          rows={rows}
          most={MOST}
          onChange={setRows}
          errorsOf={errorsOf}
        />
      </div>
    </>
  )
}
