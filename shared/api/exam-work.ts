/** 体检 and 病例: what the generic ledgers do not answer. Batches, actions, cases and single notices are saved as records. */
import { z } from 'zod'
import { CASE_PAPERS } from '#shared/domain/exams/case-papers.ts'
import { hazardIdSchema, idSchema, isoDateSchema, optionalText, text } from '#shared/entities/common.ts'
import { basisSchema, dueStatusSchema, footingSchema } from '#shared/entities/due.ts'
import { batchReasonSchema, sheetColumnSchema, sheetWordSchema } from '#shared/entities/exam-batch.ts'
import { resultDecisionSchema, resultsPreviewSchema } from '#shared/entities/exam-results.ts'
import { conclusionSchema, examKindSchema, examSchema, sexSchema, specialWorkSchema } from '#shared/entities/worker.ts'
import { languageSchema } from '#shared/i18n/index.ts'
import { firmOnDay, firmRef, procedure } from './base.ts'
import { sheetFormatSchema } from './due.ts'

const date = isoDateSchema.nullable()
const texts = z.array(z.string())
const person = z.strictObject({ workerId: idSchema, name: z.string() })

export const candidateSchema = person.extend({
  post: z.string(),
  kind: examKindSchema,
  hazards: z.array(z.strictObject({ id: hazardIdSchema, name: z.string() })),
  specialWork: z.array(specialWorkSchema),
  reason: batchReasonSchema,
  status: dueStatusSchema,
  dueDate: date,
  /** Items of the due list that say why. */
  dueIds: texts,
})
export type ExamCandidate = z.output<typeof candidateSchema>

const batchSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  clinic: z.string().nullable(),
  plannedOn: date,
  sentOn: date,
  closedOn: date,
  state: z.enum(['planned', 'sent', 'closed']),
  people: z.int(),
  results: z.int(),
  absent: z.int(),
})
export type BatchSummary = z.output<typeof batchSchema>

const listRowSchema = person.extend({
  idCard: z.string().nullable(),
  sex: sexSchema.nullable(),
  age: z.int().nullable(),
  posts: z.string(),
  hazards: texts,
  /** Years with one decimal; null where a first day is not on record. */
  years: z.number().nullable(),
  kind: examKindSchema,
  reason: batchReasonSchema,
  items: texts,
  contraindications: texts,
  notes: texts,
  /** Section and name, as the standard has them. */
  sections: texts,
  examId: idSchema.nullable(),
  absence: z.string().nullable(),
})
export type ClinicListRow = z.output<typeof listRowSchema>

const clinicListSchema = z.strictObject({
  on: isoDateSchema,
  edition: z.string(),
  /** The conclusions this edition knows. */
  conclusions: z.array(conclusionSchema),
  /** Last day of an exam on which 复查 is a conclusion; null when it always is. */
  recheckUntil: date,
  rows: z.array(listRowSchema),
  warnings: texts,
})
export type ClinicListAnswer = z.output<typeof clinicListSchema>

const stepSchema = z.strictObject({
  step: z.string(),
  state: z.enum(['done', 'open', 'waiting', 'notNeeded']),
  evidence: z.strictObject({ kind: z.string(), id: idSchema, date: isoDateSchema }).nullable(),
  dueId: z.string().nullable(),
  status: dueStatusSchema.nullable(),
  dueDate: date,
})
export type ChainStep = z.output<typeof stepSchema>

const caseStateSchema = z.enum(['suspected', 'observed', 'excluded', 'confirmed'])

const followUpSchema = person.extend({
  examId: idSchema,
  kind: examKindSchema,
  date: isoDateSchema,
  knownOn: isoDateSchema,
  conclusion: conclusionSchema.nullable(),
  recheckAsked: z.boolean(),
  workRelated: z.boolean(),
  hazards: texts,
  barred: texts,
  caseId: idSchema.nullable(),
  caseState: caseStateSchema.nullable(),
  hasLeft: z.boolean(),
  steps: z.array(stepSchema),
  closed: z.boolean(),
})
export type FollowUpAnswer = z.output<typeof followUpSchema>

const noticeSchema = person.extend({
  examId: idSchema,
  noticeId: idSchema.nullable(),
  kind: examKindSchema,
  date: isoDateSchema,
  receivedOn: date,
  printedOn: date,
  signedOn: date,
  dueId: z.string().nullable(),
  status: dueStatusSchema.nullable(),
  footing: footingSchema,
  dueDate: date,
})
export type NoticeAnswer = z.output<typeof noticeSchema>

const coveredSchema = person.extend({
  examId: idSchema.nullable(),
  date,
  dueId: z.string().nullable(),
  status: dueStatusSchema.nullable(),
})
const coverageSchema = z.strictObject({
  kind: examKindSchema,
  met: z.array(coveredSchema),
  gap: z.array(coveredSchema),
})
export type CoverageAnswer = z.output<typeof coverageSchema>

const caseSchema = person.extend({
  id: idSchema,
  disease: z.string().nullable(),
  examId: idSchema.nullable(),
  state: caseStateSchema,
  since: date,
  protectedSince: date,
  steps: z.array(stepSchema),
  alarms: texts,
  closed: z.boolean(),
})
export type CaseAnswer = z.output<typeof caseSchema>

