import type { IsoDate } from '#shared/entities/common.ts'
import type { RecordKind } from '#shared/entities/facts.ts'
import { recordFields, type RecordField } from '#shared/entities/record-fields.ts'
import { newId } from '../hooks/use-records.ts'

/** A new record: the schema's defaults, the day where one is asked for, its year, and what the caller knows already. */
export function blankRecord(kind: RecordKind, day: IsoDate, start: object = {}): object {
  const usual = (field: RecordField): unknown => {
    if (field.required && field.type.is === 'date') return day
    return field.name === 'year' ? Number(day.slice(0, 4)) : field.blank
  }
  return {
    id: newId(),
    ...Object.fromEntries(recordFields(kind).map((field) => [field.name, usual(field)])),
    ...start,
  }
}
