/** Header and block 一 (基本信息) of the declaration: declaration/form.md 0.1–1.19. */
import { addMonths } from '#shared/domain/dates.ts'
import type { Contact, Id } from '#shared/entities/common.ts'
import { sizeClass } from '../size-class.ts'
import { message } from '../explanation.ts'
import { ruleNumber } from '../rule-context.ts'
import { choice, gap, OPEN, persons, recorded } from './answers.ts'
import type { RowRule } from './answers.ts'
import { inYear } from './context.ts'
import type { SheetContext } from './context.ts'
import type { Answer } from './types.ts'

type Rule = RowRule<SheetContext>

/** 初次 until one is on file; then 变更 while a change is unanswered; else 年度更新. */
function declarationKind({ facts, asOf }: SheetContext): 'first' | 'change' | 'annual' {
  if (!facts.declarations.some((declaration) => declaration.date <= asOf)) return 'first'
  return facts.changeEvents.some((event) => event.declarationId === null && event.date <= asOf) ? 'change' : 'annual'
}

const reason: Rule = (context) => {
  const how = message('sheet.how.change')
  if (declarationKind(context) !== 'change') return { value: { kind: 'notApplicable' }, how }
  const open = context.facts.changeEvents.filter((event) => event.declarationId === null && event.date <= context.asOf)
  return {
    value: {
      kind: 'choice',
      choice: message('sheet.change', {
        kind: `@changeEvent.${open[0]?.kind ?? 'processChanged'}`,
        date: open[0]?.date ?? '',
        count: open.length,
      }),
    },
    how,
  }
}

/** Name and telephone in one box; either missing is a gap. */
function contact(path: string, pick: (context: SheetContext) => Contact): Rule {
  return (context, label) => {
    const { name, phone } = pick(context)
    const known = [name, phone].filter((part) => part !== null)
    const answer = recorded(known.length === 0 ? null : known.join('　'), path, label, 'basic')
    return known.length === 2 ? answer : { ...answer, gap: gap(path, label, 'basic', 'profile') }
  }
}

const size: Rule = ({ facts: { profile }, reference }, label) => {
  const { industryCode, staff, revenue, assets } = profile
  const result = sizeClass({ industryCode, staff, revenue, assets }, reference)
  if (result.value !== null) return choice(`sizeClass.${result.value}`, result.explanation.text)
  return { value: OPEN, how: result.explanation.text, gap: gap('profile.staff', label, 'basic', 'profile') }
}

const industry: Rule = ({ facts: { profile }, reference }, label) => {
  const code = profile.industryCode
  const name = code === null ? null : (reference.industry(code)?.name ?? null)
  return recorded(code === null ? null : `${name ?? ''}（${code}）`, 'profile.industryCode', label, 'basic')
}

const region: Rule = ({ facts: { profile }, reference }, label) => {
  const code = profile.divisionCode
  const name = code === null ? null : (reference.division(code)?.fullName ?? null)
  return recorded(code === null ? null : `${name ?? ''}（${code}）`, 'profile.divisionCode', label, 'basic')
}

const registration: Rule = ({ facts: { profile }, reference }, label) => {
  const code = profile.registrationType
  const name = reference.registrationTypes.find((type) => type.code === code)?.name ?? ''
  return recorded(code === null ? null : `${name}（${code}）`, 'profile.registrationType', label, 'basic')
}

const secret: Rule = ({ facts: { profile } }, label) => {
  if (profile.secretUnit === null) return recorded(null, 'profile.secretUnit', label, 'basic')
  return choice(profile.secretUnit ? 'sheet.yes' : 'sheet.no', message('sheet.how.profile'))
}

const diseases: Rule = ({ facts: { profile } }, label) => {
  if (profile.diseaseTotal === null) return recorded(null, 'profile.diseaseTotal', label, 'basic')
  return { value: { kind: 'number', number: profile.diseaseTotal }, how: message('sheet.how.profile') }
}

/** Interns stand with the firm's own staff, so that the two boxes together hold everyone on site. */
function staffOf(kinds: readonly string[], key: string): Rule {
  return ({ here, asOf }) => {
    const workers = here.workers.filter((worker) => kinds.includes(worker.kind))
    return persons(workers.map((worker) => worker.id).toSorted(), message(key, { asOf }))
  }
}

/** Trained means a passed training whose yearly refresher is not yet overdue on the day. */
function trained(trainee: 'principal' | 'healthManager'): Rule {
  return ({ facts, reference, asOf }) => {
    const months = ruleNumber(reference.rule(`training.${trainee}`, asOf), 'months')
    const valid = facts.trainings.some(
      (t) => t.trainee === trainee && t.passed !== false && t.date <= asOf && addMonths(t.date, months) >= asOf,
    )
    return choice(valid ? 'sheet.trained' : 'sheet.untrained', message('sheet.how.training', { asOf, months }))
  }
}

function trainedInYear({ facts, asOf, year, here }: SheetContext): Id[] {
  const inTime = facts.trainings.filter(
    (t) => t.workerId !== null && inYear(t.date, year) && t.date <= asOf && t.passed !== false,
  )
  return [
    ...new Set(inTime.flatMap((t) => (t.workerId !== null && here.exposed.has(t.workerId) ? [t.workerId] : []))),
  ].toSorted()
}

/** The rows of header and block 一 by their number in the form. */
export const IDENTITY_ROWS: Readonly<Record<string, Rule>> = {
  '0.1': (context): Answer => choice(`sheet.kind.${declarationKind(context)}`, message('sheet.how.kind')),
  '0.2': ({ year }) => ({ value: { kind: 'text', text: String(year) }, how: message('sheet.how.asOf') }),
  '0.3': reason,
  '1.1': ({ facts }, label) => recorded(facts.profile.name, 'profile.name', label, 'basic'),
  '1.2': ({ facts }, label) => recorded(facts.profile.uscc, 'profile.uscc', label, 'basic'),
  '1.3': region,
  '1.4': ({ facts }, label) => recorded(facts.profile.registeredAddress, 'profile.registeredAddress', label, 'basic'),
  '1.5': ({ facts }, label) => recorded(facts.profile.workAddress, 'profile.workAddress', label, 'basic'),
  '1.6': size,
  '1.7': industry,
  '1.8': registration,
  '1.9': secret,
  '1.10': contact('profile.filler', ({ facts }) => facts.profile.filler),
  '1.11': contact('profile.legalRepresentative', ({ facts }) => facts.profile.legalRepresentative),
  '1.12': contact('profile.healthManager', ({ facts }) => facts.profile.healthManager),
  '1.13': staffOf(['own', 'intern'], 'sheet.how.ownStaff'),
  '1.14': staffOf(['dispatched', 'contractor'], 'sheet.how.outsiders'),
  '1.15': ({ here, asOf }) => persons([...here.exposed].toSorted(), message('sheet.how.exposed', { asOf })),
  '1.16': diseases,
  '1.17': trained('principal'),
  '1.18': trained('healthManager'),
  '1.19': (context) => persons(trainedInYear(context), message('sheet.how.trainedInYear', { year: context.year })),
}
