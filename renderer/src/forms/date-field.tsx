import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { isCalendarDate, isoDate } from '#shared/domain/dates.ts'
import type { IsoDate } from '#shared/entities/common.ts'

/** Manners in which people type a day; the first is how it is shown. */
const FORMATS = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY.M.D', 'YYYY/M/D', 'YYYY-M-D', 'YYYY年M月D日']

interface DateFieldProps {
  readonly id?: string
  readonly value?: string | null
  readonly onChange?: (value: IsoDate | null) => void
  readonly onBlur?: () => void
  readonly allowClear?: boolean
  readonly ariaLabel?: string
  readonly placeholder?: string
}

/** A day as ISO text; typed in any of the usual manners or picked. */
export function DateField({ id, value, onChange, onBlur, allowClear = true, ariaLabel, placeholder }: DateFieldProps) {
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      {...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel })}
      value={value !== undefined && value !== null && isCalendarDate(value) ? dayjs(value) : null}
      {...(placeholder === undefined ? {} : { placeholder })}
      format={FORMATS}
      allowClear={allowClear}
      preserveInvalidOnBlur={false}
      {...(onBlur === undefined ? {} : { onBlur })}
      onChange={(day) => onChange?.(day === null || !day.isValid() ? null : isoDate(day.format('YYYY-MM-DD')))}
    />
  )
}
