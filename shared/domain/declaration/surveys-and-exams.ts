/** Blocks 四 (检测情况) and 五 (健康监护开展情况), both for the year of the declaration. Block 五 is provisional: form.md, recall only. */
import type { HazardId, Id } from '#shared/entities/common.ts'
import type { Exam } from '#shared/entities/worker.ts'
import { message } from '../explanation.ts'
import type { Input } from '../explanation.ts'
import { answer, choice, gap, NOT_APPLICABLE, OPEN, persons } from './answers.ts'
import type { RowRule } from './answers.ts'
import { classOf, exposuresTo, inYear, MERGED_CLASSES, NAMED_FACTORS, pointsOf } from './context.ts'
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

function surveyText(field: 'institution' | 'reportNumber'): Rule {
  return (context, label) => {
    const how = message('sheet.how.surveys', { year: context.year })
    if (context.surveys.length === 0) return answer(NOT_APPLICABLE, how)
    const values = context.surveys.map((survey) => survey[field])
    const text = joined(values)
    const missing = values.includes(null) ? { gap: gap(`surveys.${field}`, label, 'measurement', 'surveys') } : {}
    const inputs = context.surveys.map((survey): Input => {
      return { kind: 'surveys', id: survey.id, field, value: survey[field] ?? '' }
    })
    return { ...answer(text === null ? OPEN : { kind: 'text', text }, how, { inputs }), ...missing }
  }
}

function measured(belongs: Belongs): Rule {
  return (context) => {
    const how = message('sheet.how.surveys', { year: context.year })
    const exposures = exposuresTo(context, belongs(context))
    if (exposures.length === 0) return answer(NOT_APPLICABLE, how)
    const inputs = pointsOf(context, belongs(context)).flatMap((point) => point.inputs)
    return inputs.length > 0
      ? choice('sheet.measured', how, { inputs })
      : choice('sheet.unmeasured', how, { inputs: exposures })
  }
}

function pointCount(belongs: Belongs, which: 'all' | 'over'): Rule {
  return (context) => {
    const all = pointsOf(context, belongs(context))
    const points = which === 'all' ? all : all.filter(({ exceedances }) => exceedances.length > 0)
    return answer(
      { kind: 'points', count: points.length, points: points.map(({ name }) => name) },
      message(`sheet.how.points.${which}`, { year: context.year }),
      {
        inputs: points.flatMap(({ inputs }) => inputs),
        steps: which === 'all' ? [] : points.flatMap(({ exceedances }) => exceedances),
      },
    )
  }
}

/** 在岗期间 examinations of the year, up to the day. */
function examsOfYear({ facts, year, asOf }: SheetContext): Exam[] {
  return facts.exams.filter((exam) => exam.kind === 'inService' && inYear(exam.date, year) && exam.date <= asOf)
}

/** Distinct persons examined in the year, for a factor or for any. */
function examined(context: SheetContext, belongs?: (hazardId: HazardId) => boolean): Id[] {
  const exams = examsOfYear(context).filter((exam) => belongs === undefined || exam.hazardIds.some(belongs))
  return [...new Set(exams.map((exam) => exam.workerId))].toSorted()
}

function examPersons(belongs: Belongs): Rule {
  return (context) => persons(examined(context, belongs(context)), message('sheet.how.exams', { year: context.year }))
}

function examText(field: 'institution' | 'reportNumber'): Rule {
  return (context, label) => {
    const how = message('sheet.how.exams', { year: context.year })
    const exams = examsOfYear(context)
    if (exams.length === 0) return answer(NOT_APPLICABLE, how)
    const text = joined(exams.map((exam) => exam[field]))
    if (text === null) return { ...answer(OPEN, how), gap: gap(`exams.${field}`, label, 'surveillance', 'exams') }
    // One examination stands for all that say the same.
    const first = new Map(exams.toReversed().map((exam) => [exam[field], exam.id]))
    const inputs = [...first].flatMap(([value, id]): Input[] =>
      value === null ? [] : [{ kind: 'exams', id, field, value }],
    )
    return answer({ kind: 'text', text }, how, { inputs })
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
      { inputs: context.surveys.map(({ id, date }) => ({ kind: 'surveys', id, field: 'date', value: date })) },
    ),
  '4.2': surveyText('institution'),
  '4.3': surveyText('reportNumber'),
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
      { workerIds: examined(context) },
    ),
  '5.2': examText('institution'),
  '5.3': examText('reportNumber'),
  '5.4': (context) => persons(examined(context), message('sheet.how.exams', { year: context.year })),
  '5.1.2': examPersons(named('silica')),
  '5.1.3': examPersons(named('coal')),
  '5.1.4': examPersons(named('asbestos')),
  '5.2.2': examPersons(named('lead')),
  '5.2.3': examPersons(named('benzene')),
  '5.3.2': examPersons(named('noise')),
}
