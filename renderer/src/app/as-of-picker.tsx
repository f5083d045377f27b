import { Button } from 'antd'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { IsoDate } from '#shared/entities/common.ts'
import { DateField } from '../forms/date-field.tsx'
import { useText } from '../hooks/use-text.ts'

/** 截至日期: any day; the address remembers it. Back to today with one click. */
export function AsOfPicker({ today }: { today: IsoDate }) {
  const t = useText()
  const navigate = useNavigate()
  const chosen = useSearch({ from: '__root__' }).asOf
  function choose(asOf: IsoDate | null): void {
    void navigate({
      to: '.',
      search: (before) => ({ ...before, asOf: asOf === null || asOf === today ? undefined : asOf }),
    })
  }
  return (
    <label className={chosen === undefined ? 'as-of' : 'as-of moved'}>
      <span>{t('asOf.label')}</span>
      <DateField value={chosen ?? today} onChange={choose} allowClear={false} ariaLabel={t('asOf.label')} />
      {chosen === undefined ? null : (
        <Button type="link" size="small" onClick={() => choose(null)}>
          {t('asOf.today')}
        </Button>
      )}
    </label>
  )
}
