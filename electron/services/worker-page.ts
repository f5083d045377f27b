/** One person on one page: marks, what is due, the steps still open, years with each hazard, and everything on record. */
import { AppError } from '#shared/api/errors.ts'
import { reachOf, ruleAreas } from '#shared/domain/due-reach.ts'
import type { DueItem } from '#shared/domain/explanation.ts'
import { hazardYears } from '#shared/domain/hazard-years.ts'
import { FLAG_RULES } from '#shared/domain/person-flags.ts'
import { ruleContext, type RuleContext } from '#shared/domain/rule-context.ts'
import { workerTimeline, type TimelineEntry } from '#shared/domain/worker-timeline.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { DueRow } from '#shared/entities/due.ts'
import type { GuidedStep, RenderedTimelineEntry, WorkerPage } from '#shared/entities/people.ts'
import type { RecordKind } from '#shared/entities/facts.ts'
import type { Worker } from '#shared/entities/worker.ts'
import { recordFields } from '#shared/entities/record-fields.ts'
import { translator, type Translate } from '#shared/i18n/index.ts'
import { fieldHeading, fieldText, type Lookups } from '#shared/i18n/record-text.ts'
import { allDueItems, type Question } from './due.ts'
import { lookupsOf } from './ledger-table.ts'
import { renderDueRow } from './render.ts'
import { personRows } from './roster-people.ts'
import type { Session } from './session.ts'

/** The duties behind each step of coming to a post and of leaving, in the order in which they are done. */
const STEPS: readonly (readonly [step: GuidedStep['step'], rules: readonly string[]])[] = [
  ['exam', ['exam.preJob', 'exam.specialPreJob']],
  ['training', ['training.preJob', 'training.special', 'training.change', 'radiation.training']],
  ['notice', ['informing.contract']],
  ['ppe', ['workplace.ppeReplacement']],
  ['leavingExam', ['exam.leaving']],
  ['copy', ['files.copy']],
]

/** Throws `record.notFound`. */
export function workerPage(session: Session, { asOf, language, id }: Question & { readonly id: Id }): WorkerPage {
  const { store, engine } = session
  const facts = store.facts()
  const worker = facts.workers.find((entry) => entry.id === id)
  if (worker === undefined) throw new AppError('record.notFound')
  const context = ruleContext(facts, engine.reference, asOf)
  const row = personRows(session, asOf)(worker)
  const items = itemsOf(session, asOf, id, language)
  const t = translator(language, 'ui')
  const lookups = lookupsOf(facts, engine.reference)
  return {
    worker,
    row,
    flags: row.flags.map((flag) => ({
      flag,
      item: items.find(({ rule }) => FLAG_RULES[flag].includes(rule))?.id ?? null,
    })),
    due: items.filter(({ status }) => status !== 'notApplicable'),
    steps: STEPS.flatMap(([step, rules]) => {
      const own = items.filter(({ rule, status }) => rules.includes(rule) && status !== 'notApplicable')
      return own.length === 0 ? [] : [{ step, items: own }]
    }),
    hazards: hazardYears(context, worker).map(({ hazardId, postIds, ...time }) => ({
      hazardId,
      name: context.hazardName(hazardId),
      posts: postIds.map((postId) => context.postName(postId)),
      ...time,
    })),
    work: workOf(context, worker),
    timeline: workerTimeline(facts, id).map((entry) => rendered(entry, lookups, t)),
  }
}

/** Posts held or to come, and the hazards met there. */
function workOf(context: RuleContext, worker: Worker): WorkerPage['work'] {
  const open = ({ to }: { readonly to: IsoDate | null }) => to === null || to >= context.asOf
  const stretches = [...context.stretchesOf(worker)].filter(([, group]) => group.some(open))
  const assignments = context.facts.assignments.filter((row) => row.workerId === worker.id && open(row))
  return {
    postIds: [...new Set(assignments.map(({ postId }) => postId))],
    hazardIds: stretches.map(([hazardId]) => hazardId),
  }
}

/** What concerns the person, in the order of the due list. */
function itemsOf(session: Session, asOf: Question['asOf'], id: Id, language: Question['language']): DueRow[] {
  const reach = reachOf(session.store.facts(), asOf)
  const areaOf = ruleAreas(session.engine.reference)
  return allDueItems(session, asOf).flatMap((item: DueItem) => {
    const concerned = reach(item.subject)
    return concerned.workerIds.includes(id) ? [renderDueRow(item, areaOf(item.rule), concerned, language)] : []
  })
}

/** Fields that say nothing beside the person's own page and the day the entry stands under. */
const SILENT: ReadonlySet<string> = new Set(['workerId', 'workerIds', 'trainee', 'members'])

/** Details of one entry: as many as stand in a line or two; the record has them all. */
const DETAILS = 4

function rendered(
  { kind, record, on, to, goesOn }: TimelineEntry,
  lookups: Lookups,
  t: Translate,
): RenderedTimelineEntry {
  const fields = recordFields(kind).filter(({ name, blank }) => {
    const value: unknown = Reflect.get(record, name)
    return !SILENT.has(name) && value !== on && value !== to && value !== blank && value !== null
  })
  const text = (field: (typeof fields)[number]) => fieldText(kind, field, Reflect.get(record, field.name), lookups, t)
  const [head, ...rest] = fields
    .filter((field) => text(field) !== '')
    .toSorted((a, b) => weight(kind, a.name) - weight(kind, b.name))
  return {
    kind,
    id: record.id,
    on,
    to,
    goesOn,
    title: head === undefined ? '' : text(head),
    details: rest
      .slice(0, DETAILS)
      .map((field) => t('people.detail', { field: fieldHeading(kind, field, t), value: text(field) })),
  }
}

/** What an entry is called by, before anything else of it. */
const HEADS: { readonly [K in RecordKind]?: readonly string[] } = {
  assignments: ['postId'],
  exams: ['kind', 'conclusion', 'hazardIds'],
  trainings: ['kind', 'hours', 'topic'],
  ppeIssues: ['item', 'spec', 'quantity'],
  contractNotices: ['postId', 'hazardIds', 'signedOn'],
  diseaseCases: ['disease', 'outcome'],
  doses: ['effective', 'institution'],
  incidents: ['description', 'hazardIds'],
  maternities: ['kind'],
  examActions: ['kind', 'note'],
  licences: ['kind', 'number'],
  appointments: ['role', 'name'],
}

function weight(kind: RecordKind, field: string): number {
  const at = HEADS[kind]?.indexOf(field) ?? -1
  return at < 0 ? 100 : at
}
