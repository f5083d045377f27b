/** Lists of 防护用品 as files, and the sheet that receivers sign. */
import type { SheetFormat } from '#shared/api/due.ts'
import type { PpeList } from '#shared/api/ppe.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { translator, type Translate } from '#shared/i18n/index.ts'
import { type GearFilter, isInSight } from '#shared/domain/ppe/ledger-filter.ts'
import { renderGearLedger } from '../documents/index.ts'
import type { Table, TableCell } from '../sheets/export/table.ts'
import type { Question } from './due.ts'
import { issueRows, ppeOverview } from './ppe.ts'
import type { Session } from './session.ts'
import { firmTableFile, listNotes } from './table-file.ts'

const day = (date: IsoDate | null): TableCell => (date === null ? null : { date })

interface Sheet {
  readonly columns: readonly (readonly [key: string, width: number])[]
  readonly rows: (session: Session, question: Question, t: Translate) => TableCell[][]
}

const SHEETS: Readonly<Record<PpeList, Sheet>> = {
  needs: {
    columns: [
      ['name', 14],
      ['posts', 24],
      ['item', 26],
      ['spec', 20],
      ['status', 12],
      ['issuedOn', 12],
      ['dueDate', 12],
    ],
    rows: (session, question, t) =>
      ppeOverview(session, question).needs.map(({ name, posts, item, spec, status, footing, issuedOn, dueDate }) => [
        name,
        posts,
        item,
        spec,
        t(status === 'overdue' && footing === 'reminder' ? 'status.reminderPassed' : `status.${status}`),
        day(issuedOn),
        day(dueDate),
      ]),
  },
  standards: {
    columns: [
      ['post', 24],
      ['item', 26],
      ['spec', 20],
      ['hazards', 30],
      ['lifeDays', 12],
    ],
    rows: (session, question) =>
      ppeOverview(session, question).standards.map(({ post, hazards, standard: { item, spec, lifeDays } }) => [
        post,
        item,
        spec,
        hazards,
        lifeDays,
      ]),
  },
  suitability: {
    columns: [
      ['post', 24],
      ['hazard', 20],
      ['item', 26],
      ['spec', 20],
      ['verdict', 12],
      ['sum', 60],
      ['lacking', 40],
      ['basis', 50],
    ],
    rows: (session, question, t) =>
      ppeOverview(session, question).suitability.map(({ post, hazard, item, spec, verdict, explanation }) => [
        post,
        hazard,
        item,
        spec,
        t(`ppe.verdict.${verdict}`),
        [explanation.text, ...explanation.steps].join('\n'),
        explanation.missing.join('\n'),
        explanation.basis
          .map(({ document, clause, edition, verification }) =>
            [document, clause, edition, t(`verification.${verification}`)].filter((part) => part !== '').join(' · '),
          )
          .join('\n'),
      ]),
  },
  stock: {
    columns: [
      ['item', 26],
      ['spec', 20],
      ['size', 8],
      ['batch', 16],
      ['receivedOn', 12],
      ['expiresOn', 12],
      ['quantity', 8],
      ['issued', 8],
      ['returned', 8],
      ['scrapped', 8],
      ['left', 8],
      ['stockState', 12],
    ],
    rows: (session, question, t) =>
      ppeOverview(session, question).batches.map(({ receipt, issued, returned, left, state }) => [
        receipt.item,
        receipt.spec,
        receipt.size,
        receipt.batch,
        day(receipt.receivedOn),
        day(receipt.expiresOn),
        receipt.quantity,
        issued,
        returned,
        receipt.scrapped,
        left,
        t(`ppe.stock.${state}`),
      ]),
  },
  ledger: {
    columns: [
      ['issuedOn', 12],
      ['name', 14],
      ['posts', 24],
      ['item', 26],
      ['spec', 20],
      ['size', 8],
      ['quantity', 8],
      ['batch', 16],
      ['issueReason', 12],
      ['lifeDays', 12],
      ['signed', 8],
      ['returnedOn', 12],
      ['returnedTo', 12],
    ],
    rows: (session, question, t) =>
      issueRows(session, question).map(({ issue, name, posts, batch }) => [
        day(issue.issuedOn),
        name,
        posts,
        issue.item,
        issue.spec,
        issue.size,
        issue.quantity,
        batch,
        t(`ledger.ppeIssues.reason.${issue.reason}`),
        issue.lifeDays,
        issue.signed === null ? null : t(issue.signed ? 'value.yes' : 'value.no'),
        day(issue.returnedOn),
        issue.returnedTo === null ? null : t(`ledger.ppeIssues.returnedTo.${issue.returnedTo}`),
      ]),
  },
}

/** The table of one list, in the language asked for. */
export function ppeTable(session: Session, question: Question, list: PpeList): Table {
  const t = translator(question.language, 'ui')
  const { columns, rows } = SHEETS[list]
  const lines = rows(session, question, t)
  return {
    asOf: question.asOf,
    sheetName: t(`ppe.tab.${list}`),
    columns: columns.map(([key, width]) => ({ heading: t(`ppe.column.${key}`), width })),
    rows: lines,
    notes: listNotes(
      t,
      question.asOf,
      lines.length,
      list === 'suitability' ? [[t('ppe.tab.suitability'), t('ppe.suitability.lead')] as const] : [],
    ),
  }
}

/** One list as a table file. */
export async function exportPpe(
  session: Session,
  { list, format, ...question }: Question & { readonly list: PpeList; readonly format: SheetFormat },
): Promise<File> {
  return firmTableFile(session, ppeTable(session, question, list), { ...question, format })
}

/** 发放登记表 of the issues in sight as PDF, to be signed by hand, oldest first. Throws `paper.missingGlyphs`. */
export async function signatureSheet(session: Session, { asOf, ...filter }: Question & GearFilter): Promise<File> {
  // Signed by hand and Chinese like every paper, whatever the window speaks.
  const lines = issueRows(session, { asOf, language: 'zh-CN' })
    .filter((row) => isInSight(row, filter))
    .toReversed()
  const { name: firmName, demo } = session.store.profile()
  const [from, to] = [filter.from ?? lines[0]?.issue.issuedOn ?? asOf, filter.to ?? asOf]
  const bytes = await renderGearLedger({ lines, from, to }, { firmName, demo, asOf }, asOf)
  const title = translator('zh-CN', 'papers')('gearLedger.title')
  return new File([new Uint8Array(bytes)], `${title} ${from} ${to}.pdf`, { type: 'application/pdf' })
}
