/** A clinic's sheet of results comes in: shown first, every doubt asked, written in one transaction or not at all. */
import { AppError } from '#shared/api/errors.ts'
import type { SheetQuestion } from '#shared/api/exam-work.ts'
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { BatchMember, SheetColumn, SheetWord } from '#shared/entities/exam-batch.ts'
import type { ResultDecision, ResultRow, ResultsPreview } from '#shared/entities/exam-results.ts'
import { completeRecord } from '#shared/entities/facts.ts'
import type { Clinic } from '#shared/entities/health.ts'
import type { Exam } from '#shared/entities/worker.ts'
import { readWorkbook } from '../sheets/index.ts'
import { headingKey } from '../sheets/results/headings.ts'
import { readResults } from '../sheets/results/read-results.ts'
import { wordKey } from '../sheets/results/words.ts'
import type { Workbook } from '../sheets/workbook.ts'
import { contextOf, postNamesOf, withResults } from './exams.ts'
import type { KeptFile } from './files.ts'
import { checkChange } from './record-checks.ts'
import { change, newId, type Session } from './session.ts'

type Sheet = Omit<SheetQuestion, 'firmId' | 'ticket'>

/** What a sheet would bring. Writes nothing. Throws `roster.*` for a file that is no table, `results.*`, `record.notFound`. */
export async function previewResults(session: Session, file: KeptFile, sheet: Sheet): Promise<ResultsPreview> {
  return preview(session, await readWorkbook(file.bytes, file.name), sheet)
}

function clinicOf({ store }: Session, id: Id): Clinic {
  const clinic = store.get('clinics', id)
  if (clinic === null) throw new AppError('record.notFound')
  return clinic
}

function preview(session: Session, workbook: Workbook, { clinicId, batchId, kind, date, columns, words }: Sheet) {
  const { store, engine } = session
  const today = engine.clock.today()
  const clinic = clinicOf(session, clinicId)
  const context = contextOf(session, today)
  const members = batchId === null ? [] : (store.get('examBatches', batchId)?.members ?? [])
  return readResults(
    workbook,
    {
      kind,
      date,
      columns: columns ?? clinic.sheetColumns,
      // What the user says now goes before what was remembered.
      words: [...(words ?? []), ...clinic.sheetWords],
    },
    {
      people: {
        workers: context.facts.workers,
        postOf: postNamesOf(context),
        members: new Set(members.map(({ workerId }) => workerId)),
      },
      members,
      hazardsOf: (workerId) => [
        ...new Set((context.presence.exposuresOf.get(workerId) ?? []).map(({ hazardId }) => hazardId)),
      ],
      exams: context.facts.exams,
      reference: engine.reference,
      today,
    },
  )
}

interface Accepted {
  readonly row: ResultRow
  readonly workerId: Id
}

/** Rows to write, each with its person. Throws `results.unmapped`, `results.undecided`. */
function accept({ rows, words }: ResultsPreview, decisions: readonly ResultDecision[]): Accepted[] {
  const open = words.filter(({ meaning }) => meaning === null)
  const [word] = open
  if (word !== undefined) throw new AppError('results.unmapped', { count: open.length, word: word.word })
  const decided = new Map(decisions.map(({ row, workerId }) => [row, workerId]))
  const undecided: number[] = []
  const accepted = rows.flatMap((row): Accepted[] => {
    const workerId = decided.has(row.row)
      ? (decided.get(row.row) ?? null)
      : row.verdict === 'sure'
        ? row.proposal
        : null
    if (row.verdict === 'known' && !decided.has(row.row)) return []
    if (row.verdict === 'ask' && !decided.has(row.row)) undecided.push(row.row)
    if (workerId !== null && row.blocked) undecided.push(row.row)
    return workerId === null ? [] : [{ row, workerId }]
  })
  const [first] = undecided
  if (first !== undefined) throw new AppError('results.undecided', { count: undecided.length, row: first })
  return accepted
}

/**
 * Writes what is sure or decided, fills the batch, and remembers how the clinic words its sheets.
 * Throws as `previewResults` does, and `results.unmapped`, `results.undecided`, `exam.refused`, `batch.refused`.
 */
