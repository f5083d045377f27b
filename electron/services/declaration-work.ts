/** 申报: the sheet to type into the portal, what has changed since the last one, recording a declaration, receipts by year. */
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { contract } from '#shared/api/contract.ts'
import { AppError } from '#shared/api/errors.ts'
import { declarationChanges, type ChangeGroup } from '#shared/domain/declaration-changes.ts'
import { copyFields, type CopyField } from '#shared/domain/declaration/fields.ts'
import { declarationSheet } from '#shared/domain/declaration-sheet.ts'
import { declarationRefusals, isReckoned, type DeclarationRefusal } from '#shared/domain/declaration-state.ts'
import { declaredYears } from '#shared/domain/declaration-years.ts'
import type { Words } from '#shared/domain/figure.ts'
import type { CopyProgress, SheetField } from '#shared/entities/declaration-work.ts'
import type { Id } from '#shared/entities/common.ts'
import type { Declaration } from '#shared/entities/firm.ts'
import { renderMessage, renderValue, renderWords, type Language } from '#shared/i18n/index.ts'
import { sheetOn, withSheet } from './declared-sheet.ts'
import { allDueItems, type Question } from './due.ts'
import { renderExplanation } from './render.ts'
import { change, type Session } from './session.ts'

type Outputs = InferContractRouterOutputs<typeof contract>['declarationWork']
type Inputs = InferContractRouterInputs<typeof contract>['declarationWork']

const NOTHING_COPIED: CopyProgress = { copied: [], at: null }

function joined(words: readonly Words[], language: Language): string {
  return words
    .map((word) => renderWords(word, language))
    .filter((word) => word !== '')
    .join(' · ')
}

function renderField(
  { id, figure, section, label, text, provisional, gap }: CopyField,
  language: Language,
): SheetField {
  return {
    id,
    figure,
    section: renderMessage(section, language),
    label: joined(label, language),
    // The portal is Chinese, whoever reads this screen.
    text: text === null ? null : renderWords(text, 'zh-CN'),
    provisional,
    gap:
      gap === null
        ? null
        : {
            path: gap.path,
            label: renderMessage(gap.label, language),
            section: renderMessage(gap.section, language),
            link: gap.link,
          },
  }
}

/** The sheet of the day, box by box, and what of it has been copied. */
export function sheetToType({ store, engine }: Session, { asOf, language }: Question): Outputs['sheet'] {
  const facts = store.facts()
  const sheet = declarationSheet(facts, engine.reference, asOf)
  return {
    asOf,
    year: sheet.year,
    edition: sheet.edition,
    fields: copyFields(sheet, facts.profile).map((field) => renderField(field, language)),
    warnings: sheet.warnings.map((warning) => renderMessage(warning, language)),
    progress: store.copyProgress.get(sheet.year) ?? NOTHING_COPIED,
  }
}

/** Keeps how far a year's sheet has been typed in; nothing copied forgets it. */
export function keepProgress({ store }: Session, { year, progress }: Inputs['progress']): void {
  if (progress.copied.length === 0) store.copyProgress.clear(year)
  else store.copyProgress.keep(year, progress)
}

function sheetState(last: Declaration): 'none' | 'kept' | 'reckoned' {
  if (last.sheet.length === 0) return 'none'
  return isReckoned(last) ? 'reckoned' : 'kept'
}

function renderGroup({ changes, explanation, recorded, ...group }: ChangeGroup, language: Language) {
  return {
    ...group,
    changes: changes.map(({ id, label, before, after }) => ({
      id,
      label: joined(label, language),
      before: renderValue(before, language),
      after: renderValue(after, language),
    })),
    explanation: renderExplanation(explanation, language),
    recorded: recorded.map(({ id, date }) => ({ id, date })),
  }
}

/** What is no longer as the last declaration said, by trigger. */
export function changesSinceLast(session: Session, { asOf, language }: Question): Outputs['changes'] {
  const { store, engine } = session
  const facts = store.facts()
  const { last, groups } = declarationChanges(facts, engine.reference, asOf, allDueItems(session, asOf))
  return {
    last: last === null ? null : { id: last.id, date: last.date, sheet: sheetState(last), keptOn: last.sheetKeptOn },
    groups: groups.map((group) => renderGroup(group, language)),
    open: facts.changeEvents
      .filter(({ declarationId, date }) => declarationId === null && date <= asOf)
      .toSorted((a, b) => (a.date < b.date ? -1 : 1)),
  }
}

function withoutSheet(declaration: Declaration): Omit<Declaration, 'sheet' | 'sheetKeptOn'> {
  const { sheet: _sheet, sheetKeptOn: _keptOn, ...shown } = declaration
  return shown
}

/** Every year with its declarations and receipts, newest first. */
export function receiptYears({ store, engine }: Session, { asOf }: Question): Outputs['years'] {
  return declaredYears(store.facts(), engine.reference, asOf).map(({ declarations, ...year }) => ({
    ...year,
    declarations: declarations.map(withoutSheet),
  }))
}

function refuse(reason: DeclarationRefusal | 'sheetKept'): never {
  throw new AppError('declaration.refused', { reason: `@reason.declaration.${reason}` })
}

/**
 * Records a declaration, keeps what its sheet says, and closes the changes it answers, in one transaction.
 * Throws `declaration.refused`, and `record.notFound` for a change that is not there.
 */
export function recordDeclaration(
  session: Session,
  {
    declaration,
    answers,
  }: Pick<Inputs['record'], 'answers'> & { declaration: Omit<Declaration, 'sheet' | 'sheetKeptOn'> },
): Declaration {
  const { store, engine } = session
  const before = store.get('declarations', declaration.id)
  const bare: Declaration = { ...declaration, sheet: [], sheetKeptOn: null }
  const events = answers.map((id) => {
    const event = store.get('changeEvents', id)
    if (event === null) throw new AppError('record.notFound')
    return event
  })
  const others = store.list('declarations').filter(({ id }) => id !== declaration.id)
  const [reason] = declarationRefusals(bare, { today: engine.clock.today(), others, answers: events })
  if (reason !== undefined) refuse(reason)
  const complete = withSheet(session, before, bare)
  return store.transaction(change(engine, 'declarations.record'), (write) => {
    for (const event of events) write.save('changeEvents', { ...event, declarationId: declaration.id })
    return write.save('declarations', complete)
  })
}

/** Reckons the sheet of a declaration that has none from the records of today. Throws `declaration.refused`, `record.notFound`. */
export function reckonSheet(session: Session, id: Id): Declaration {
  const { store, engine } = session
  const declaration = store.get('declarations', id)
  if (declaration === null) throw new AppError('record.notFound')
  if (declaration.sheet.length > 0) refuse('sheetKept')
  const sheet = sheetOn(session, declaration.date)
  return store.transaction(change(engine, 'declarations.reckonSheet'), (write) =>
    write.save('declarations', { ...declaration, sheet, sheetKeptOn: engine.clock.today() }),
  )
}
