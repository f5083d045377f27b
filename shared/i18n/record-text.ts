/** How a record reads in words: its title, and each of its fields. Tables on screen and exported ones say the same. */
import { hazardIdSchema, type HazardId, type Id } from '#shared/entities/common.ts'
import type { RecordKind, RecordOf } from '#shared/entities/facts.ts'
import type { ListedPack, RecordField } from '#shared/entities/record-fields.ts'
import { referencesOf } from '#shared/entities/references.ts'
import { levelSchema } from '#shared/entities/workplace.ts'
import { unitText } from '#shared/domain/units.ts'
import type { Translate } from './index.ts'

/** Where the names behind identifiers are found. */
export interface Lookups {
  readonly record: <K extends RecordKind>(kind: K, id: Id) => RecordOf<K> | undefined
  readonly hazard: (id: HazardId) => string
  readonly listed: (pack: ListedPack, id: Id) => string
}

type Title<K extends RecordKind> = (record: RecordOf<K>, lookups: Lookups, t: Translate) => string

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ')
}

/** Titles of the kinds that others refer to; namesakes are told apart by what a person would add. */
const TITLES: { readonly [K in RecordKind]?: Title<K> } = {
  workers: ({ name }) => name,
  workplaces: ({ name }) => name,
  posts: ({ name, workplaceId }, lookups) =>
    [lookups.record('workplaces', workplaceId)?.name, name].filter(Boolean).join(' / '),
  exams: ({ workerId, date, kind }, lookups, t) =>
    joined(lookups.record('workers', workerId)?.name ?? null, date, t(`ledger.exams.kind.${kind}`)),
  surveys: ({ date, kind, reportNumber }, _, t) => joined(date, t(`ledger.surveys.kind.${kind}`), reportNumber),
  declarations: ({ date, kind }, _, t) => joined(date, t(`ledger.declarations.kind.${kind}`)),
  clinics: ({ name }) => name,
  ppeReceipts: ({ item, batch, receivedOn }) => joined(item, batch, receivedOn),
  trainingSessions: ({ date, topic }) => joined(date, topic),
  projects: ({ name }) => name,
  facilities: ({ name, workplaceId }, lookups) =>
    [lookups.record('workplaces', workplaceId)?.name, name].filter(Boolean).join(' / '),
  emergencyPlans: ({ name }) => name,
  selfChecks: ({ date }) => date,
  agreements: ({ signedOn, note, kind }, _, t) => joined(signedOn, note ?? t(`ledger.agreements.kind.${kind}`)),
  contractors: ({ name, from }) => joined(name, from),
  findings: ({ foundOn, description }) => joined(foundOn, description),
}

/** Kinds whose records stand in the title of another kind. */
const TITLE_NEEDS: { readonly [K in RecordKind]?: readonly RecordKind[] } = {
  posts: ['workplaces'],
  facilities: ['workplaces'],
  exams: ['workers'],
}

/** The kinds whose records must be at hand to title records of `kinds` and to name what their fields refer to. */
export function kindsNamedBy(kinds: readonly RecordKind[]): RecordKind[] {
  const referred = kinds.flatMap((kind) => referencesOf(kind).map(({ to }) => to))
  return [...new Set([...referred, ...referred.flatMap((kind) => TITLE_NEEDS[kind] ?? [])])]
}

/** What a record is called where another one refers to it. */
export function recordTitle<K extends RecordKind>(
  kind: K,
  record: RecordOf<K>,
  lookups: Lookups,
  t: Translate,
): string {
  const title: Title<K> | undefined = TITLES[kind]
  return title === undefined ? t('ledger.untitled') : title(record, lookups, t)
}

function titleOf(kind: RecordKind, id: unknown, lookups: Lookups, t: Translate): string {
  const record = typeof id === 'string' ? lookups.record(kind, id) : undefined
  return record === undefined ? '' : recordTitle(kind, record, lookups, t)
}

/** One field of a record in words; empty where nothing is on record. A number stands without its unit. */
export function fieldText(
  kind: RecordKind,
  { name, type }: RecordField,
  value: unknown,
  lookups: Lookups,
  t: Translate,
): string {
  if (value === null || value === undefined) return ''
  const many: readonly unknown[] = Array.isArray(value) ? value : [value]
  const list = (text: (item: string) => string) => many.map((item) => text(String(item))).join(t('list.separator'))
  switch (type.is) {
    case 'flag':
      return t(value === true ? 'value.yes' : 'value.no')
    case 'choice':
    case 'choices':
      return list((choice) => t(`ledger.${kind}.${name}.${choice}`))
    case 'hazard':
    case 'hazards':
      return many.map((id) => lookups.hazard(hazardIdSchema.parse(id))).join(t('list.separator'))
    case 'record':
    case 'records':
      return list((id) => titleOf(type.to, id, lookups, t))
    case 'listed':
      return list((id) => lookups.listed(type.pack, id))
    case 'rows':
      return t('ledger.rows', { count: many.length })
    case 'reading': {
      const reading = levelSchema.parse(value)
      return `${reading.value} ${unitText(reading.unit)}`
    }
    case 'date':
    case 'number':
    case 'text':
    case 'texts':
      return list((item) => item)
  }
}

/** The heading of a field; a number carries its unit. */
export function fieldHeading(kind: RecordKind, { name, type }: RecordField, t: Translate): string {
  const field = t(`ledger.${kind}.${name}`)
  return type.is === 'number' && type.unit !== null
    ? t('ledger.heading', { field, unit: t(`unit.${type.unit}`) })
    : field
}
