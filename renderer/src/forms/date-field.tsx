import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat.js'
import { useState } from 'react'
import { isCalendarDate, isoDate } from '#shared/domain/dates.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { useText } from '../hooks/use-text.ts'

dayjs.extend(customParseFormat)

/** Manners in which people type a day; the first is how it is shown. */
const FORMATS = [
  'YYYY-MM-DD',
  'YYYYMMDD',
  // A strict reading takes a leading zero only where the manner has one.
  ...['-', '/', '.'].flatMap((mark) => [`YYYY${mark}MM${mark}DD`, `YYYY${mark}M${mark}D`]),
  'YYYY年MM月DD日',
  'YYYY年M月D日',
]

interface DateFieldProps {
  readonly id?: string
  readonly value?: string | null
  readonly onChange?: (value: IsoDate | null) => void
  readonly onBlur?: () => void
  readonly allowClear?: boolean
  readonly ariaLabel?: string
  readonly placeholder?: string
}

/** A day as ISO text; typed in any of the usual manners or picked. A day that does not exist is not taken, and said so. */
export function DateField({ id, value, onChange, onBlur, allowClear = true, ariaLabel, placeholder }: DateFieldProps) {
  const t = useText()
  const [refused, setRefused] = useState<string | null>(null)
  return (
    <>
      <DatePicker
        {...(id === undefined ? {} : { id })}
        {...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel })}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(refused === null ? {} : { status: 'error' as const })}
        value={value !== undefined && value !== null && isCalendarDate(value) ? dayjs(value) : null}
        format={FORMATS}
        allowClear={allowClear}
        preserveInvalidOnBlur={false}
        onBlur={(event) => {
          const typed = event.target instanceof HTMLInputElement ? event.target.value.trim() : ''
          setRefused(typed === '' || dayjs(typed, FORMATS, true).isValid() ? null : typed)
          onBlur?.()
        }}
        onChange={(day) => {
          setRefused(null)
          onChange?.(day === null || !day.isValid() ? null : isoDate(day.format('YYYY-MM-DD')))
        }}
      />
      {refused === null ? null : (
        <div className="bad" role="alert">
          {t('issue.notADay', { typed: refused })}
        </div>
      )}
    </>
  )
}
