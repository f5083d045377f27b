/** 受检名单: what the clinic is told of each person. The list carries no result, old or new: health data stay in the firm. */
import { type Message, message } from '../explanation.ts'
import { yearsWithAny } from '../hazard-years.ts'
import { checkIdCard } from '../identifiers.ts'
import type { RuleContext } from '../rule-context.ts'
import { uncovered } from '../rules/exam-measures.ts'
import { factorNames, healthIndex } from '../rules/health-index.ts'
import { examContent, type ExamContent } from './content.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { BatchMember, ExamBatch } from '#shared/entities/exam-batch.ts'
import type { Exam, Sex, SpecialWork, Worker } from '#shared/entities/worker.ts'

export interface ListRow {
  readonly workerId: Id
  readonly name: string
  readonly idCard: string | null
  readonly sex: Sex | null
  /** Full years on the day of the exam. */
  readonly age: number | null
  readonly posts: string
  readonly hazards: readonly string[]
  readonly specialWork: readonly SpecialWork[]
  /** 接害工龄 in years with one decimal, pauses left out; null where a first day is not recorded. */
  readonly years: number | null
  readonly kind: Exam['kind']
  readonly content: ExamContent
  /** 复查: the items the notice names. */
  readonly recheckItems: string | null
}

export interface ClinicList {
  readonly on: IsoDate
  readonly rows: readonly ListRow[]
  /** What the clinic's filing lacks, or the firm does not know of it. */
  readonly warnings: readonly Message[]
}

/** Builds the list of a batch for the day planned, or for the day asked about. */
export function clinicList(
  context: RuleContext,
  batch: Pick<ExamBatch, 'members' | 'plannedOn' | 'clinicId'>,
): ClinicList {
  const on = batch.plannedOn ?? context.asOf
  const { workers } = healthIndex(context)
  const rows = batch.members.flatMap((member): ListRow[] => {
    const worker = workers.get(member.workerId)
    return worker === undefined ? [] : [rowOf(context, worker, member, on)]
  })
  return { on, rows, warnings: clinicWarnings(context, batch) }
}

function rowOf(context: RuleContext, worker: Worker, member: BatchMember, on: IsoDate): ListRow {
  const { name, idCard } = worker
  const told = idCard === null ? null : checkIdCard(idCard)
  const birthDate = worker.birthDate ?? (told?.ok === true ? told.birthDate : null)
  return {
    workerId: worker.id,
    name,
    idCard,
    sex: worker.sex ?? (told?.ok === true ? told.sex : null),
    age: birthDate === null ? null : fullYears(birthDate, on),
    posts: postsOf(context, worker),
    hazards: member.hazardIds.map((id) => context.hazardName(id)),
    specialWork: member.specialWork,
    years: yearsWithAny(context, worker, member.hazardIds, on),
    kind: member.kind,
    content: examContent(context, member, on),
    recheckItems: member.kind === 'recheck' ? recheckItems(context, worker.id) : null,
  }
}

function fullYears(birth: IsoDate, on: IsoDate): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4))
  return on.slice(5) < birth.slice(5) ? years - 1 : years
}

/** The posts held on the day; whoever holds none is yet to begin or has left, and stands under the post last recorded. */
function postsOf(context: RuleContext, worker: Worker): string {
  const held = context.presence.assignmentsOf.get(worker.id) ?? []
  const all = context.facts.assignments.filter(({ workerId }) => workerId === worker.id)
  const shown = held.length > 0 ? held : all.slice(-1)
  return [...new Set(shown.map(({ postId }) => context.postName(postId)))].join('、')
}

/** The notice a re-check follows: the latest exam that asked for one. */
function recheckItems(context: RuleContext, workerId: Id): string | null {
  const asking = (context.examsOf.get(workerId) ?? []).findLast(({ recheckItems: items }) => items !== null)
  return asking?.recheckItems ?? null
}

/** EX-65: the clinic's filing against the factors of the batch, before anybody is sent there. */
export function clinicWarnings(
  context: RuleContext,
  { clinicId, members }: Pick<ExamBatch, 'clinicId' | 'members'>,
): Message[] {
  const clinic = context.facts.clinics.find(({ id }) => id === clinicId)
  if (clinic === undefined) return []
  const { name } = clinic
  const warnings: Message[] = []
  if (clinic.filingNumber === null && clinic.filedOn === null) warnings.push(message('missing.clinicFiling', { name }))
  const left = uncovered(clinic, new Set(members.flatMap(({ hazardIds }) => hazardIds)))
  if (left.length > 0)
    warnings.push(message('missing.clinicCoverage', { name, hazards: factorNames(context, left.toSorted()) }))
  else if (clinic.hazardIds.length === 0) warnings.push(message('missing.clinicHazards', { name }))
  return warnings
}
