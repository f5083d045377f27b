import { useQuery } from '@tanstack/react-query'
import type { HazardId, Id } from '#shared/entities/common.ts'
import { hazardIdSchema } from '#shared/entities/common.ts'
import type { RecordKind, RecordOf } from '#shared/entities/facts.ts'
import { recordFields } from '#shared/entities/record-fields.ts'
import { kindsNamedBy, type Lookups } from '#shared/i18n/record-text.ts'
import { useApi } from '../api/api-context.tsx'
import { UNREAD } from '../components/unread.ts'
import { useRecords } from './use-records.ts'

function useIndex<K extends RecordKind>(kind: K, wanted: ReadonlySet<RecordKind>): ReadonlyMap<Id, RecordOf<K>> {
  const { data } = useRecords(kind, wanted.has(kind))
  return new Map((data ?? []).map((record) => [record.id, record]))
}

/** Names behind the identifiers that records of some kinds carry; `of` are records whose hazards are named besides. */
export function useLookups(kinds: readonly RecordKind[], of: readonly object[] = []): Lookups {
  const { query } = useApi()
  const wanted = new Set(kindsNamedBy(kinds))
  const fields = kinds.flatMap((kind) => recordFields(kind))
  const packs = new Set(fields.flatMap(({ type }) => (type.is === 'listed' ? [type.pack] : [])))
  const hazardFields = fields.filter(({ type }) => type.is === 'hazard' || type.is === 'hazards')
  const ids = hazardsOf(of, new Set(hazardFields.map(({ name }) => name)))
  const hazards = useQuery(
    query.reference.hazards.queryOptions({ input: { ids }, enabled: ids.length > 0, staleTime: Infinity }),
  )
  const heads = useQuery(
    query.reference.listed.queryOptions({
      input: { pack: 'rule-heads' },
      enabled: packs.has('rule-heads'),
      staleTime: Infinity,
    }),
  )
  const findings = useQuery(
    query.reference.listed.queryOptions({
      input: { pack: 'findings' },
      enabled: packs.has('findings'),
      staleTime: Infinity,
    }),
  )
  const papers = useQuery(
    query.reference.listed.queryOptions({
      input: { pack: 'archives' },
      enabled: packs.has('archives'),
      staleTime: Infinity,
    }),
  )
  const hazardName = new Map((hazards.data ?? []).map(({ id, name }) => [id, name]))
  const listed = [heads, findings, papers].flatMap(({ data }) => data ?? [])
  const rowName = new Map(listed.map(({ id, name }) => [id, name]))
  const index: { readonly [K in RecordKind]?: ReadonlyMap<Id, RecordOf<K>> } = {
    workers: useIndex('workers', wanted),
    workplaces: useIndex('workplaces', wanted),
    posts: useIndex('posts', wanted),
    exams: useIndex('exams', wanted),
    surveys: useIndex('surveys', wanted),
    declarations: useIndex('declarations', wanted),
    clinics: useIndex('clinics', wanted),
    trainingSessions: useIndex('trainingSessions', wanted),
    ppeReceipts: useIndex('ppeReceipts', wanted),
    projects: useIndex('projects', wanted),
    facilities: useIndex('facilities', wanted),
    emergencyPlans: useIndex('emergencyPlans', wanted),
    selfChecks: useIndex('selfChecks', wanted),
    findings: useIndex('findings', wanted),
  }
  return {
    record: <K extends RecordKind>(kind: K, id: Id): RecordOf<K> | undefined => index[kind]?.get(id),
    hazard: (id) => hazardName.get(id) ?? UNREAD,
    listed: (_, id) => rowName.get(id) ?? UNREAD,
  }
}

/** Every hazard that stands in the named fields of some records. */
function hazardsOf(records: readonly object[], fields: ReadonlySet<string>): HazardId[] {
  const values = records.flatMap((record) => [...fields].flatMap((field): unknown => Reflect.get(record, field)))
  return [...new Set(values.flatMap((id) => hazardIdSchema.safeParse(id).data ?? []))].toSorted()
}
