/**
 * 档案六卷 as an index that is always up to date: for each row of the `archives` pack the records that stand for it, and papers put away.
 * It says what is there, never whether a duty is met: that is the due list's.
 */
import { newestFirst } from '../entities/newest-first.ts'
import { type Basis, type Message, message } from './explanation.ts'
import { groupBy } from './presence.ts'
import type { ArchiveLine, Kept, PaperState, Place } from '#shared/entities/archive-work.ts'
import type { AttachmentKind } from '#shared/entities/attachment.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Facts, RecordKind, RecordOf, Records } from '#shared/entities/facts.ts'
import type { Project } from '#shared/entities/project.ts'
import type { Reference } from '#shared/reference/types.ts'

export interface ArchiveWorld {
  readonly facts: Facts
  readonly reference: Reference
  readonly asOf: IsoDate
  readonly attachmentsOf: (kind: AttachmentKind, recordId: string) => number
}

interface Found {
  readonly kind: AttachmentKind
  readonly id: string
  readonly date: IsoDate | null
}

interface Source {
  readonly place: Place | null
  readonly find: (world: ArchiveWorld) => readonly Found[]
  /** Whether the firm has anything that would give such a paper; always, when absent. */
  readonly applies?: (world: ArchiveWorld) => boolean
  readonly always?: Extract<PaperState, 'made' | 'unseen'>
}

const page = (name: Exclude<Place['page'], 'records'>): Place => ({ page: name, ledger: null })
const ledger = (kind: RecordKind): Place => ({ page: 'records', ledger: kind })

/** Records of a kind that are known on the day. */
function of<K extends RecordKind>(
  kind: K,
  dateOf: (record: RecordOf<K>) => IsoDate | null,
  keep: (record: RecordOf<K>, asOf: IsoDate) => boolean = () => true,
): Source['find'] {
  return ({ facts, asOf }) => {
    const all: Records = facts
    const records: readonly RecordOf<K>[] = all[kind]
    return records.flatMap((record) => {
      const date = dateOf(record)
      return (date !== null && date > asOf) || !keep(record, asOf) ? [] : [{ kind, id: record.id, date }]
    })
  }
}

/** Projects that have passed a gate. */
function gate(...days: readonly (keyof Project & `${string}On`)[]): Source {
  const dateOf = (project: Project) => days.flatMap((day) => project[day] ?? []).toSorted()[0] ?? null
  return {
    place: page('projects'),
    find: of('projects', dateOf, (project) => dateOf(project) !== null),
    applies: builds,
  }
}

const none = () => []
const builds = ({ facts, asOf }: ArchiveWorld) =>
  facts.projects.some(({ feasibilityOn, startedOn }) => (feasibilityOn ?? startedOn ?? asOf) <= asOf)
const meetsHazards = ({ facts }: ArchiveWorld) => facts.exposures.length > 0
const hasCases = ({ facts }: ArchiveWorld) => facts.diseaseCases.length > 0
const putAway: Source = { place: null, find: none }
const exams = (kind: RecordOf<'exams'>['kind']): Source => ({
  place: page('exams'),
  find: of(
    'exams',
    ({ date }) => date,
    (exam) => exam.kind === kind,
  ),
  applies: meetsHazards,
})
const isAbnormal = ({ conclusion }: RecordOf<'exams'>) => conclusion !== null && conclusion !== 'normal'

