/** Which cycle of a GBZ 188 section applies to an exposure: noise by level, dust and chemicals by grade, some by time on the job. */
import { unitText } from '../units.ts'
import { type Message, message } from '../explanation.ts'
import type { Exposure, Grade } from '#shared/entities/workplace.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { CyclePart, ExamSection } from '#shared/reference/types.ts'
import type { RuleContext } from '../rule-context.ts'
import { assertNever } from '../assert-never.ts'
import { addMonths } from '../dates.ts'
import { remember, rememberPer } from '../remember.ts'
import {
  type Condition,
  type CycleOption,
  type LeadBand,
  leadIn,
  type LeadValue,
  wholeCycle,
} from './exam-conditions.ts'
import type { Factor } from './exam-factors.ts'

/** What a condition may ask for beyond the exposure itself. */
export interface CycleTiming {
  /** First day with the hazard; null when not recorded. */
  readonly start: IsoDate | null
  /** The exam the next one is counted from. */
  readonly base: IsoDate
  /** Length of the first period (`first24m`), months. */
  readonly firstPeriodMonths: number
  /** Grade taken where none is on file (A.10): 2 is grade II. */
  readonly defaultGrade: number
  /** Latest value of lead in blood or urine, on which the cycle of lead depends; null when none is on file. */
  readonly lead: LeadValue | null
}

export type CycleChoice =
  | { readonly kind: 'cycle'; readonly part: CyclePart; readonly why: readonly Message[] }
  | { readonly kind: 'outside'; readonly why: readonly Message[] }
  | { readonly kind: 'missing'; readonly missing: readonly Message[] }

/** One exposure under judgement, and the names its explanation uses. */
interface Case {
  readonly exposure: Exposure
  readonly hazard: string
  readonly post: string
  readonly timing: CycleTiming
}

interface Truth {
  /** null: the facts do not say. */
  readonly holds: boolean | null
  readonly why: Message | null
  readonly missing: Message | null
}

const GRADES: readonly Grade[] = ['0', 'I', 'II', 'III', 'IV']

function levelTruth(from: number, to: number | null, { exposure, hazard, post }: Case): Truth {
  const level = exposure.level
  if (level?.kind !== 'lex8h') {
    return { holds: null, why: null, missing: message('missing.noiseLevel', { post, hazard }) }
  }
  const holds = level.value >= from && (to === null || level.value < to)
  const params = { post, value: level.value, unit: unitText(level.unit), from }
  const why =
    to === null ? message('exam.step.levelFrom', params) : message('exam.step.levelBetween', { ...params, to })
  return { holds, why, missing: null }
}

function gradeTruth(fromII: boolean, { exposure, post, timing }: Case): Truth {
  const grade = exposure.grade
  const rank = grade === null ? timing.defaultGrade : GRADES.indexOf(grade)
  const holds = fromII ? rank >= 2 : rank <= 1
  const why = grade === null ? message('exam.step.gradeAssumed', { post }) : message('exam.step.grade', { post, grade })
  return { holds, why, missing: null }
}

function periodTruth(wanted: boolean, { hazard, timing }: Case): Truth {
  const { start, base, firstPeriodMonths } = timing
  if (start === null) return { holds: null, why: null, missing: message('missing.firstDay', { hazard }) }
  const end = addMonths(start, firstPeriodMonths)
  const inside = base < end
  const key = inside ? 'exam.step.firstPeriod' : 'exam.step.afterFirstPeriod'
  return { holds: inside === wanted, why: message(key, { hazard, start, end, base }), missing: null }
}

/** The cycle of those whose values lie low; a value above every band has none, and the institution decides. */
function leadTruth(band: LeadBand, { hazard, timing }: Case): Truth {
  const { lead } = timing
  if (lead === null) return { holds: null, why: null, missing: message('missing.leadValue', { hazard }) }
  const why = message('exam.step.lead', { hazard, date: lead.on, blood: lead.blood ?? '—', urine: lead.urine ?? '—' })
  return { holds: leadIn(lead, band, 'every'), why, missing: null }
}

