/** What a record must satisfy beyond its own schema, besides the references the store checks. Pure. */
import { AppError } from '#shared/api/errors.ts'
import { hazardIdSchema, type HazardId, type Id } from '#shared/entities/common.ts'
import { checkRefusals } from '#shared/domain/checks/check-state.ts'
import { batchRefusals } from '#shared/domain/exams/batch-state.ts'
import { caseRefusals } from '#shared/domain/exams/case-state.ts'
import { incidentExamRefusals } from '#shared/domain/exams/incidents.ts'
import { examRefusals, noticeRefusals } from '#shared/domain/exams/result-state.ts'
import { agreementRefusals, contractorRefusals } from '#shared/domain/contracts-state.ts'
import { evidenceRefusals, findingRefusals } from '#shared/domain/finding-state.ts'
import { issueRefusals, receiptRefusals } from '#shared/domain/ppe/stock.ts'
import { filingRefusals } from '#shared/domain/filing-state.ts'
import { projectRefusals } from '#shared/domain/project-state.ts'
import { ruleDocumentRefusals } from '#shared/domain/rule-document-state.ts'
import { screeningRefusals } from '#shared/domain/screening-groups.ts'
import { sessionRefusals } from '#shared/domain/training-session-state.ts'
import { type Facts, type RecordKind, type RecordOf, schemaOf } from '#shared/entities/facts.ts'
import type { FirmProfile } from '#shared/entities/firm.ts'
import type { Reference } from '#shared/reference/types.ts'
import type { Workplace } from '#shared/entities/workplace.ts'

export interface HazardUse {
  readonly path: readonly (string | number)[]
  readonly id: HazardId
}

/** Fields that name a catalogue entry, or several, in whichever kind of record they stand. */
const HAZARD_FIELDS = ['hazardId', 'hazardIds', 'barredHazardIds'] as const

function hazardsIn(record: object, path: readonly (string | number)[]): HazardUse[] {
  return HAZARD_FIELDS.flatMap((field) => {
    const value: unknown = Reflect.get(record, field)
    if (Array.isArray(value)) return value.flatMap((id, index) => named(id, [...path, field, index]))
    return named(value, [...path, field])
  })
}

function named(value: unknown, path: readonly (string | number)[]): HazardUse[] {
  const id = hazardIdSchema.safeParse(value)
  return id.success ? [{ path, id: id.data }] : []
}

/** Every catalogue entry a record names, with the path of the field. */
export function hazardsOf<K extends RecordKind>(kind: K, record: RecordOf<K>): HazardUse[] {
  const own = hazardsIn(record, [])
  if (kind !== 'surveys' || !('results' in record)) return own
  return [...own, ...record.results.flatMap((result, index) => hazardsIn(result, ['results', index]))]
}

interface World {
  readonly facts: Facts
  readonly reference: Reference
}

type Refusing =
  | 'finding'
  | 'exam'
  | 'notice'
  | 'case'
  | 'incident'
  | 'batch'
  | 'training'
  | 'ppe'
  | 'filing'
  | 'project'
  | 'rulebook'
  | 'contract'
  | 'check'
  | 'screening'

interface Guard<K extends RecordKind> {
  readonly subject: Refusing
  readonly refusals: (before: RecordOf<K> | null, after: RecordOf<K>, world: World) => readonly string[]
}

/** Kinds whose records have states, or need others before they may stand. */
const GUARDS: { readonly [K in RecordKind]?: Guard<K> } = {
  findings: { subject: 'finding', refusals: findingRefusals },
  selfChecks: {
    subject: 'check',
    refusals: (before, check, { reference }) => checkRefusals(before, check, reference),
  },
  screenings: { subject: 'screening', refusals: (_, screening, { facts }) => screeningRefusals(screening, facts) },
  surveys: { subject: 'finding', refusals: (_, survey, world) => evidenceRefusals(survey, world) },
  exams: { subject: 'exam', refusals: (_, exam, { reference }) => examRefusals(exam, reference) },
  resultNotices: { subject: 'notice', refusals: (_, notice, { facts }) => noticeRefusals(notice, facts) },
  diseaseCases: { subject: 'case', refusals: caseRefusals },
  incidents: { subject: 'incident', refusals: incidentExamRefusals },
  trainingSessions: {
    subject: 'training',
    refusals: (before, session, { facts }) => sessionRefusals(before, session, facts),
  },
  ppeIssues: { subject: 'ppe', refusals: (before, issue, { facts }) => issueRefusals(before, issue, facts) },
  ppeReceipts: { subject: 'ppe', refusals: (_, receipt, { facts }) => receiptRefusals(receipt, facts) },
  filings: { subject: 'filing', refusals: (_, filing, world) => filingRefusals(filing, world) },
  projects: { subject: 'project', refusals: projectRefusals },
  ruleDocuments: { subject: 'rulebook', refusals: ruleDocumentRefusals },
  agreements: { subject: 'contract', refusals: agreementRefusals },
  contractors: { subject: 'contract', refusals: contractorRefusals },
  examBatches: { subject: 'batch', refusals: (before, batch, { facts }) => batchRefusals(before, batch, facts) },
}

/**
 * What a change of a record must satisfy beside the record itself. Throws `<subject>.refused` with the first reason.
 * A record its own schema refuses is left to the writer, which says where.
 */
export function checkChange<K extends RecordKind>(
  kind: K,
  before: RecordOf<K> | null,
  after: RecordOf<K>,
  facts: () => Facts,
  reference: Reference,
): void {
  const guard: Guard<K> | undefined = GUARDS[kind]
  if (guard === undefined) return
  const valid = schemaOf(kind).safeParse(after)
  if (!valid.success) return
  const [reason] = guard.refusals(before, valid.data, { facts: facts(), reference })
  if (reason !== undefined)
    throw new AppError(`${guard.subject}.refused`, { reason: `@reason.${guard.subject}.${reason}` })
}

export interface Issue {
  /** Like `exams.3.workerId`. */
  readonly path: string
  /** A text of the `errors` namespace, marked by `@`. */
  readonly reason: string
}

/** Codes of the profile that are well-formed but that no list has: a slip of the pen. */
export function profileIssues(
  { divisionCode, industryCode, registrationType }: FirmProfile,
  reference: Reference,
): Issue[] {
  const unknown: readonly (readonly [path: string, unknown: boolean])[] = [
    ['divisionCode', divisionCode !== null && reference.division(divisionCode) === null],
    ['industryCode', industryCode !== null && reference.industry(industryCode) === null],
    [
      'registrationType',
      registrationType !== null && !reference.registrationTypes.some(({ code }) => code === registrationType),
    ],
  ]
  return unknown.flatMap(([path, isUnknown]) => (isUnknown ? [{ path, reason: '@reason.unknownCode' }] : []))
}

/** The first workplace that lies inside itself, or null. */
export function findWorkplaceCycle(workplaces: readonly Workplace[]): Id | null {
  const parents = new Map(workplaces.map(({ id, parentId }) => [id, parentId]))
  const sound = new Set<Id>()
  for (const { id } of workplaces) {
    const seen = new Set<Id>()
    for (let at: Id | null = id; at !== null && !sound.has(at); at = parents.get(at) ?? null) {
      if (seen.has(at)) return at
      seen.add(at)
    }
    for (const visited of seen) sound.add(visited)
  }
  return null
}
