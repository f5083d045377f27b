/** Header and block 一 (基本信息) of the declaration: declaration/form.md 0.1–1.19. */
import { addMonths } from '#shared/domain/dates.ts'
import type { Contact, Id } from '#shared/entities/common.ts'
import type { ChangeEvent } from '#shared/entities/firm.ts'
import { sizeClass } from '../size-class.ts'
import { message } from '../explanation.ts'
import type { Input } from '../explanation.ts'
import { originOf, profileInput } from '../figure.ts'
import { ruleNumber } from '../rule-context.ts'
import { answer, choice, gap, NOT_APPLICABLE, OPEN, persons, recorded } from './answers.ts'
import type { RowRule } from './answers.ts'
import { exposuresTo, inYear } from './context.ts'
import type { SheetContext } from './context.ts'

type Rule = RowRule<SheetContext>

function openChanges({ facts, asOf }: SheetContext): ChangeEvent[] {
  return facts.changeEvents.filter((event) => event.declarationId === null && event.date <= asOf)
}

/** Declarations on file on the day. */
function declared({ facts, asOf }: SheetContext): Input[] {
  return facts.declarations
    .filter(({ date }) => date <= asOf)
    .map(({ id, date }) => ({ kind: 'declarations', id, field: 'date', value: date }))
}

function changes(context: SheetContext): Input[] {
  return openChanges(context).map(({ id, date }) => ({ kind: 'changeEvents', id, field: 'date', value: date }))
}

/** 初次 until one is on file; then 变更 while a change is unanswered; else 年度更新. */
function declarationKind(context: SheetContext): 'first' | 'change' | 'annual' {
  if (declared(context).length === 0) return 'first'
  return openChanges(context).length > 0 ? 'change' : 'annual'
}

const reason: Rule = (context) => {
  const how = message('sheet.how.change')
  if (declarationKind(context) !== 'change') return answer(NOT_APPLICABLE, how, { inputs: declared(context) })
  const open = openChanges(context)
  const text = message('sheet.change', {
    kind: `@changeEvent.${open[0]?.kind ?? 'processChanged'}`,
    date: open[0]?.date ?? '',
    count: open.length,
  })
  return answer({ kind: 'choice', choice: text }, how, { inputs: changes(context) })
}

/** Name and telephone in one box; either missing is a gap. */
function contact(path: string, pick: (context: SheetContext) => Contact): Rule {
  return (context, label) => {
    const { name, phone } = pick(context)
    const known = [name, phone].filter((part) => part !== null)
    const found = recorded(known.length === 0 ? null : known.join('　'), path, label, 'basic')
    return known.length === 2 ? found : { ...found, gap: gap(path, label, 'basic', 'profile') }
  }
}

const size: Rule = ({ facts: { profile }, reference }, label) => {
  const { industryCode, staff, revenue, assets } = profile
  const { value, explanation } = sizeClass({ industryCode, staff, revenue, assets }, reference)
  if (value !== null) return choice(`sizeClass.${value}`, explanation.text, originOf(explanation))
  return { value: OPEN, ...originOf(explanation), gap: gap('profile.staff', label, 'basic', 'profile') }
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
  const key = profile.secretUnit ? 'sheet.yes' : 'sheet.no'
  return choice(key, message('sheet.how.profile'), { inputs: [profileInput('secretUnit', `@${key}`)] })
}

const diseases: Rule = ({ facts: { profile } }, label) => {
  if (profile.diseaseTotal === null) return recorded(null, 'profile.diseaseTotal', label, 'basic')
  const { diseaseTotal } = profile
  return answer({ kind: 'number', number: diseaseTotal }, message('sheet.how.profile'), {
    inputs: [profileInput('diseaseTotal', diseaseTotal)],
  })
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
    const valid = facts.trainings.filter(
      (t) => t.trainee === trainee && t.passed !== false && t.date <= asOf && addMonths(t.date, months) >= asOf,
    )
    return choice(
      valid.length > 0 ? 'sheet.trained' : 'sheet.untrained',
      message('sheet.how.training', { asOf, months }),
      { inputs: valid.map(({ id, date }) => ({ kind: 'trainings', id, field: 'date', value: date })) },
    )
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
  '0.1': (context) =>
    choice(`sheet.kind.${declarationKind(context)}`, message('sheet.how.kind'), {
      inputs: [...declared(context), ...changes(context)],
    }),
  '0.2': ({ year }) => answer({ kind: 'text', text: String(year) }, message('sheet.how.asOf')),
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
  '1.15': (context) =>
    persons(
      [...context.here.exposed].toSorted(),
      message('figure.how.exposed', { asOf: context.asOf }),
      exposuresTo(context, () => true),
    ),
  '1.16': diseases,
  '1.17': trained('principal'),
  '1.18': trained('healthManager'),
  '1.19': (context) => persons(trainedInYear(context), message('sheet.how.trainedInYear', { year: context.year })),
}
