import { z } from 'zod'
import { drillSchema, emergencyPlanSchema, incidentSchema } from './emergency.ts'
import { examBatchSchema } from './exam-batch.ts'
import { changeEventSchema, declarationSchema, firmProfileSchema } from './firm.ts'
import {
  clinicSchema,
  copyRequestSchema,
  diseaseCaseSchema,
  examActionSchema,
  maternitySchema,
  resultNoticeSchema,
} from './health.ts'
import { expenseSchema, findingSchema, questionnaireSchema, screeningSchema, selfCheckSchema } from './improvement.ts'
import { contractNoticeSchema, noticeCardSchema, postingSchema, signCheckSchema, signSchema } from './informing.ts'
import {
  agreementSchema,
  annualPlanSchema,
  appointmentSchema,
  budgetSchema,
  filingSchema,
  riskAssessmentSchema,
  ruleDocumentSchema,
} from './organisation.ts'
import { projectSchema } from './project.ts'
import {
  contractorSchema,
  facilityCheckSchema,
  facilitySchema,
  ppeDeclineSchema,
  ppeIssueSchema,
  ppeReceiptSchema,
  ppeStandardSchema,
  safeguardSchema,
} from './protection.ts'
import { doseSchema, licenceSchema } from './radiation.ts'
import { monitoringSummarySchema, surveySchema } from './survey.ts'
import { trainingSessionSchema } from './training-session.ts'
import { assignmentSchema, examSchema, trainingSchema, workerSchema } from './worker.ts'
import { exposureSchema, postSchema, workplaceSchema } from './workplace.ts'

/** Every kind of record a firm file holds, by its name in the store, the contract and the exchange document. */
export const recordSchemas = {
  workplaces: workplaceSchema,
  posts: postSchema,
  exposures: exposureSchema,
  workers: workerSchema,
  assignments: assignmentSchema,
  exams: examSchema,
  trainings: trainingSchema,
  trainingSessions: trainingSessionSchema,
  surveys: surveySchema,
  declarations: declarationSchema,
  changeEvents: changeEventSchema,
  monitoringSummaries: monitoringSummarySchema,
  maternities: maternitySchema,
  resultNotices: resultNoticeSchema,
  examActions: examActionSchema,
  diseaseCases: diseaseCaseSchema,
  copyRequests: copyRequestSchema,
  clinics: clinicSchema,
  examBatches: examBatchSchema,
  doses: doseSchema,
  licences: licenceSchema,
  appointments: appointmentSchema,
  annualPlans: annualPlanSchema,
  ruleDocuments: ruleDocumentSchema,
  filings: filingSchema,
  budgets: budgetSchema,
  agreements: agreementSchema,
  riskAssessments: riskAssessmentSchema,
  projects: projectSchema,
  facilities: facilitySchema,
  facilityChecks: facilityCheckSchema,
  safeguards: safeguardSchema,
  ppeStandards: ppeStandardSchema,
  ppeDeclines: ppeDeclineSchema,
  ppeReceipts: ppeReceiptSchema,
  ppeIssues: ppeIssueSchema,
  contractors: contractorSchema,
  contractNotices: contractNoticeSchema,
  postings: postingSchema,
  signs: signSchema,
  noticeCards: noticeCardSchema,
  signChecks: signCheckSchema,
  emergencyPlans: emergencyPlanSchema,
  drills: drillSchema,
  incidents: incidentSchema,
  selfChecks: selfCheckSchema,
  findings: findingSchema,
  questionnaires: questionnaireSchema,
  expenses: expenseSchema,
  screenings: screeningSchema,
} as const
export type RecordKind = keyof typeof recordSchemas
export type RecordOf<K extends RecordKind> = z.output<(typeof recordSchemas)[K]>

const schemaByKind: { readonly [K in RecordKind]: z.ZodType<RecordOf<K>> } = recordSchemas

/** The schema of one kind, typed by its record. */
export function schemaOf<K extends RecordKind>(kind: K): z.ZodType<RecordOf<K>> {
  return schemaByKind[kind]
}

/** A record of one kind with every field it leaves open filled with its default. Throws a ZodError on values the schema refuses. */
export function completeRecord<K extends RecordKind>(kind: K, values: z.input<(typeof recordSchemas)[K]>): RecordOf<K> {
  return schemaOf(kind).parse(values)
}

function isRecordKind(name: string): name is RecordKind {
  return name in recordSchemas
}

/** Kinds in the order of the exchange document. */
export const RECORD_KINDS: readonly RecordKind[] = Object.keys(recordSchemas).filter(isRecordKind)

/**
 * One entry for every kind of record, made by the same function: the contract, the tables and the facts are such objects.
 * The caller names the type, for the compiler cannot follow a key through `fromEntries`.
 */
export function forEachKind<T extends { readonly [K in RecordKind]: unknown }>(make: (kind: RecordKind) => unknown): T {
  return Object.fromEntries(RECORD_KINDS.map((kind) => [kind, make(kind)])) as T
}

/** The records of a firm by kind; `Facts` without the profile. */
export type Records = { readonly [K in RecordKind]: readonly RecordOf<K>[] }

/** All facts of one firm: the only input, besides reference data and `asOf`, that a rule may read. */
export type Facts = { readonly profile: z.output<typeof firmProfileSchema> } & Records

export const EXCHANGE_FORMAT = 'zhijian.exchange'
export const EXCHANGE_VERSION = 1

type RecordLists = { readonly [K in RecordKind]: z.ZodDefault<z.ZodArray<(typeof recordSchemas)[K]>> }

/** A document may leave out what it has none of. */
const recordLists = forEachKind<RecordLists>((kind) => z.array(recordSchemas[kind]).default([]))

/** The open exchange document: one JSON object per firm. Unknown fields are refused with their path. */
export const exchangeSchema = z.strictObject({
  format: z.literal(EXCHANGE_FORMAT),
  version: z.literal(EXCHANGE_VERSION),
  profile: firmProfileSchema,
  ...recordLists,
})
export type Exchange = z.output<typeof exchangeSchema>
