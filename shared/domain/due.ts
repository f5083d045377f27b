/** The due list: every rule over one firm's facts on one day. Adding a rule is adding a line here; see shared/domain/README.md. */
import { compareItems } from './due-item.ts'
import type { Rule } from './duty.ts'
import type { DueItem } from './explanation.ts'
import { ruleContext } from './rule-context.ts'
import { ALLOWANCE_RULES } from './rules/allowance.ts'
import { CASE_RULES } from './rules/cases.ts'
import { DECLARATION_RULES } from './rules/declaration.ts'
import { EMERGENCY_RULES } from './rules/emergency.ts'
import { SPECIAL_WORK_RULES } from './rules/exam-special-work.ts'
import { EXAM_RULES } from './rules/exams.ts'
import { FILE_RULES } from './rules/files.ts'
import { FOLLOW_UP_RULES } from './rules/health-follow-up.ts'
import { INFORMING_RULES } from './rules/informing.ts'
import { PROGRAMME_RULES } from './rules/programme.ts'
import { PROJECT_RULES } from './rules/projects.ts'
import { MEASUREMENT_RULES } from './rules/measurements.ts'
import { ORGANISATION_RULES } from './rules/organisation.ts'
import { PROTECTED_RULES } from './rules/protected-people.ts'
import { RADIATION_RULES } from './rules/radiation.ts'
import { SURVEY_RULES } from './rules/survey.ts'
import { TRAINING_CHANGE_RULES } from './rules/training-changes.ts'
import { TRAINING_SPECIAL_RULES } from './rules/training-special.ts'
import { TRAINING_RULES } from './rules/trainings.ts'
import { WORKPLACE_RULES } from './rules/workplaces.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Reference } from '#shared/reference/types.ts'

/** Every rule of the engine, by family. */
export const RULES: readonly Rule[] = [
  ...EXAM_RULES,
  ...TRAINING_RULES,
  ...SURVEY_RULES,
  ...DECLARATION_RULES,
  ...EMERGENCY_RULES,
  ...INFORMING_RULES,
  ...ORGANISATION_RULES,
  ...PROGRAMME_RULES,
  ...PROJECT_RULES,
  ...WORKPLACE_RULES,
  ...MEASUREMENT_RULES,
  ...FOLLOW_UP_RULES,
  ...CASE_RULES,
  ...PROTECTED_RULES,
  ...FILE_RULES,
  ...RADIATION_RULES,
  ...TRAINING_SPECIAL_RULES,
  ...TRAINING_CHANGE_RULES,
  ...ALLOWANCE_RULES,
  ...SPECIAL_WORK_RULES,
]

/** Everything a firm has to do, with reasons; sorted overdue, missing, due, ok, notApplicable, then by date. Records after `asOf` are not yet known. */
export function dueItems(facts: Facts, reference: Reference, asOf: IsoDate): DueItem[] {
  const context = ruleContext(facts, reference, asOf)
  return RULES.flatMap((rule) => rule.evaluate(context)).toSorted(compareItems)
}
