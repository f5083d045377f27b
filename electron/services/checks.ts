/** 自查: tables gone through item by item, what the ledgers already answer, and the measure each "no" leads to. */
import { newestFirst } from '#shared/entities/newest-first.ts'
import { AppError } from '#shared/api/errors.ts'
import { gradeOf, scoreOf } from '#shared/domain/assessment.ts'
import {
  answerRefusal,
  type CheckRefusal,
  finishRefusal,
  measureRefusal,
  startRefusal,
} from '#shared/domain/checks/check-state.ts'
import {
  checkTables,
  computedAnswers,
  itemsBehind,
  SELF_CHECK,
  tableOf,
  type CheckItem,
  type CheckTable,
} from '#shared/domain/checks/tables.ts'
import type {
  CheckItemLine,
  CheckSheet,
  ChecksOverview,
  GivenCheckAnswer,
  PlannedMeasure,
} from '#shared/entities/checks.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import { completeRecord } from '#shared/entities/facts.ts'
import { findingSchema, type Finding, type SelfCheck } from '#shared/entities/improvement.ts'
import type { DueRow } from '#shared/entities/due.ts'
import { translator, type Language } from '#shared/i18n/index.ts'
import { allDueItems, dueRows, type Question } from './due.ts'
import { writeSteps } from './finding-steps.ts'
import { hazardsOf } from './record-checks.ts'
import { change, newId, type Session } from './session.ts'

function refuse(reason: CheckRefusal | null): void {
  if (reason !== null) throw new AppError('check.refused', { reason: `@reason.check.${reason}` })
}

/** Name and version, always together. */
export function tableName(
  { id, name, version }: Pick<CheckTable, 'id' | 'name' | 'version'>,
  language: Language,
): string {
  if (id === SELF_CHECK) return translator(language, 'ui')('checks.table.own')
  return version === null ? name : translator(language, 'ui')('checks.table.loaded', { name, version })
}

/** Tables that may be gone through for the firm, and every check made, newest first. */
export function checkLists(
  { store, engine }: Session,
  { asOf, language }: Question,
): Pick<ChecksOverview, 'tables' | 'checks'> {
  const facts = store.facts()
  return {
    tables: checkTables(engine.reference, asOf)
      .filter(({ about }) => about === 'firm')
      .map((table) => ({
        id: table.id,
        name: tableName(table, language),
        version: table.version,
        items: table.items.length,
        total: table.scheme?.total ?? null,
      })),
    checks: newestFirst(
      facts.selfChecks.filter(({ date }) => date <= asOf),
      ({ date }) => date,
    ).map((check) => {
      const table = tableOf(check, engine.reference)
      const count = (answer: string) => check.answers.filter((given) => given.answer === answer).length
      return {
        id: check.id,
        date: check.date,
        by: check.by,
        finished: check.finished,
        tableId: check.checklist,
        table: table === null ? '' : tableName(table, language),
        answered: check.answers.length,
        items: table?.items.length ?? check.answers.length,
        yes: count('yes'),
        no: count('no'),
        notApplicable: count('notApplicable'),
        findings: facts.findings.filter(({ selfCheckId }) => selfCheckId === check.id).length,
      }
    }),
  }
}

function checkOf({ store }: Session, id: Id): SelfCheck {
  const check = store.get('selfChecks', id)
  if (check === null) throw new AppError('record.notFound', { id })
  return check
}

/** One check: every item with its answer, what the ledgers say, and the finding that stands for it. Throws `record.notFound`, `check.refused`. */
export function checkSheet(
  session: Session,
  { checkId, ...question }: Question & { readonly checkId: Id },
): CheckSheet {
  const check = checkOf(session, checkId)
  const table = tableOf(check, session.engine.reference)
  if (table === null) throw new AppError('check.refused', { reason: '@reason.check.unknownTable' })
  const lineOf = itemLines(session, check, question)
  return {
    check,
    table: tableName(table, question.language),
    items: table.items.map(lineOf),
    score: table.scheme === null ? null : scored(table, check),
  }
}

