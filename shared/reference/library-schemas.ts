/** The packs of the library: read at the first question, not at the start. Strict like the others. */
import type { z } from 'zod'
import * as assessment from './library/assessment.ts'
import * as codes from './library/codes.ts'
import * as duties from './library/duties.ts'
import * as grading from './library/grading.ts'
import * as health from './library/health.ts'
import * as programmes from './library/programmes.ts'
import { pack } from './pack-schema.ts'

/** Every pack of the library by the name of its file in `resources/reference/`. */
export const librarySchemas = {
  diseases: pack('diseases', health.diseaseRow),
  'factor-diseases': pack('factor-diseases', health.factorDiseaseRow),
  'biological-limits': pack('biological-limits', health.biologicalLimitRow),
  biomarkers: pack('biomarkers', health.biomarkerRow),
  'physical-limits': pack('physical-limits', grading.physicalLimitRow),
  'physical-parameters': pack('physical-parameters', grading.physicalParameterRow),
  'grading-editions': pack('grading-editions', grading.gradingEditionRow),
  'grading-weights': pack('grading-weights', grading.gradingWeightRow),
  'grading-bands': pack('grading-bands', grading.gradingBandRow),
  'grading-adjustments': pack('grading-adjustments', grading.gradingAdjustmentRow),
  'heat-grades': pack('heat-grades', grading.heatGradeRow),
  'heat-adjustments': pack('heat-adjustments', grading.heatAdjustmentRow),
  'high-toxic': pack('high-toxic', health.highToxicRow),
  duties: pack('duties', duties.dutyRow),
  penalties: pack('penalties', duties.penaltyRow),
  findings: pack('findings', duties.findingRow),
  'self-check': pack('self-check', duties.selfCheckRow),
  'barred-work': pack('barred-work', duties.barredWorkRow),
  'dose-limits': pack('dose-limits', duties.doseLimitRow),
  'rule-heads': pack('rule-heads', duties.ruleHeadRow),
  archives: pack('archives', programmes.archiveRow),
  signs: pack('signs', programmes.signRow),
  'notice-card-fields': pack('notice-card-fields', programmes.noticeCardFieldRow),
  'sign-orders': pack('sign-orders', programmes.signOrderRow),
  plans: pack('plans', programmes.planRow),
  indicators: pack('indicators', programmes.indicatorRow),
  'plan-targets': pack('plan-targets', programmes.planTargetRow),
  'survey-measures': pack('survey-measures', programmes.surveyMeasureRow),
  'survey-parts': pack('survey-parts', programmes.surveyPartRow),
  questions: pack('questions', programmes.questionRow),
  'assessment-schemes': pack('assessment-schemes', assessment.assessmentSchemeRow),
  'exchange-codes': pack('exchange-codes', codes.exchangeCodeRow),
  'exchange-links': pack('exchange-links', codes.exchangeLinkRow),
  'exchange-values': pack('exchange-values', codes.exchangeValueRow),
  'registration-schemes': pack('registration-schemes', codes.registrationSchemeRow),
} as const

export type LibraryName = keyof typeof librarySchemas
export type LibraryPackOf<Name extends LibraryName> = z.output<(typeof librarySchemas)[Name]>
export type LibraryRow<Name extends LibraryName> = LibraryPackOf<Name>['rows'][number]
/** A pack as it stands in the file, before branding; what the build writes. */
export type LibraryInput<Name extends LibraryName> = z.input<(typeof librarySchemas)[Name]>

export const LIBRARY_NAMES = Object.keys(librarySchemas) as readonly LibraryName[]
