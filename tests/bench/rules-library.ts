/**
 * Our exam rule against the same 20 rules written for json-rules-engine, the library one would otherwise pick. The library gets the
 * easier task: its facts are flattened beforehand and not timed, its engine is built once, each run answers for one worker with all
 * rules (one run after another: all at once is slower), and it only chooses the cycle. It adds no months to a date, knows no editions, says nothing of
 * what is missing, and explains no result; our side does all of that within its time. Both must name the same day and status for everybody.
 */
import { Engine, type NestedCondition, type RuleProperties } from 'json-rules-engine'
import { addDays, addMonths, isoDate } from '#shared/domain/dates.ts'
import { RULES } from '#shared/domain/due.ts'
import { ruleContext } from '#shared/domain/rule-context.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Reference } from '#shared/reference/types.ts'
import { historyFirm } from './history-firm.ts'
import { measure, timeRow, type Row } from './measure.ts'

const WORKERS = 1_000
const RUNS = 7
const HORIZON_DAYS = 60
const GRADES = ['0', 'I', 'II', 'III', 'IV']

function rule(hazard: string, months: number, ...conditions: NestedCondition[]): RuleProperties {
  const met = { fact: `${hazard}.met`, operator: 'equal', value: true }
  return { conditions: { all: [met, ...conditions] }, event: { type: 'exam', params: { hazard, months } } }
}

const fact = (name: string, operator: string, value: number): NestedCondition => ({ fact: name, operator, value })

/** Sections of GBZ 188-2025 with a cycle and nothing else: noise by level, dust and chemicals by grade, the others always. */
const EXAM_RULES: readonly RuleProperties[] = [
  rule('phys-1', 12, fact('phys-1.level', 'greaterThanInclusive', 85)),
  rule('phys-1', 24, fact('phys-1.level', 'greaterThanInclusive', 80), fact('phys-1.level', 'lessThan', 85)),
  rule('dust-1', 12, fact('dust-1.grade', 'greaterThanInclusive', 2)),
  rule('dust-1', 24, fact('dust-1.grade', 'lessThanInclusive', 1)),
  rule('chem-2', 12, fact('chem-2.grade', 'greaterThanInclusive', 2)),
  rule('chem-2', 24, fact('chem-2.grade', 'lessThanInclusive', 1)),
  rule('chem-48', 12, fact('chem-48.grade', 'greaterThanInclusive', 2)),
  rule('chem-48', 24, fact('chem-48.grade', 'lessThanInclusive', 1)),
  rule('chem-3', 12),
  rule('chem-4', 12),
  rule('chem-13', 12),
  rule('chem-16', 12),
  rule('chem-20', 12),
  rule('chem-28', 12),
  rule('chem-31', 12),
  rule('chem-32', 12),
  rule('chem-59', 12),
  rule('chem-134', 12),
  rule('phys-6', 24),
  rule('phys-9', 24),
]
const HAZARD_IDS = [...new Set(EXAM_RULES.map(({ event }) => String(event.params?.['hazard'])))]

interface Person {
  readonly id: string
  /** The latest exam, which covered everything the person meets. */
  readonly last: IsoDate
  readonly facts: Readonly<Record<string, boolean | number>>
}

/** The facts as the library wants them: flat, by name, without what is not known. No grade on file counts as II (A.10). */
function flatten({ workers, assignments, exposures, exams }: Facts): Person[] {
  const posts = new Map(assignments.map(({ workerId, postId }) => [workerId, postId]))
  const ofPost = Map.groupBy(exposures, ({ postId }) => postId)
  const lastExam = new Map(exams.map(({ workerId, date }) => [workerId, date]))
  return workers.map(({ id }) => {
    const facts: Record<string, boolean | number> = {}
    for (const { hazardId, level, grade } of ofPost.get(posts.get(id) ?? '') ?? []) {
      facts[`${hazardId}.met`] = true
      facts[`${hazardId}.grade`] = GRADES.indexOf(grade ?? 'II')
      if (level !== null) facts[`${hazardId}.level`] = level.value
    }
    return { id, last: lastExam.get(id) ?? isoDate('1900-01-01'), facts }
  })
}

type Answers = Map<string, string>

async function askLibrary(engine: Engine, people: readonly Person[], asOf: IsoDate): Promise<Answers> {
  const horizon = addDays(asOf, HORIZON_DAYS)
  const answers: Answers = new Map()
  for (const { id, last, facts } of people) {
    const { events } = await engine.run(facts)
    const months = Math.min(...events.map(({ params }) => Number(params?.['months'])))
    const date = Number.isFinite(months) ? addMonths(last, months) : null
    const status = date === null ? 'notApplicable' : date < asOf ? 'overdue' : date <= horizon ? 'due' : 'ok'
    answers.set(id, `${status} ${date ?? '-'}`)
  }
  return answers
}

function askOurs(facts: Facts, reference: Reference, asOf: IsoDate): Answers {
  const inService = RULES.find(({ id }) => id === 'exam.inService')
  const items = inService?.evaluate(ruleContext(facts, reference, asOf)) ?? []
  return new Map(items.map(({ subject, status, dueDate }) => [subject.id, `${status} ${dueDate ?? '-'}`]))
}

/** Throws when the two do not say the same of everybody: then the times would compare nothing. */
function mustAgree(ours: Answers, theirs: Answers): void {
  const differs = [...theirs].find(([id, answer]) => ours.get(id) !== answer)
  if (ours.size !== theirs.size || differs !== undefined)
    throw new Error(
      `the two engines differ: ${differs?.join(' ') ?? ours.size} against ${ours.get(differs?.[0] ?? '')}`,
    )
}

export async function benchRulesLibrary(reference: Reference): Promise<Row[]> {
  // In the weeks when the year since the last exam runs out, so that overdue, due and ok all occur.
  const asOf = isoDate('2026-08-20')
  const facts = historyFirm(WORKERS, HAZARD_IDS)
  const people = flatten(facts)
  const engine = new Engine([...EXAM_RULES], { allowUndefinedFacts: true })
  const answers = await askLibrary(engine, people, asOf)
  mustAgree(askOurs(facts, reference, asOf), answers)
  const ours = await measure(RUNS, () => askOurs(facts, reference, asOf))
  const theirs = await measure(RUNS, () => askLibrary(engine, people, asOf))
  const who = `${WORKERS.toLocaleString('en')} workers × 5 hazards`
  return [
    timeRow(`the exam in service of ${who}, each with its explanation`, ours),
    timeRow(
      `the same ${EXAM_RULES.length} rules in json-rules-engine 7.3.1, cycles only: the same day and status for everybody`,
      theirs,
    ),
    {
      what: 'json-rules-engine against ours',
      figure: `${(theirs.median / ours.median).toFixed(1)} ×`,
      range: 'ratio of the medians',
    },
  ]
}
