/** Which cycle of a GBZ 188 section applies to an exposure: noise by level, dust and chemicals by grade, some by time on the job. */
import { unitText } from '../units.ts'
import { type Message, message } from '../explanation.ts'
import type { Exposure, Grade } from '#shared/entities/workplace.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { CyclePart, ExamSection } from '#shared/reference/types.ts'
import type { RuleContext } from '../rule-context.ts'
import { addMonths } from '../dates.ts'
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
}

export type CycleChoice =
  | { readonly kind: 'cycle'; readonly part: CyclePart; readonly why: readonly Message[] }
  | { readonly kind: 'outside'; readonly why: readonly Message[] }
  | { readonly kind: 'missing'; readonly missing: readonly Message[] }

interface Truth {
  /** null: the facts do not say. */
  readonly holds: boolean | null
  readonly why: Message | null
  readonly missing: Message | null
}

const GRADES: readonly Grade[] = ['0', 'I', 'II', 'III', 'IV']
const LEVEL = /^(?:(\d+(?:\.\d+)?)dB<=)?LEX8h(?:(>=|<)(\d+(?:\.\d+)?)dB)?$/

function levelTruth(match: RegExpExecArray, exposure: Exposure, hazard: string, post: string): Truth {
  const level = exposure.level
  if (level?.kind !== 'lex8h') {
    return { holds: null, why: null, missing: message('missing.noiseLevel', { post, hazard }) }
  }
  const [, low, sign, bound] = match
  const from = sign === '>=' ? Number(bound) : low === undefined ? 0 : Number(low)
  const to = sign === '<' ? Number(bound) : null
  const holds = level.value >= from && (to === null || level.value < to)
  const params = { post, value: level.value, unit: unitText(level.unit), from }
  const why =
    to === null ? message('exam.step.levelFrom', params) : message('exam.step.levelBetween', { ...params, to })
  return { holds, why, missing: null }
}

function gradeTruth(condition: string, exposure: Exposure, timing: CycleTiming, post: string): Truth {
  const grade = exposure.grade
  const rank = grade === null ? timing.defaultGrade : GRADES.indexOf(grade)
  const holds = condition === 'grade>=II' ? rank >= 2 : rank <= 1
  const why = grade === null ? message('exam.step.gradeAssumed', { post }) : message('exam.step.grade', { post, grade })
  return { holds, why, missing: null }
}

function periodTruth(condition: string, timing: CycleTiming, hazard: string): Truth {
  if (timing.start === null) return { holds: null, why: null, missing: message('missing.firstDay', { hazard }) }
  const end = addMonths(timing.start, timing.firstPeriodMonths)
  const inside = timing.base < end
  const first = condition === 'first24m'
  const why = message(inside ? 'exam.step.firstPeriod' : 'exam.step.afterFirstPeriod', {
    hazard,
    start: timing.start,
    end,
    base: timing.base,
  })
  return { holds: inside === first, why, missing: null }
}

function truth(condition: string, exposure: Exposure, timing: CycleTiming, hazard: string, post: string): Truth {
  if (condition.startsWith('default')) return { holds: true, why: null, missing: null }
  if (condition === 'first24m' || condition === 'after24m') return periodTruth(condition, timing, hazard)
  if (condition === 'grade>=II' || condition === 'grade<=I') return gradeTruth(condition, exposure, timing, post)
  const level = LEVEL.exec(condition)
  if (level) return levelTruth(level, exposure, hazard, post)
  return { holds: null, why: null, missing: message('missing.condition', { hazard, condition }) }
}

function chooseFor(
  parts: readonly CyclePart[],
  exposure: Exposure,
  timing: CycleTiming,
  hazard: string,
  post: string,
): CycleChoice {
  const missing: Message[] = []
  for (const part of parts) {
    const truths = part.condition.split('&').map((condition) => truth(condition, exposure, timing, hazard, post))
    if (truths.every((entry) => entry.holds === true)) {
      return { kind: 'cycle', part, why: truths.flatMap((entry) => entry.why ?? []) }
    }
    if (!truths.some((entry) => entry.holds === false)) missing.push(...truths.flatMap((entry) => entry.missing ?? []))
  }
  if (missing.length > 0) return { kind: 'missing', missing }
  const level = exposure.level
  if (level === null) return { kind: 'outside', why: [] }
  return {
    kind: 'outside',
    why: [message('exam.step.levelBelow', { post, hazard, value: level.value, unit: unitText(level.unit) })],
  }
}

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
  const parts = section.cycle.filter((part) => part.scope === 'whole')
  const shortest = Math.min(...parts.map((part) => part.months))
  const missing: Message[] = []
  const outside: Message[] = []
  let best: Extract<CycleChoice, { kind: 'cycle' }> | null = null
  for (const exposure of factor.exposures) {
    const choice = chooseFor(parts, exposure, timing, factor.name, context.postName(exposure.postId))
    if (choice.kind === 'missing') missing.push(...choice.missing)
    else if (choice.kind === 'outside') outside.push(...choice.why)
    else if (best === null || choice.part.months < best.part.months) best = choice
  }
  if (best !== null && (missing.length === 0 || best.part.months === shortest)) return best
  if (missing.length > 0) return { kind: 'missing', missing }
  return { kind: 'outside', why: outside }
}

/** Whether a section's cycle, and so its scope, depends on a measured level. */
export function dependsOnLevel(section: ExamSection): boolean {
  return section.cycle.some((part) => part.scope === 'whole' && LEVEL.test(part.condition))
}

/** Whether a section sets its in-service exam only by level, and every post with the factor lies below it (noise under 80 dB). */
export function belowScope(context: RuleContext, factor: Factor, section: ExamSection): 'inside' | 'below' | 'unknown' {
  if (!dependsOnLevel(section)) return 'inside'
  const parts = section.cycle.filter((part) => part.scope === 'whole')
  // Only level conditions are asked here, so the timing does not matter.
  const timing: CycleTiming = { start: null, base: context.asOf, firstPeriodMonths: 0, defaultGrade: 2 }
  const choices = factor.exposures.map((e) => chooseFor(parts, e, timing, factor.name, context.postName(e.postId)))
  if (choices.some((choice) => choice.kind === 'cycle')) return 'inside'
  return choices.some((choice) => choice.kind === 'missing') ? 'unknown' : 'below'
}