const casePaperSchema = z.strictObject({
  paper: z.enum(CASE_PAPERS),
  lines: z.array(
    z.strictObject({
      from: date,
      to: date,
      title: z.string(),
      detail: z.string(),
      source: z.strictObject({ kind: z.string(), id: idSchema }).nullable(),
      /** Scans kept with the record. */
      attachments: z.int(),
    }),
  ),
  lacks: texts,
  basis: z.array(basisSchema),
})
export type CasePaperAnswer = z.output<typeof casePaperSchema>

const leaverSchema = person.extend({
  post: z.string(),
  leaveDate: date,
  end: isoDateSchema,
  opens: isoDateSchema,
  state: z.enum(['ahead', 'open', 'lacking', 'unknown', 'met']),
  /** Each with the sentences that say which exam counts, or why the one on file does not. */
  factors: z.array(z.strictObject({ hazard: z.string(), end: isoDateSchema, opens: isoDateSchema, words: texts })),
  dueId: z.string(),
  status: dueStatusSchema,
  dueDate: date,
})
export type LeaverAnswer = z.output<typeof leaverSchema>

const incidentSchema = z.strictObject({
  id: idSchema,
  date: isoDateSchema,
  description: z.string().nullable(),
  hazards: texts,
  closedOn: date,
  state: z.enum(['noPeople', 'examining', 'awaiting', 'followUp', 'closable', 'closed']),
  people: z.array(
    person.extend({
      examId: idSchema.nullable(),
      examDate: date,
      conclusion: conclusionSchema.nullable(),
      followUpOpen: z.boolean(),
    }),
  ),
  dueId: z.string().nullable(),
  status: dueStatusSchema.nullable(),
  dueDate: date,
  nextTest: date,
})
export type IncidentAnswer = z.output<typeof incidentSchema>

/** How a sheet of results is to be read; null lets the program guess, or remember. */
const fromSheet = z.strictObject({
  firmId: idSchema,
  ticket: idSchema,
  language: languageSchema,
  clinicId: idSchema,
  batchId: idSchema.nullable(),
  kind: examKindSchema.nullable(),
  date,
  columns: z.array(sheetColumnSchema).max(200).nullable(),
  words: z.array(sheetWordSchema).max(200).nullable(),
})
export type SheetQuestion = z.output<typeof fromSheet>

export const examExportSchema = z.enum(['leavers', 'incidents', 'followUps', 'notices', 'coverage', 'cases'])

export const examWorkContract = {
  /** Whoever has a visit due within some days, and why; then everybody else who could be chosen. */
  candidates: procedure.input(firmOnDay.extend({ within: z.int().min(0).max(3650) })).output(z.array(candidateSchema)),
  batches: procedure.input(firmOnDay).output(z.array(batchSchema)),
  /** What the clinic is told of each person of a batch. */
  list: procedure.input(firmOnDay.extend({ id: idSchema })).output(clinicListSchema),
  /** The same as a file. It carries no result. */
  file: procedure.input(firmOnDay.extend({ id: idSchema, format: z.enum(['xlsx', 'csv', 'pdf']) })).output(z.file()),
  /** Results typed in, and reasons of those who did not come: all in one transaction, or nothing. */
  saveResults: procedure
    .input(
      firmRef.extend({
        batchId: idSchema,
        exams: z.array(examSchema).max(2000),
        absences: z
          .array(z.strictObject({ workerId: idSchema, kind: examKindSchema, absence: optionalText(100) }))
          .max(2000),
        /** The disease behind a suspicion: opens its case, or names the disease of the one open already. */
        suspicions: z
          .array(z.strictObject({ examId: idSchema, disease: text(100) }))
          .max(2000)
          .default([]),
      }),
    )
    .output(z.strictObject({ saved: z.int() })),
  /** What a clinic's sheet would bring. Writes nothing. */
  previewResults: procedure.input(fromSheet).output(resultsPreviewSchema),
  /** Writes what is sure or decided, and remembers how this clinic words its sheets. One transaction. */
  applyResults: procedure
    .input(fromSheet.extend({ decisions: z.array(resultDecisionSchema).max(5000), receivedOn: date }))
    .output(z.strictObject({ written: z.int(), known: z.int(), skipped: z.int() })),
  /** Whoever leaves the firm or a factor: the window, what stands in, and who went without. */
  leavers: procedure.input(firmOnDay).output(z.array(leaverSchema)),
  incidents: procedure.input(firmOnDay).output(z.array(incidentSchema)),
  followUps: procedure.input(firmOnDay).output(z.array(followUpSchema)),
  notices: procedure.input(firmOnDay).output(z.array(noticeSchema)),
  /** One day for the notices of several results: printed, or handed over and signed for. */
  markNotices: procedure
    .input(
      firmRef.extend({
        examIds: z.array(idSchema).min(1).max(2000),
        what: z.enum(['printedOn', 'signedOn']),
        date: isoDateSchema,
      }),
    )
    .output(z.strictObject({ saved: z.int() })),
  coverage: procedure.input(firmOnDay.extend({ from: isoDateSchema })).output(z.array(coverageSchema)),
  cases: procedure.input(firmOnDay).output(z.array(caseSchema)),
  /** What an institution that diagnoses is owed about the person of a case, from the records, with what they lack. */
  casePapers: procedure.input(firmOnDay.extend({ id: idSchema })).output(z.array(casePaperSchema)),
  casePapersFile: procedure.input(firmOnDay.extend({ id: idSchema, format: sheetFormatSchema })).output(z.file()),
  /** One of the lists above as a table file. */
  export: procedure
    .input(firmOnDay.extend({ what: examExportSchema, from: isoDateSchema, format: sheetFormatSchema }))
    .output(z.file()),
}
