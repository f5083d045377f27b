/** Papers and lists of 培训 as files. */
import { AppError } from '#shared/api/errors.ts'
import type { SheetFormat } from '#shared/api/due.ts'
import type { TrainingList } from '#shared/api/training-work.ts'
import type { Id } from '#shared/entities/common.ts'
import type { SessionPage } from '#shared/entities/training-work.ts'
import { translator, type Translate } from '#shared/i18n/index.ts'
import { renderTraining } from '../documents/index.ts'
import type { Table, TableCell } from '../sheets/export/table.ts'
import { CONTENT_TYPES, writeTable } from '../sheets/export/write-table.ts'
import type { Question } from './due.ts'
import { postNames } from './due-table.ts'
import type { Session } from './session.ts'
import { type Choice, questionnaireQuestions, testQuestions } from './training-tests.ts'
import { seatName, sessionPage, trainingOverview } from './training.ts'
import { firmTableFile, listNotes } from './table-file.ts'

type Sheet = Parameters<typeof renderTraining>[0]

async function pdf(session: Session, { asOf }: Question, name: string, sheet: Sheet): Promise<File> {
  const { name: firmName, demo } = session.store.profile()
  const bytes = await renderTraining(sheet, { firmName, demo, asOf }, asOf)
  return new File([new Uint8Array(bytes)], `${name}.pdf`, { type: 'application/pdf' })
}

const paperTitle = (key: string): string => translator('zh-CN', 'papers')(`${key}.title`)

/** 签到表 of a session. Throws `record.notFound`, `paper.missingGlyphs`. */
export async function signInSheet(
  session: Session,
  { format, ...question }: Question & { readonly sessionId: Id; readonly format: 'pdf' | 'xlsx' },
): Promise<File> {
  // The sheet is signed by hand and Chinese like every paper, whatever the window speaks.
  const page = sessionPage(session, { ...question, language: 'zh-CN' })
  const name = `${paperTitle('signIn')} ${page.session.date} ${page.session.topic}`
  if (format === 'pdf') return pdf(session, question, name, { is: 'signIn', ...page })
  const bytes = await writeTable(signInTable(page, question), 'xlsx')
  return new File([new Uint8Array(bytes)], `${name}.xlsx`, { type: CONTENT_TYPES.xlsx })
}

function signInTable({ session, lines }: SessionPage, { asOf }: Question): Table {
  const t = translator('zh-CN', 'papers')
  const ui = translator('zh-CN', 'ui')
  const column = (key: string, width: number) => ({ heading: t(`trainingPaper.${key}`), width })
  return {
    asOf,
    sheetName: t('signIn.title'),
    columns: [column('no', 6), column('name', 16), column('post', 24), column('signature', 18), column('remark', 18)],
    rows: lines.map(({ name, posts }, index) => [index + 1, name, posts, null, null]),
    notes: {
      sheetName: ui('ledger.export.notes'),
      lines: [
        [t('trainingPaper.topic'), session.topic],
        [t('trainingPaper.date'), session.date],
        [t('trainingPaper.hours'), String(session.hours)],
        [t('trainingPaper.place'), session.place ?? ''],
        [t('trainingPaper.lecturer'), session.lecturer ?? ''],
      ],
    },
  }
}

/** The test on paper, answers on a page of its own. Throws `record.notFound`. */
export async function testPaper(
  session: Session,
  question: Question & { readonly sessionId: Id; readonly choice: Choice },
): Promise<File> {
  const questions = testQuestions(session, question)
  const held = sessionPage(session, question).session
  const { seed } = question.choice
  return pdf(session, question, `${paperTitle('testPaper')} ${held.topic} ${seed}`, {
    is: 'test',
    session: held,
    questions,
    seed,
  })
}

/** The anonymous questionnaire on paper. */
export async function questionnairePaper(
  session: Session,
  question: Question & { readonly postId: Id | null; readonly seed: number },
): Promise<File> {
  const questions = questionnaireQuestions(session, question)
  const post = question.postId === null ? null : (postNames(session.store.facts()).get(question.postId) ?? null)
  const { seed } = question
  return pdf(session, question, `${paperTitle('questionnairePaper')} ${seed}`, {
    is: 'questionnaire',
    questions,
    seed,
    post,
  })
}

/** 培训合格证明. Throws `record.notFound`, and `training.refused` for a test that was failed. */
export async function trainingCertificate(
  session: Session,
  { trainingId, ...question }: Question & { readonly trainingId: Id },
): Promise<File> {
  const training = session.store.get('trainings', trainingId)
  if (training === null) throw new AppError('record.notFound')
  if (training.passed === false) throw new AppError('training.refused', { reason: '@reason.training.noCertificate' })
  const t = translator('zh-CN', 'papers')
  const office = training.trainee === 'worker' ? '' : t(`trainingPaper.office.${training.trainee}`)
  const name = seatName(session.store.facts(), training) ?? office
  return pdf(session, question, `${paperTitle('certificate')} ${training.date}`, { is: 'certificate', training, name })
}

/** What is needed, or the sessions, as a table file. */
export async function exportTraining(
  session: Session,
  { list, format, ...question }: Question & { readonly list: TrainingList; readonly format: SheetFormat },
): Promise<File> {
  return firmTableFile(session, trainingTable(session, question, list), { ...question, format })
}

/** The table of one list, in the language asked for. */
export function trainingTable(session: Session, question: Question, list: TrainingList): Table {
  const t = translator(question.language, 'ui')
  const rows = list === 'needs' ? needRows(session, question, t) : sessionRows(session, question, t)
  return {
    asOf: question.asOf,
    sheetName: t(`training.tab.${list}`),
    columns: COLUMNS[list].map(([key, width]) => ({ heading: t(`training.column.${key}`), width })),
    rows,
    notes: listNotes(t, question.asOf, rows.length),
  }
}

const COLUMNS: Readonly<Record<TrainingList, readonly (readonly [key: string, width: number])[]>> = {
  needs: [
    ['name', 16],
    ['posts', 24],
    ['need', 24],
    ['status', 12],
    ['dueDate', 12],
    ['hoursLeft', 10],
    ['reason', 50],
  ],
  sessions: [
    ['date', 12],
    ['topic', 30],
    ['kind', 16],
    ['hours', 8],
    ['place', 16],
    ['lecturer', 12],
    ['seats', 10],
    ['attended', 10],
    ['passed', 10],
  ],
}

function needRows(session: Session, question: Question, t: Translate): TableCell[][] {
  return trainingOverview(session, question).people.flatMap(({ name, posts, needs }) =>
    needs.map(({ ruleName, status, footing, dueDate, hoursLeft, text }): TableCell[] => [
      name,
      posts,
      ruleName,
      t(status === 'overdue' && footing === 'reminder' ? 'status.reminderPassed' : `status.${status}`),
      dueDate === null ? null : { date: dueDate },
      hoursLeft,
      text,
    ]),
  )
}

function sessionRows(session: Session, question: Question, t: Translate): TableCell[][] {
  return trainingOverview(session, question).sessions.map(({ session: held, seats, attended, passed }) => [
    { date: held.date },
    held.topic,
    t(`ledger.trainings.kind.${held.kind}`),
    held.hours,
    held.place,
    held.lecturer,
    seats,
    attended,
    passed,
  ])
}
