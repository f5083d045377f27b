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

/** Lead found in a person, μg/L. */
export interface LeadValue {
  readonly blood: number | null
  readonly urine: number | null
  readonly on: IsoDate
}

export type CycleChoice =
  | { readonly kind: 'cycle'; readonly part: CyclePart; readonly why: readonly Message[] }
  | { readonly kind: 'outside'; readonly why: readonly Message[] }
  | { readonly kind: 'missing'; readonly missing: readonly Message[] }

/** One condition of a cycle, read from its text. Levels in dB(A); `to` null is without an upper end. */
type Condition =
  | { readonly kind: 'always' }
  | { readonly kind: 'firstPeriod'; readonly inside: boolean }
  | { readonly kind: 'grade'; readonly fromII: boolean }
  | { readonly kind: 'level'; readonly from: number; readonly to: number | null }
  /** Lead in blood or urine, μg/L: from the first number, below the second (up to it, where the text says so). */
  | { readonly kind: 'lead'; readonly band: LeadBand }
  | { readonly kind: 'unread'; readonly text: string }

type Band = readonly [from: number, to: number]

/** What a condition of lead asks of each indicator. `closed`: the upper number belongs to the band. */
export interface LeadBand {
  readonly blood: Band
  readonly urine: Band
  readonly closed: boolean
}

/** A cycle of the whole examination and all that must hold for it. */
interface CycleOption {
  readonly part: CyclePart
  readonly conditions: readonly Condition[]
}

/** The cycles of the whole examination a section knows, months. */
interface WholeCycle {
  readonly options: readonly CycleOption[]
  readonly shortest: number
  readonly longest: number
  /** Whether it depends on a measured level: then a factor may lie outside the section altogether. */
  readonly byLevel: boolean
  /** Whether it depends on the time since work with the hazard began. */
  readonly byPeriod: boolean
  /** Whether it depends on lead found in the person. */
  readonly byLead: boolean
  /** Whether any date counts from the first day of that work: the first two years, or a one-off window. */
  readonly usesFirstDay: boolean
}

const LEVEL = /^(?:(\d+(?:\.\d+)?)dB<=)?LEX8h(?:(>=|<)(\d+(?:\.\d+)?)dB)?$/

const LEAD = /^血铅(?:<(\d+)|(\d+)-(\d+))μg\/L(?:\([^)]*\))?或尿铅(?:<(\d+)|(\d+)-(\d+))μg\/L/

function bandOf(below: string | undefined, from: string | undefined, to: string | undefined): Band {
  return below === undefined ? [Number(from), Number(to)] : [0, Number(below)]
}

/** Reads `血铅400-600μg/L(…)或尿铅70-120μg/L(…)` and `血铅<400μg/L(…)或尿铅<70μg/L(…)`; null for any other text. */
export function leadBand(text: string): LeadBand | null {
  const found = LEAD.exec(text)
  if (found === null) return null
  const [, below, from, to, belowUrine, fromUrine, toUrine] = found
  return {
    blood: bandOf(below, from, to),
    urine: bandOf(belowUrine, fromUrine, toUrine),
    closed: below === undefined,
  }
}

/** Whether every value on file lies in the band, or some one does. */
export function leadIn({ blood, urine }: LeadValue, band: LeadBand, asked: 'every' | 'some'): boolean {
  const lies = (value: number, [from, to]: Band) => value >= from && (value < to || (band.closed && value === to))
  const found = [
    ...(blood === null ? [] : [lies(blood, band.blood)]),
    ...(urine === null ? [] : [lies(urine, band.urine)]),
  ]
  return asked === 'every' ? found.every(Boolean) : found.some(Boolean)
}

function conditionOf(text: string): Condition {
  if (text.startsWith('default')) return { kind: 'always' }
  if (text === 'first24m' || text === 'after24m') return { kind: 'firstPeriod', inside: text === 'first24m' }
  if (text === 'grade>=II' || text === 'grade<=I') return { kind: 'grade', fromII: text === 'grade>=II' }
  const band = leadBand(text)
  if (band !== null) return { kind: 'lead', band }
  const level = LEVEL.exec(text)
  if (!level) return { kind: 'unread', text }
  const [, low, sign, bound] = level
  const from = sign === '>=' ? Number(bound) : low === undefined ? 0 : Number(low)
  return { kind: 'level', from, to: sign === '<' ? Number(bound) : null }
}

/** The cycles of the whole examination, read from the section's text. */
export const wholeCycle = rememberPer((section: ExamSection): WholeCycle => {
  const options = section.cycle
    .filter((part) => part.scope === 'whole')
    .map((part) => ({ part, conditions: part.condition.split('&').map(conditionOf) }))
  const asks = (kind: Condition['kind']) =>
    options.some(({ conditions }) => conditions.some((one) => one.kind === kind))
  const byPeriod = asks('firstPeriod')
  return {
    options,
    shortest: Math.min(...options.map(({ part }) => part.months)),
    longest: Math.max(...options.map(({ part }) => part.monthsMax ?? part.months)),
    byLevel: asks('level'),
    byPeriod,
    byLead: asks('lead'),
    usesFirstDay: byPeriod || section.cycle.some((part) => part.scope === 'once'),
  }
})

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