export async function applyResults(
  session: Session,
  file: KeptFile,
  input: Sheet & { readonly decisions: readonly ResultDecision[]; readonly receivedOn: IsoDate | null },
): Promise<{ written: number; known: number; skipped: number }> {
  const workbook = await readWorkbook(file.bytes, file.name)
  const { store, engine } = session
  // Nothing from here to the end of the transaction waits, so what was judged cannot be out of date when it is written.
  const seen = preview(session, workbook, input)
  const accepted = accept(seen, input.decisions)
  const clinic = clinicOf(session, input.clinicId)
  const facts = store.facts()
  const batch = input.batchId === null ? null : store.get('examBatches', input.batchId)
  const named = seen.columns.some(({ field }) => field === 'hazards')
  const factors = factorsOf(session, batch?.members ?? [])
  const exams = accepted.map(({ row, workerId }) => {
    // What was proposed for one person does not hold for another.
    const own = named || workerId === row.proposal ? row.hazardIds : factors(workerId)
    return examOf({ row: { ...row, hazardIds: own }, workerId }, facts.exams, clinic, input.receivedOn)
  })
  refuseTwins(accepted)
  for (const exam of exams) checkChange('exams', null, exam, () => facts, engine.reference)
  store.transaction(change(engine, 'exams.applyResults'), (write) => {
    for (const exam of exams) write.save('exams', exam)
    if (batch !== null) {
      const filled = { ...batch, members: withResults(batch.members, exams) }
      checkChange(
        'examBatches',
        batch,
        filled,
        () => ({ ...facts, exams: [...facts.exams, ...exams] }),
        engine.reference,
      )
      write.save('examBatches', filled)
    }
    write.save('clinics', remembering(clinic, seen))
  })
  const known = seen.rows.filter(({ verdict }) => verdict === 'known').length
  return { written: exams.length, known, skipped: seen.rows.length - known - exams.length }
}

/** The factors a person is examined for: those of the batch, else those met today. */
function factorsOf(session: Session, members: readonly BatchMember[]): (workerId: Id) => HazardId[] {
  const { presence } = contextOf(session, session.engine.clock.today())
  return (workerId) => {
    const member = members.find((entry) => entry.workerId === workerId)
    const met = presence.exposuresOf.get(workerId) ?? []
    return [...new Set(member?.hazardIds ?? met.map(({ hazardId }) => hazardId))]
  }
}

/** Two rows given to one person for the same kind, day and factors. Throws `results.undecided`. */
function refuseTwins(accepted: readonly Accepted[]): void {
  const seen = new Set<string>()
  for (const { row, workerId } of accepted) {
    const key = [workerId, row.kind, row.date, ...row.hazardIds.toSorted()].join(' ')
    if (seen.has(key)) throw new AppError('results.undecided', { count: 1, row: row.row })
    seen.add(key)
  }
}

/** A new record, or the one that waited for this result: same person, kind and day, and no conclusion yet. */
function examOf({ row, workerId }: Accepted, exams: readonly Exam[], clinic: Clinic, receivedOn: IsoDate | null): Exam {
  const { kind, date } = row
  if (kind === null || date === null) throw new AppError('results.undecided', { count: 1, row: row.row })
  const waiting = exams.find(
    (exam) =>
      exam.workerId === workerId &&
      exam.kind === kind &&
      exam.date === date &&
      exam.conclusion === null &&
      exam.recheckItems === null,
  )
  return {
    ...(waiting ?? completeRecord('exams', { id: newId(), workerId, kind, date })),
    hazardIds: row.hazardIds.length > 0 ? row.hazardIds : (waiting?.hazardIds ?? []),
    conclusion: row.conclusion,
    barredHazardIds: row.barredHazardIds,
    recheckItems: row.recheckItems,
    recheckBy: row.recheckBy,
    receivedOn: receivedOn ?? waiting?.receivedOn ?? null,
    institution: clinic.name,
    reportNumber: row.reportNumber ?? waiting?.reportNumber ?? null,
  }
}

/** The clinic with the columns and words of this sheet; what it used before and not here stays remembered. */
function remembering(clinic: Clinic, { columns, words }: ResultsPreview): Clinic {
  const heads = new Set(columns.map(({ heading }) => headingKey(heading)))
  const said = new Set(words.map(({ word }) => wordKey(word)))
  const sheetColumns: SheetColumn[] = columns.map(({ heading, field }) => ({ heading: heading.slice(0, 60), field }))
  const sheetWords = words.flatMap(({ word, meaning }): SheetWord[] =>
    meaning === null || word === '' ? [] : [{ word: word.slice(0, 100), meaning }],
  )
  return {
    ...clinic,
    sheetColumns: [
      ...sheetColumns,
      ...clinic.sheetColumns.filter(({ heading }) => !heads.has(headingKey(heading))),
    ].slice(0, 200),
    sheetWords: [...sheetWords, ...clinic.sheetWords.filter(({ word }) => !said.has(wordKey(word)))].slice(0, 200),
  }
}