/** What stands for each row. A row that is not here, e.g. of a pack loaded later, is a paper to be put away. */
const SOURCES: Readonly<Record<string, Source>> = {
  '1-01': {
    place: page('projects'),
    find: of('projects', ({ feasibilityOn, startedOn }) => feasibilityOn ?? startedOn),
    applies: builds,
  },
  '1-02': { ...putAway, applies: builds },
  '1-03': gate('preEvaluatedOn'),
  '1-04': gate('designReviewedOn'),
  '1-05': gate('controlEvaluatedOn'),
  '1-06': gate('preEvaluationReviewedOn', 'designReviewedOn'),
  '1-07': gate('schemeReportedOn', 'acceptanceReportedOn'),
  '1-08': { ...putAway, applies: builds },
  '1-09': gate('acceptedOn'),
  '1-10': { ...putAway, applies: () => false },
  '2-01': { place: page('rules'), find: none, always: 'made' },
  '2-02': {
    place: page('rulebooks'),
    find: of(
      'ruleDocuments',
      ({ issuedOn }) => issuedOn,
      ({ endedOn }, asOf) => endedOn === null || endedOn >= asOf,
    ),
  },
  '2-03': {
    place: ledger('appointments'),
    find: of(
      'appointments',
      ({ from }) => from,
      ({ role }) => role === 'healthBody',
    ),
  },
  '2-04': {
    place: ledger('appointments'),
    find: of(
      'appointments',
      ({ from }) => from,
      ({ role }) => role === 'healthManager',
    ),
  },
  '2-05': { place: page('structure'), find: of('exposures', ({ since }) => since) },
  '2-06': { place: page('profile'), find: materials },
  '2-07': { place: ledger('annualPlans'), find: of('annualPlans', ({ signedOn }) => signedOn) },
  '2-08': { place: null, find: none, always: 'unseen' },
  '3-01': { place: page('training'), find: of('trainingSessions', ({ date }) => date) },
  '3-02': {
    place: page('training'),
    find: of(
      'trainings',
      ({ date }) => date,
      ({ trainee }) => trainee !== 'worker',
    ),
  },
  '3-03': {
    place: page('training'),
    find: of(
      'trainings',
      ({ date }) => date,
      ({ trainee }) => trainee === 'worker',
    ),
  },
  '4-03': { place: page('profile'), find: sheets },
  '4-04': { place: page('structure'), find: of('exposures', ({ since }) => since) },
  '4-05': { place: page('measurement'), find: of('monitoringSummaries', ({ madeOn }) => madeOn) },
  '4-08': { place: page('measurement'), find: of('surveys', ({ date }) => date) },
  '4-09': {
    place: page('measurement'),
    find: of(
      'surveys',
      ({ reportedOn }) => reportedOn,
      ({ reportedOn }) => reportedOn !== null,
    ),
  },
  '5-01': { place: ledger('clinics'), find: of('clinics', () => null), applies: meetsHazards },
  '5-02': { place: page('exams'), find: of('exams', ({ date }) => date), applies: meetsHazards },
  '5-03': exams('preJob'),
  '5-04': exams('inService'),
  '5-05': {
    ...exams('leaving'),
    applies: ({ facts, asOf }) => facts.workers.some((w) => (w.leaveDate ?? '9') <= asOf),
  },
  '5-06': {
    place: page('exams'),
    find: of('examActions', ({ date }) => date),
    applies: ({ facts }) => facts.exams.some(isAbnormal),
  },
  '5-07': {
    place: page('cases'),
    find: of(
      'diseaseCases',
      ({ diagnosedOn }) => diagnosedOn,
      ({ outcome }) => outcome === 'confirmed',
    ),
    applies: ({ facts }) => facts.diseaseCases.some(({ outcome }) => outcome === 'confirmed'),
  },
  '5-08': { place: page('cases'), find: of('diseaseCases', ({ suspectedOn }) => suspectedOn), applies: hasCases },
  '5-09': {
    place: page('cases'),
    find: of(
      'diseaseCases',
      ({ reportedOn }) => reportedOn,
      ({ reportedOn }) => reportedOn !== null,
    ),
    applies: hasCases,
  },
  '5-10': {
    place: page('emergency'),
    find: of('incidents', ({ date }) => date),
    applies: ({ facts }) => facts.incidents.length > 0,
  },
  '5-11': { place: page('roster'), find: people, applies: meetsHazards },
  '6-01': { place: page('roster'), find: of('assignments', ({ from }) => from), applies: meetsHazards },
  '6-02': { place: page('exams'), find: of('exams', ({ date }) => date), applies: meetsHazards },
  '6-03': { place: page('cases'), find: of('diseaseCases', ({ suspectedOn }) => suspectedOn), applies: hasCases },
}