function truth(condition: Condition, found: Case): Truth {
  switch (condition.kind) {
    case 'always':
      return { holds: true, why: null, missing: null }
    case 'firstPeriod':
      return periodTruth(condition.inside, found)
    case 'grade':
      return gradeTruth(condition.fromII, found)
    case 'level':
      return levelTruth(condition.from, condition.to, found)
    case 'lead':
      return leadTruth(condition.band, found)
    case 'unread': {
      const missing = message('missing.condition', { hazard: found.hazard, condition: condition.text })
      return { holds: null, why: null, missing }
    }
    default:
      return assertNever(condition)
  }
}

function chooseFor(options: readonly CycleOption[], found: Case): CycleChoice {
  const missing: Message[] = []
  for (const { part, conditions } of options) {
    const truths = conditions.map((condition) => truth(condition, found))
    if (truths.every((entry) => entry.holds === true)) {
      return { kind: 'cycle', part, why: truths.flatMap((entry) => entry.why ?? []) }
    }
    if (!truths.some((entry) => entry.holds === false)) missing.push(...truths.flatMap((entry) => entry.missing ?? []))
  }
  if (missing.length > 0) return { kind: 'missing', missing }
  const { exposure, hazard, post } = found
  const { level } = exposure
  if (level === null) return { kind: 'outside', why: [] }
  return {
    kind: 'outside',
    why: [message('exam.step.levelBelow', { post, hazard, value: level.value, unit: unitText(level.unit) })],
  }
}

/** The choice of each post the factor is met on. */
function choices(context: RuleContext, factor: Factor, section: ExamSection, timing: CycleTiming): CycleChoice[] {
  const { options } = wholeCycle(section)
  return factor.exposures.map((exposure) =>
    chooseFor(options, { exposure, hazard: factor.name, post: context.postName(exposure.postId), timing }),
  )
}

function strictest(found: readonly CycleChoice[], shortest: number): CycleChoice {
  const missing: Message[] = []
  const outside: Message[] = []
  let best: Extract<CycleChoice, { kind: 'cycle' }> | null = null
  for (const choice of found) {
    if (choice.kind === 'missing') missing.push(...choice.missing)
    else if (choice.kind === 'outside') outside.push(...choice.why)
    else if (best === null || choice.part.months < best.part.months) best = choice
  }
  if (best !== null && (missing.length === 0 || best.part.months === shortest)) return best
  if (missing.length > 0) return { kind: 'missing', missing }
  return { kind: 'outside', why: outside }
}

/** What is asked where neither the time on the job nor the person matters. */
function timeless(context: RuleContext, defaultGrade: number): CycleTiming {
  return { start: null, base: context.asOf, firstPeriodMonths: 0, defaultGrade, lead: null }
}

/** Without a condition on the time on the job or on the person, everybody with the factor has the same cycle. */
const timelessChoice = rememberPer((context: RuleContext) =>
  remember((defaultGrade: number) =>
    remember((section: ExamSection) =>
      remember((factor: Factor) =>
        strictest(choices(context, factor, section, timeless(context, defaultGrade)), wholeCycle(section).shortest),
      ),
    ),
  ),
)

/**
 * The cycle of a factor under one section. Several posts with the same hazard: the strictest counts; a post that cannot be
 * judged makes the factor undecided, unless another post already has the section's shortest cycle.
 */
export function chooseCycle(
  context: RuleContext,
  factor: Factor,
  section: ExamSection,
  timing: CycleTiming,
): CycleChoice {
  const { byPeriod, byLead, shortest } = wholeCycle(section)
  if (!byPeriod && !byLead) return timelessChoice(context)(timing.defaultGrade)(section)(factor)
  return strictest(choices(context, factor, section, timing), shortest)
}

/** Whether a section sets its in-service exam only by level, and every post with the factor lies below it (noise under 80 dB). */
export function belowScope(context: RuleContext, factor: Factor, section: ExamSection): 'inside' | 'below' | 'unknown' {
  if (!wholeCycle(section).byLevel) return 'inside'
  // Only level conditions are asked here, so neither the timing nor the grade matters.
  const found = choices(context, factor, section, timeless(context, 2))
  if (found.some((choice) => choice.kind === 'cycle')) return 'inside'
  return found.some((choice) => choice.kind === 'missing') ? 'unknown' : 'below'
}
