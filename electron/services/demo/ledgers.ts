/**
 * Everything else the demo firm has on file: `resources/samples/demo-records.json`, where names stand for identifiers.
 *
 *     "postId": "木工车间/砂光工"                     a post by its workplace
 *     "workerId": "喷漆车间#2", "examId": the same     the so many-th worker of a workplace, and that worker's last exam
 *     "surveyId": "示范-JC-02"                        a report by its number
 *     "key": "dust" … "facilityId": "dust"            a record of this file
 *     "for": { "workplace": "木工车间" }              one record for each worker there; "own" is the worker's post, last exam, hazards
 */
import { newestFirst } from '#shared/entities/newest-first.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import { RECORD_KINDS, schemaOf, type Facts, type RecordKind, type RecordOf } from '#shared/entities/facts.ts'
import type { Exam } from '#shared/entities/worker.ts'
import { z } from 'zod'
import source from '../../../resources/samples/demo-records.json' with { type: 'json' }
import { ledgerOf } from '../../store/ledgers.ts'
import { peopleOf, postsByName, type DemoPerson } from './people.ts'
import { resolveDates } from './sample.ts'

const rowSchema = z.looseObject({
  key: z.string().optional(),
  for: z.strictObject({ workplace: z.string(), exceptEvery: z.int().optional() }).optional(),
})
type Row = z.output<typeof rowSchema>

const fields = z.record(z.string(), z.unknown())
const ledgersSchema = z.strictObject({
  /** Own workers are insured from their first day, but for every so many-th. */
  insuredExceptEvery: z.int(),
  /** Fields added to records that stand elsewhere, by name. */
  changes: z.strictObject({
    workplaces: z.record(z.string(), fields),
    posts: z.record(z.string(), fields),
    exams: z.record(z.string(), fields),
  }),
  records: z.record(z.string(), z.array(rowSchema)),
})

export interface DemoLedgers {
  readonly records: <K extends RecordKind>(kind: K) => RecordOf<K>[]
  readonly changed: { readonly [K in 'workplaces' | 'posts' | 'exams' | 'workers']: readonly RecordOf<K>[] }
}

/** The records of the file on a day. Throws on a name the firm has not: broken sample. */
export function demoLedgers(facts: Facts, asOf: IsoDate, newId: () => Id): DemoLedgers {
  const file = ledgersSchema.parse(resolveDates(source, asOf))
  const people = peopleOf(facts, facts.exposures)
  const names = namesOf(facts, people)
  for (const kind of RECORD_KINDS) {
    for (const { key } of file.records[kind] ?? []) if (key !== undefined) names(kind).set(key, newId())
  }
  return {
    records: (kind) =>
      (file.records[kind] ?? []).flatMap((row) =>
        copiesOf(row, people).map((values) => schemaOf(kind).parse(withIds(kind, values, names, newId))),
      ),
    changed: {
      workplaces: changedOf('workplaces', facts.workplaces, file.changes.workplaces, names),
      posts: changedOf('posts', facts.posts, file.changes.posts, names),
      exams: changedOf('exams', facts.exams, file.changes.exams, names),
      workers: people.flatMap(({ worker }, index) =>
        worker.kind === 'own' && index % file.insuredExceptEvery !== 0
          ? [{ ...worker, insuredSince: worker.hireDate }]
          : [],
      ),
    },
  }
}

type Names = (kind: RecordKind) => Map<string, Id>

function namesOf(facts: Facts, people: readonly DemoPerson[]): Names {
  const numbered = people.map((person) => [`${person.workplace}#${person.order}`, person] as const)
  const known: { readonly [K in RecordKind]?: Map<string, Id> } = {
    workplaces: new Map(facts.workplaces.map(({ id, name }) => [name, id])),
    posts: postsByName(facts),
    workers: new Map(numbered.map(([name, { worker }]) => [name, worker.id])),
    exams: new Map(
      numbered.flatMap(([name, { worker }]) => {
        const last = lastExam(facts.exams, worker.id)
        return last === undefined ? [] : [[name, last.id] as const]
      }),
    ),
    surveys: new Map(facts.surveys.map(({ id, reportNumber }) => [reportNumber ?? id, id])),
  }
  const byKind = new Map(RECORD_KINDS.map((kind) => [kind, known[kind] ?? new Map<string, Id>()]))
  return (kind) => byKind.get(kind) ?? new Map<string, Id>()
}

function lastExam(exams: readonly Exam[], workerId: Id): Exam | undefined {
  return newestFirst(
    exams.filter((exam) => exam.workerId === workerId),
    ({ date }) => date,
  )[0]
}

/** A row as it stands, or once for each worker of a workplace. */
function copiesOf({ for: whom, ...row }: Row, people: readonly DemoPerson[]): Row[] {
  if (whom === undefined)
    return [
      withOwn(
        row,
        people.find(({ workplace, order }) => row['workerId'] === `${workplace}#${order}`),
      ),
    ]
  const { workplace, exceptEvery } = whom
  return people
    .filter((person) => person.workplace === workplace && person.worker.leaveDate === null)
    .filter(({ order }) => exceptEvery === undefined || order % exceptEvery !== exceptEvery - 1)
    .map((person) => withOwn({ ...row, workerId: `${workplace}#${person.order}` }, person))
}

/** Fills in what stands as "own": the worker's post, last exam and hazards. */
function withOwn(row: Row, person: DemoPerson | undefined): Row {
  if (person === undefined) return row
  const own: Readonly<Record<string, unknown>> = {
    postId: person.post,
    examId: `${person.workplace}#${person.order}`,
    hazardIds: person.hazardIds,
  }
  return Object.fromEntries(Object.entries(row).map(([field, value]) => [field, value === 'own' ? own[field] : value]))
}

function withIds(kind: RecordKind, { key, ...row }: Row, names: Names, newId: () => Id): object {
  const values: Record<string, unknown> = { ...row }
  const { references, columns } = ledgerOf(kind)
  for (const { field, each, to } of references) {
    const value = values[field]
    if (each !== undefined && value !== undefined)
      values[field] = withIdsOfEach(value, each, (name) => idOf(names, to, name))
    else if (typeof value === 'string') values[field] = idOf(names, to, value)
    else if (Array.isArray(value)) values[field] = value.map((name) => idOf(names, to, String(name)))
  }
  // A record about an exam names no worker: the exam does.
  if (!('workerId' in columns)) delete values['workerId']
  return { ...values, id: key === undefined ? newId() : idOf(names, kind, key) }
}

/** A list of objects each of which names another record. */
function withIdsOfEach(list: unknown, each: string, idOfName: (name: string) => Id): unknown {
  return z
    .array(fields)
    .parse(list)
    .map((item) => {
      const name = item[each]
      return typeof name === 'string' ? { ...item, [each]: idOfName(name) } : item
    })
}

function idOf(names: Names, kind: RecordKind, name: string): Id {
  const id = names(kind).get(name)
  if (id === undefined) throw new Error(`the sample names ${name} of ${kind}, which is not there`)
  return id
}

function changedOf<K extends 'workplaces' | 'posts' | 'exams'>(
  kind: K,
  records: readonly RecordOf<K>[],
  changes: Readonly<Record<string, object>>,
  names: Names,
): RecordOf<K>[] {
  return Object.entries(changes).map(([name, change]) => {
    const id = idOf(names, kind, name)
    return schemaOf(kind).parse({ ...records.find((record) => record.id === id), ...change })
  })
}