/** Materials stand in the firm's particulars, and go by their names. */
function materials({ facts }: ArchiveWorld): Found[] {
  return facts.profile.materials.map(({ name }) => ({ kind: 'materials', id: name, date: null }))
}

function sheets({ facts, asOf }: ArchiveWorld): Found[] {
  return facts.profile.materials.flatMap(({ name, sdsOn }) =>
    sdsOn === null || sdsOn > asOf ? [] : [{ kind: 'materials', id: name, date: sdsOn }],
  )
}

/** One file for each person who was examined. */
function people({ facts, asOf }: ArchiveWorld): Found[] {
  const examined = groupBy(
    facts.exams.filter(({ date }) => date <= asOf),
    ({ workerId }) => workerId,
  )
  return [...examined].map(([id, records]) => ({
    kind: 'workers',
    id,
    date:
      records
        .map(({ date }) => date)
        .toSorted()
        .at(-1) ?? null,
  }))
}

/** Where a paper, or with null the whole of a volume, was put away by the day; newest year first. */
function keptOf({ facts, asOf }: ArchiveWorld, volume: number, itemId: Id | null): Kept[] {
  const own = facts.filings.filter(
    (filing) => filing.volume === volume && filing.itemId === itemId && filing.filedOn <= asOf,
  )
  return newestFirst(own, ({ filedOn }) => filedOn)
    .map(({ id, year, filedOn, keeper, place }) => ({ filingId: id, year, filedOn, keeper, place }))
    .toSorted((a, b) => b.year - a.year)
}

export interface IndexVolume {
  readonly volume: number
  readonly lines: readonly ArchiveLine[]
  readonly filed: readonly Kept[]
}

/** Every volume with its rows, in the order of the pack. */
export function archiveIndex(world: ArchiveWorld): IndexVolume[] {
  const rows = world.reference.library.rowsOn('archives', world.asOf)
  return [...groupBy(rows, ({ volume }) => volume)].map(([volume, items]) => ({
    volume,
    filed: keptOf(world, volume, null),
    lines: items.map(({ id, item, form, verification }): ArchiveLine => {
      const source = SOURCES[id] ?? putAway
      const found = source.find(world)
      const kept = keptOf(world, volume, id)
      const dates = [...found.map(({ date }) => date), ...kept.map(({ filedOn }) => filedOn)].filter((d) => d !== null)
      const scans = [...found, ...kept.map(({ filingId }) => ({ kind: 'filings', id: filingId }) as const)]
      return {
        id,
        volume,
        item,
        form,
        verification,
        state: stateOf(source, world, found.length + kept.length),
        count: found.length,
        latest: dates.toSorted().at(-1) ?? null,
        attachments: scans.reduce((sum, scan) => sum + world.attachmentsOf(scan.kind, scan.id), 0),
        kept,
        place: source.place,
      }
    }),
  }))
}

function stateOf({ always, applies }: Source, world: ArchiveWorld, there: number): PaperState {
  if (always !== undefined) return always
  if (there > 0) return 'there'
  return applies === undefined || applies(world) ? 'missing' : 'notApplicable'
}

/** How long a volume is kept, as far as a text was seen; nothing is ever removed by this program. */
export function retentionOf(
  { reference, asOf, facts }: ArchiveWorld,
  volume: number,
): { readonly text: Message; readonly basis: readonly Basis[] } {
  const duty = (id: string) => reference.library.rowsOn('duties', asOf).find((row) => row.id === id)
  const isPersonal = volume === 6
  const dose = facts.doses.length > 0 ? duty('RA-14') : undefined
  const kept = duty('EX-61')
  const months = kept?.clocks.find(({ id }) => id === 'retention')?.count
  if (isPersonal && dose !== undefined)
    return { text: message('archive.retention.life'), basis: [...dose.basis, ...(kept?.basis ?? [])] }
  if (isPersonal && kept !== undefined && months !== undefined)
    return { text: message('archive.retention.health', { months }), basis: kept.basis }
  return { text: message('archive.retention.unknown'), basis: [] }
}
