import type { rules as source } from '../zh-CN/rules.ts'
import { caseRules } from './rules-cases.ts'
import { declarationWorkRules } from './rules-declaration-work.ts'
import { dutyRules } from './rules-duty.ts'
import { emergencyRules } from './rules-emergency.ts'
import { examWorkRules } from './rules-exam-work.ts'
import { examRules } from './rules-exams.ts'
import { firmRules } from './rules-firm.ts'
import { followUpRules } from './rules-follow-up.ts'
import { gearRules } from './rules-gear.ts'
import { measurementRules } from './rules-measurement.ts'
import { mendRules } from './rules-mend.ts'
import { homeRules } from './rules-home.ts'
import { informingRules } from './rules-informing.ts'
import { noticeRules } from './rules-notices.ts'
import { nominationRules } from './rules-nomination.ts'
import { organisationRules } from './rules-organisation.ts'
import { packRules } from './rules-packs.ts'
import { paperRules } from './rules-papers.ts'
import { programmeRules } from './rules-programme.ts'
import { projectRules } from './rules-projects.ts'
import { protectedRules } from './rules-protected.ts'
import { radiationRules } from './rules-radiation.ts'
import { rateRules } from './rules-rates.ts'
import { ruleBookRules } from './rules-rule-book.ts'
import { specialWorkRules } from './rules-special-work.ts'
import { trainingExtraRules } from './rules-training-extra.ts'
import { whatIfRules } from './rules-what-if.ts'
import { workplaceRules } from './rules-workplace.ts'

export const rules: Record<keyof typeof source, string> = {
  'rule.exam.preJob': 'Pre-job health examination',
  'rule.exam.inService': 'In-service health examination',
  'rule.exam.leaving': 'Leaving health examination',
  'rule.training.principal': 'Training of the person in charge',
  'rule.training.healthManager': 'Training of the health manager',
  'rule.training.preJob': 'Training of workers before work',
  'rule.training.inService': 'Yearly training of workers',
  'rule.survey.periodic': 'Periodic testing of hazards',
  'rule.survey.statusEvaluation': 'Status evaluation of hazards',
  'rule.declaration.first': 'First declaration of hazards',
  'rule.declaration.change': 'Change declaration of hazards',
  'rule.declaration.annual': 'Yearly update of the declaration',
  'rule.declaration.cancel': 'Cancelling of the declaration',
  'field.assignments.from': 'First day on the post',
  'field.assignments.postId': 'Post',
  'field.assignments.to': 'Last day on the post',
  'field.changeEvents.date': 'Date of the change',
  'field.declarations.date': 'Date of declaration',
  'field.declarations.receiptNumber': 'Receipt number',
  'field.exams.date': 'Date of examination',
  'field.exposures.grade': 'Work grade',
  'field.exposures.hazardId': 'Exposure on the post',
  'field.exposures.level': 'Exposure level',
  'field.profile.assets': 'Total assets (×10,000 yuan)',
  'field.profile.confirmedRiskClass': 'Confirmed class of the firm',
  'field.profile.hazardSince': 'First day of a hazard',
  'field.profile.healthManager': 'Health manager',
  'field.profile.industryCode': 'Industry code',
  'field.profile.principal': 'Person in charge',
  'field.profile.revenue': 'Revenue (×10,000 yuan)',
  'field.profile.staff': 'Staff (persons)',
  'field.surveys.date': 'Date of sampling',
  'field.trainings.date': 'Date of training',
  'field.trainings.hours': 'Hours of training',
  'field.workers.leaveDate': 'Leaving date',
  ...caseRules,
  ...declarationWorkRules,
  ...dutyRules,
  ...emergencyRules,
  ...examWorkRules,
  ...examRules,
  ...firmRules,
  ...followUpRules,
  ...gearRules,
  ...measurementRules,
  ...mendRules,
  ...homeRules,
  ...informingRules,
  ...noticeRules,
  ...nominationRules,
  ...organisationRules,
  ...packRules,
  ...paperRules,
  ...programmeRules,
  ...projectRules,
  ...protectedRules,
  ...radiationRules,
  ...rateRules,
  ...ruleBookRules,
  ...specialWorkRules,
  ...trainingExtraRules,
  ...whatIfRules,
  ...workplaceRules,
}
