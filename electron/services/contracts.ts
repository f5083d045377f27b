/** 工伤保险与合同: who is insured, which agreements and contracts run, and renewing them. */
import type { ContractList } from '#shared/api/contracts-work.ts'
import type { SheetFormat } from '#shared/api/due.ts'
import { AppError } from '#shared/api/errors.ts'
import { contractorPeriod, type RenewalRefusal, renewalRefusals } from '#shared/domain/contracts-state.ts'
import {
  agreementLines,
  CONTRACT_RULES,
  contractorLines,
  insuranceView,
  unlistedEmployers,
} from '#shared/domain/contracts-view.ts'
import { CONTRACTOR_PAPERS } from '#shared/domain/rules/contractors.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type {
  AgreementRenewal,
  ContractorRenewal,
  ContractsOverview,
  ContractTerm,
} from '#shared/entities/contracts-work.ts'
import type { Agreement } from '#shared/entities/organisation.ts'
import type { Contractor } from '#shared/entities/protection.ts'
import { translator, type Translate } from '#shared/i18n/index.ts'
import type { TableCell } from '../sheets/export/table.ts'
import { allDueItems, type Question, rowsOf } from './due.ts'
import { contextOf } from './exams.ts'
import { checkChange } from './record-checks.ts'
import { change, newId, type Session } from './session.ts'
import { firmTableFile, listNotes } from './table-file.ts'

/** Everything the screen shows, with the due rows about it. */
export function contractsOverview(session: Session, question: Question): ContractsOverview {
  const context = contextOf(session, question.asOf)
  const items = allDueItems(session, question.asOf).filter(({ rule }) => CONTRACT_RULES.has(rule))
  return {
    insurance: insuranceView(context),
    agreements: agreementLines(context, items),
    contractors: contractorLines(context, items),
    unlisted: unlistedEmployers(context),
    due: rowsOf(session, items, question),
  }
}

function refuse([reason]: readonly RenewalRefusal[]): void {
  if (reason !== undefined) throw new AppError('contract.refused', { reason: `@reason.contract.${reason}` })
}

/** A 专项集体合同 that follows another; the one before stays as it was. Throws `record.notFound`, `contract.refused`. */
export function renewAgreement(
  { store, engine }: Session,
  { id, next }: { readonly id: Id; readonly next: AgreementRenewal },
): Agreement {
  const before = store.get('agreements', id)
  if (before === null) throw new AppError('record.notFound')
  const after: Agreement = { ...before, ...next, id: newId(), renewsId: id }
  checkChange('agreements', null, after, () => store.facts(), engine.reference)
  if (next.signedOn > engine.clock.today()) refuse(['notSigned'])
  return store.transaction(change(engine, 'contracts.renewAgreement'), (write) => write.save('agreements', after))
}

/** A contract with the same party for the same work; its papers are asked for anew. Throws `record.notFound`, `contract.refused`. */
export function renewContractor(
  { store, engine }: Session,
  { id, next }: { readonly id: Id; readonly next: ContractorRenewal },
): Contractor {
  const before = store.get('contractors', id)
  if (before === null) throw new AppError('record.notFound')
  const after: Contractor = { ...before, ...next, id: newId(), renewsId: id }
  // The schema refuses reversed dates too, but without a sentence a person can act on.
  refuse(renewalRefusals(contractorPeriod(before), contractorPeriod(after)))
  checkChange('contractors', null, after, () => store.facts(), engine.reference)
  return store.transaction(change(engine, 'contracts.renewContractor'), (write) => write.save('contractors', after))
}

interface Sheet {
  readonly columns: readonly (readonly [heading: string, width: number])[]
  readonly rows: readonly TableCell[][]
}

const dated = (date: IsoDate | null): TableCell => (date === null ? null : { date })

function insuranceSheet({ insurance }: ContractsOverview, t: Translate): Sheet {
  return {
    columns: [
      [t('contracts.insurance.state'), 20],
      [t('worker.name'), 14],
      [t('worker.kind'), 12],
      [t('worker.employer'), 26],
      [t('worker.posts'), 24],
      [t('worker.hireDate'), 12],
      [t('ledger.workers.insuredSince'), 12],
    ],
    rows: insurance.people.map(({ state, name, kind, employer, posts, hireDate, insuredSince }) => [
      t(`contracts.insurance.state.${state}`),
      name,
      t(`workerKind.${kind}`),
      employer,
      posts.join(t('list.separator')),
      dated(hireDate),
      dated(insuredSince),
    ]),
  }
}

/** The columns every list of terms begins with. */
function termColumns(t: Translate): [heading: string, width: number][] {
  const keys = ['state', 'from', 'to', 'daysLeft', 'renews', 'duty'] as const
  return keys.map((key) => [t(`contracts.column.${key}`), 14])
}

function termCells({ state, from, to, daysLeft, renewedById, duty }: ContractTerm, t: Translate): TableCell[] {
  return [
    state === null ? null : t(`contracts.state.${state}`),
    dated(from),
    dated(to),
    daysLeft,
    renewedById === null ? null : t('contracts.renewed'),
    duty === null ? null : t(`status.${duty.status}`),
  ]
}

function agreementSheet({ agreements }: ContractsOverview, t: Translate): Sheet {
  return {
    columns: [
      [t('contracts.column.kind'), 18],
      ...termColumns(t),
      [t('contracts.column.signedOn'), 12],
      [t('contracts.column.note'), 40],
    ],
    rows: agreements.map(({ agreement, ...term }) => [
      t(`ledger.agreements.kind.${agreement.kind}`),
      ...termCells(term, t),
      dated(agreement.signedOn),
      agreement.note,
    ]),
  }
}

function contractorSheet({ contractors }: ContractsOverview, t: Translate): Sheet {
  return {
    columns: [
      [t('contracts.column.name'), 28],
      [t('contracts.column.work'), 28],
      [t('contracts.column.posts'), 24],
      ...termColumns(t),
      [t('contracts.asks.qualified'), 12],
      ...CONTRACTOR_PAPERS.map((field) => [t(`contracts.asks.${field}`), 14] as const),
      [t('ledger.contractors.headcount'), 10],
      [t('contracts.people.roster'), 10],
    ],
    rows: contractors.map(({ contractor, posts, onRoster, papers, ...term }) => [
      contractor.name,
      contractor.work,
      posts.join(t('list.separator')),
      ...termCells(term, t),
      qualifiedText(contractor.qualified, t),
      ...papers.map(({ on }) => dated(on)),
      contractor.headcount,
      onRoster,
    ]),
  }
}

function qualifiedText(qualified: boolean | null, t: Translate): string {
  return t(qualified === null ? 'contracts.asks.lack' : qualified ? 'contracts.asks.have' : 'contracts.asks.no')
}

/** Each of the three lists as the screen shows it. */
const SHEETS: Readonly<Record<ContractList, (data: ContractsOverview, t: Translate) => Sheet>> = {
  insurance: insuranceSheet,
  agreements: agreementSheet,
  contractors: contractorSheet,
}

/** One list as a file named after firm and day. */
export async function exportContracts(
  session: Session,
  { list, format, ...question }: Question & { readonly list: ContractList; readonly format: SheetFormat },
): Promise<File> {
  const { asOf, language } = question
  const t = translator(language, 'ui')
  const { columns, rows } = SHEETS[list](contractsOverview(session, question), t)
  const table = {
    asOf,
    sheetName: t(`contracts.tab.${list}`),
    columns: columns.map(([heading, width]) => ({ heading, width })),
    rows,
    notes: listNotes(t, asOf, rows.length),
  }
  return firmTableFile(session, table, { language, format })
}
