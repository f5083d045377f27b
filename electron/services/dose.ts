/** 个人剂量: people with their badges and sums, entering wearing periods many at a time. */
import type { InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '#shared/api/contract.ts'
import type { SheetFormat } from '#shared/api/due.ts'
import { doseView } from '#shared/domain/dose-view.ts'
import type { DueItem } from '#shared/domain/explanation.ts'
import type { DoseItem, RenderedDosePerson } from '#shared/entities/dose-view.ts'
import type { Dose } from '#shared/entities/radiation.ts'
import { renderMessage, translator, type Language, type Translate } from '#shared/i18n/index.ts'
import type { Table, TableCell } from '../sheets/export/table.ts'
import { allDueItems, type Question } from './due.ts'
import { checkDoses } from './ledger-checks.ts'
import { renderRate } from './rates.ts'
import { change, type Session } from './session.ts'
import { firmTableFile, listNotes } from './table-file.ts'

function renderItem({ id, rule, status, footing, dueDate, explanation }: DueItem, language: Language): DoseItem {
  const title = translator(language, 'rules')(`rule.${rule}`)
  return { id, rule, title, status, footing, dueDate, summary: renderMessage(explanation.text, language) }
}

/** Everybody who is or was to be monitored, on a day. */
export function doseReport(
  session: Session,
  { asOf, language }: Question,
): InferContractRouterOutputs<typeof contract>['dose']['view'] {
  const { store, engine } = session
  const { people, rate, firmItems } = doseView(store.facts(), engine.reference, asOf, allDueItems(session, asOf))
  return {
    asOf,
    people: people.map(({ worker, posts, sums, years, items, ...person }) => ({
      ...person,
      id: worker.id,
      name: worker.name,
      posts: [...posts],
      sums: sums.map((sum) => ({ ...sum, basis: sum.basis.map((basis) => ({ ...basis })) })),
      years: [...years],
      items: items.map((item) => renderItem(item, language)),
    })),
    rate: renderRate(rate, language),
    firmItems: firmItems.map((item) => renderItem(item, language)),
  }
}

/** Adds or replaces wearing periods, all or none. Throws `dose.refused`, `record.*`. */
export function saveDoses(session: Session, doses: readonly Dose[]): { saved: number } {
  const { store, engine } = session
  checkDoses(session, doses)
  store.transaction(change(engine, 'doses.saveMany'), (write) => {
    for (const dose of doses) write.save('doses', dose)
  })
  return { saved: doses.length }
}

const COLUMNS = [
  ['name', 12],
  ['posts', 24],
  ['from', 12],
  ['to', 12],
  ['badge', 40],
  ['yearEffective', 14],
  ['meanEffective', 14],
  ['yearLens', 14],
  ['yearSkin', 14],
  ['certificate', 20],
  ['validUntil', 12],
] as const

function sumOf({ sums }: RenderedDosePerson, quantity: string, period: string): TableCell {
  return sums.find((sum) => sum.quantity === quantity && sum.period === period)?.value ?? null
}

function rowOf(person: RenderedDosePerson, t: Translate): TableCell[] {
  const { name, posts, last, certificate, items } = person
  const day = (date: Dose['to']): TableCell => (date === null ? null : { date })
  return [
    name,
    posts.join(t('list.separator')),
    day(last?.from ?? null),
    day(last?.to ?? null),
    items.find(({ rule }) => rule === 'radiation.badge')?.summary ?? null,
    sumOf(person, 'effective', 'year'),
    sumOf(person, 'effective', 'meanOfFiveYears'),
    sumOf(person, 'lens', 'year'),
    sumOf(person, 'skinAndExtremities', 'year'),
    certificate?.number ?? null,
    day(certificate?.validUntil ?? null),
  ]
}

/** People with badge, sums and certificate as a file named after firm and day. */
export async function exportDoses(
  session: Session,
  { format, ...question }: Question & { readonly format: SheetFormat },
): Promise<File> {
  const { asOf, language } = question
  const t = translator(language, 'ui')
  const { people } = doseReport(session, question)
  const table: Table = {
    asOf,
    sheetName: t('dose.title'),
    columns: COLUMNS.map(([key, width]) => ({ heading: t(`dose.column.${key}`), width })),
    rows: people.map((person) => rowOf(person, t)),
    notes: listNotes(t, asOf, people.length, [[t('dose.column.meanEffective'), t('dose.mean.what')]]),
  }
  return firmTableFile(session, table, { language, format })
}