function itemLines(session: Session, check: SelfCheck, question: Question): (item: CheckItem) => CheckItemLine {
  const { store, engine } = session
  const given = new Map(check.answers.map((answer) => [answer.itemId, answer]))
  const found = store.facts().findings.filter(({ selfCheckId }) => selfCheckId === check.id)
  const findingOf = new Map(found.map((finding) => [finding.selfCheckItem, finding]))
  const levels = new Map(engine.reference.library.rowsOn('findings', check.date).map(({ id, level }) => [id, level]))
  const items = allDueItems(session, question.asOf)
  const rows = new Map(dueRows(session, question).map((row): [string, DueRow] => [row.id, row]))
  return (item) => {
    const { itemId, no, theme, text, evidence, points, key, basis, suggestion, control, codeNote, codeTag } = item
    const finding = findingOf.get(itemId)
    return {
      itemId,
      no,
      theme,
      text,
      evidence,
      points,
      key,
      basis: basis.map((row) => ({ ...row })),
      suggestion,
      control,
      code: findingSchema.shape.code.parse(item.code),
      codeNote,
      codeTag,
      level: levels.get(item.code ?? '') ?? 'general',
      rows: itemsBehind(item, items).flatMap(({ id }) => rows.get(id) ?? []),
      answer: given.get(itemId) ?? null,
      findingId: finding?.id ?? null,
      findingState: finding?.state ?? null,
    }
  }
}

function scored({ items, scheme }: CheckTable, { answers }: SelfCheck): CheckSheet['score'] {
  if (scheme === null) return null
  const score = scoreOf(scheme, answers)
  const failed = new Set(score.keysFailed)
  return {
    points: score.points,
    total: scheme.total,
    unanswered: score.unanswered,
    keysFailed: items.flatMap(({ itemId, no }) => (failed.has(itemId) ? [no] : [])),
    grade: score.unanswered > 0 ? null : gradeOf(scheme, score),
  }
}

/**
 * Begins a check. Items whose table names the rules that answer them begin with that answer, marked as such; the rest is for people.
 * Throws `check.refused`.
 */
export function startCheck(
  session: Session,
  { asOf, table: id, date, by }: { asOf: IsoDate; table: string; date: IsoDate; by: string | null },
): SelfCheck {
  const { store, engine } = session
  const table = checkTables(engine.reference, date).find((known) => known.id === id) ?? null
  refuse(startRefusal({ table, date, today: engine.clock.today(), checks: store.facts().selfChecks }))
  const note = translator('zh-CN', 'ui')('checks.computed', { asOf })
  const check = completeRecord('selfChecks', {
    id: newId(),
    date,
    checklist: id,
    by,
    finished: false,
    answers: table === null ? [] : computedAnswers(table, allDueItems(session, asOf), note),
  })
  return store.transaction(change(engine, 'checks.start'), (write) => write.insert('selfChecks', check))
}

/** Keeps the answer to one item, or takes it back, at once: whoever is interrupted goes on where they were. Throws `record.notFound`, `check.refused`. */
export function answerItem(
  session: Session,
  { checkId, given }: { readonly checkId: Id; readonly given: GivenCheckAnswer },
): SelfCheck {
  const { store, engine } = session
  const check = checkOf(session, checkId)
  refuse(answerRefusal(check, tableOf(check, engine.reference), given))
  const { itemId, answer, note, points } = given
  const others = check.answers.filter((known) => known.itemId !== itemId)
  const answers = answer === null ? others : [...others, { itemId, answer, note, points }]
  return store.transaction(change(engine, 'checks.answer'), (write) =>
    write.update('selfChecks', { ...check, answers }),
  )
}

/** Ends a check; from then on it counts and no longer changes. Throws `record.notFound`, `check.refused` while items are unanswered. */
export function finishCheck(session: Session, { checkId }: { readonly checkId: Id }): SelfCheck {
  const { store, engine } = session
  const check = checkOf(session, checkId)
  refuse(finishRefusal(check, tableOf(check, engine.reference)))
  return store.transaction(change(engine, 'checks.finish'), (write) =>
    write.update('selfChecks', { ...check, finished: true }),
  )
}

/**
 * Registers the finding of an item answered "no" with its planned measure, handed out when an owner and a day are named: all in one
 * transaction. Throws `record.notFound`, `record.unknownHazard`, `check.refused`, `finding.refused`.
 */
export function planMeasure(
  session: Session,
  { checkId, itemId, measure }: { readonly checkId: Id; readonly itemId: string; readonly measure: PlannedMeasure },
): Finding {
  const { store, engine } = session
  const check = checkOf(session, checkId)
  refuse(measureRefusal(check, itemId, store.facts().findings))
  const finding = completeRecord('findings', {
    ...measure,
    id: newId(),
    foundOn: check.date,
    foundBy: 'self',
    selfCheckId: checkId,
    selfCheckItem: itemId,
  })
  for (const { id } of hazardsOf('findings', finding))
    if (engine.reference.hazard(id) === null) throw new AppError('record.unknownHazard', { id })
  const handedOut = measure.responsible !== null && measure.deadline !== null
  return store.transaction(change(engine, 'checks.measure'), (write) =>
    writeSteps(session, write, null, finding, handedOut ? ['registered', 'assigned'] : ['registered']),
  )
}
