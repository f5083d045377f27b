/** The due list: every rule over one firm's facts on one day. Adding a rule is adding a line here; see shared/domain/README.md. */
import { addDays } from './dates.ts'
import { compareItems } from './due-item.ts'
import type { DueItem } from './explanation.ts'
import { type RuleContext, ruleContext } from './rule-context.ts'
import { declarationAnnual, declarationCancel, declarationChange, declarationFirst } from './rules/declaration.ts'
import { examInService } from './rules/exam-in-service.ts'
import { examLeaving } from './rules/exam-leaving.ts'
import { examPreJob } from './rules/exam-pre-job.ts'
import { surveyPeriodic, surveyStatusEvaluation } from './rules/survey.ts'
import { trainingOfRoles } from './rules/training-roles.ts'
import { trainingBeforeWork, trainingInService } from './rules/training-workers.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Reference } from '#shared/reference/types.ts'

const RULES: readonly ((context: RuleContext) => DueItem[])[] = [
  examPreJob,
  examInService,
  examLeaving,
  trainingOfRoles,
  trainingBeforeWork,
  trainingInService,
  surveyPeriodic,
  surveyStatusEvaluation,
  declarationFirst,
  declarationChange,
  declarationAnnual,
  declarationCancel,
]

/** Everything a firm has to do, with reasons; sorted overdue, missing, due, ok, notApplicable, then by date. Records after `asOf` are not yet known. */
export function dueItems(facts: Facts, reference: Reference, asOf: IsoDate): DueItem[] {
  const context = ruleContext(facts, reference, asOf)
  return RULES.flatMap((rule) => rule(context)).toSorted(compareItems)
}

/** The items whose date lies no later than `days` after `asOf`, overdue ones included; an item without a date is not among them. */
export function withinDays(items: readonly DueItem[], asOf: IsoDate, days: number): DueItem[] {
  const last = addDays(asOf, days)
  return items.filter((item) => item.dueDate !== null && item.dueDate <= last)
}
