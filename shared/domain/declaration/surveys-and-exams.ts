/** Blocks 四 (检测情况) and 五 (健康监护开展情况), both for the year of the declaration. Block 五 is provisional: form.md, recall only. */
import type { HazardId, Id } from '#shared/entities/common.ts'
import type { Exam } from '#shared/entities/worker.ts'
import { message } from '../explanation.ts'
import { choice, gap, NOT_APPLICABLE, OPEN, persons, points } from './answers.ts'
import type { RowRule } from './answers.ts'
import { classOf, inYear, MERGED_CLASSES, NAMED_FACTORS, pointsOf, present } from './context.ts'
import type { NamedFactor, SheetContext } from './context.ts'

type Rule = RowRule<SheetContext>
type Belongs = (context: SheetContext) => (hazardId: HazardId) => boolean

function merged(index: number): Belongs {
  return (context) => (hazardId) =>
    (MERGED_CLASSES[index] ?? []).some((hazardClass) => classOf(context, hazardId) === hazardClass)
}

function named(factor: NamedFactor): Belongs {
  return () => (hazardId) => hazardId === NAMED_FACTORS[factor]
}

/** The form writes several bodies or numbers in one box, separated by `/`. */
function joined(values: readonly (string | null)[]): string | null {
  const known = [...new Set(values.filter((value) => value !== null))]
  return known.length === 0 ? null : known.join(' / ')
}

function surveyText(pick: (context: SheetContext) => readonly (string | null)[], path: string): Rule {
  return (context, label) => {
    const how = message('sheet.how.surveys', { year: context.year })
    if (context.surveys.length === 0) return { value: NOT_APPLICABLE, how }
    const values = pick(context)
    const text = joined(values)
    const missing = values.includes(null) ? { gap: gap(path, label, 'measurement', 'surveys') } : {}
    return { value: text === null ? OPEN : { kind: 'text', text }, how, ...missing }
  }
}

function measured(belongs: Belongs): Rule {
  return (context) => {
    const how = message('sheet.how.surveys', { year: context.year })
    if (!present(context, belongs(context))) return { value: NOT_APPLICABLE, how }
    const done = pointsOf(context, belongs(context)).all.length > 0
    return choice(done ? 'sheet.measured' : 'sheet.unmeasured', how)
  }
}

function pointCount(belongs: Belongs, which: 'all' | 'over'): Rule {
  return (context) =>
    points(pointsOf(context, belongs(context))[which], message(`sheet.how.points.${which}`, { year: context.year }))
}

/** 在岗期间 examinations of the year, up to the day. */
function examsOfYear({ facts, year, asOf }: SheetContext): Exam[] {
  return facts.exams.filter((exam) => exam.kind === 'inService' && inYear(exam.date, year) && exam.date <= asOf)
}

function examined(context: SheetContext, belongs: (hazardId: HazardId) => boolean): Id[] {
  return [
    ...new Set(
      examsOfYear(context)
        .filter((exam) => exam.hazardIds.some(belongs))
        .map((exam) => exam.workerId),
    ),
  ].toSorted()
}

function examPersons(belongs: Belongs): Rule {
  return (context) => persons(examined(context, belongs(context)), message('sheet.how.exams', { year: context.year }))
}

function examText(pick: (exam: Exam) => string | null, path: string): Rule {
  return (context, label) => {
    const how = message('sheet.how.exams', { year: context.year })
    const exams = examsOfYear(context)
    if (exams.length === 0) return { value: NOT_APPLICABLE, how }
    const text = joined(exams.map(pick))
    return text === null
      ? { value: OPEN, how, gap: gap(path, label, 'surveillance', 'exams') }
      : { value: { kind: 'text', text }, how }
  }
}

const classRows = MERGED_CLASSES.flatMap((_, index): [string, Rule][] => [
  [`4.${index + 1}.1`, measured(merged(index))],
  [`4.${index + 1}.2`, pointCount(merged(index), 'all')],
  [`4.${index + 1}.3`, pointCount(merged(index), 'over')],
  [`5.${index + 1}.1`, examPersons(merged(index))],
])

/** Two rows, points and points over the limit, for a factor the form names. */
function factorRows(first: string, second: string, factor: NamedFactor): [string, Rule][] {
  return [
    [first, pointCount(named(factor), 'all')],
    [second, pointCount(named(factor), 'over')],
  ]
}

/** The rows of blocks 四 and 五 by their number in the form. */
export const SURVEY_AND_EXAM_ROWS: Readonly<Record<string, Rule>> = {
  '4.1': (context) =>
    choice(
      context.surveys.length > 0 ? 'sheet.measured' : 'sheet.unmeasured',
      message('sheet.how.surveys', { year: context.year }),
    ),
  '4.2': surveyText((context) => context.surveys.map((survey) => survey.institution), 'surveys.institution'),
  '4.3': surveyText((context) => context.surveys.map((survey) => survey.reportNumber), 'surveys.reportNumber'),
  ...Object.fromEntries([
    ...classRows,
    ...factorRows('4.1.4', '4.1.5', 'silica'),
    ...factorRows('4.1.6', '4.1.7', 'coal'),
    ...factorRows('4.1.8', '4.1.9', 'asbestos'),
    ...factorRows('4.2.4', '4.2.5', 'lead'),
    ...factorRows('4.2.6', '4.2.7', 'benzene'),
    ...factorRows('4.3.4', '4.3.5', 'noise'),
  ]),
  '5.1': (context) =>
    choice(
      examsOfYear(context).length > 0 ? 'sheet.done' : 'sheet.notDone',
      message('sheet.how.exams', { year: context.year }),
    ),
  '5.2': examText((exam) => exam.institution, 'exams.institution'),
  '5.3': examText((exam) => exam.reportNumber, 'exams.reportNumber'),
  '5.4': (context) =>
    persons(
      [...new Set(examsOfYear(context).map((exam) => exam.workerId))].toSorted(),
      message('sheet.how.exams', { year: context.year }),
    ),
  '5.1.2': examPersons(named('silica')),
  '5.1.3': examPersons(named('coal')),
  '5.1.4': examPersons(named('asbestos')),
  '5.2.2': examPersons(named('lead')),
  '5.2.3': examPersons(named('benzene')),
  '5.3.2': examPersons(named('noise')),
}
