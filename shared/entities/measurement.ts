/** What the screens of 检测 are told: reports, exceedances with their chain, untested pairs, daily monitoring, high-toxic places, trends. */
import { z } from 'zod'
import { hazardIdSchema, idSchema, isoDateSchema } from './common.ts'
import { dueRowSchema } from './due.ts'
import { findingSchema, findingStateSchema } from './improvement.ts'
import { judgeKindSchema, verdictSchema } from './judging.ts'
import { resultEvidenceSchema, surveySchema } from './survey.ts'
import { levelKindSchema } from './workplace.ts'

/** A post and a hazard by name. */
const pair = { post: z.string(), hazard: z.string() }

/** A report with what its results come to. */
export const surveyLineSchema = surveySchema.omit({ results: true }).extend({
  results: z.int(),
  over: z.int(),
  cannotJudge: z.int(),
  /** Results on which the report and the program come to different verdicts. */
  differs: z.int(),
})
export type SurveyLine = z.output<typeof surveyLineSchema>

/** One report in the chain of an exceedance. */
export const chainReportSchema = z.strictObject({
  surveyId: idSchema,
  date: isoDateSchema,
  reportNumber: z.string().nullable(),
  verdict: verdictSchema,
  readings: z.array(z.strictObject({ point: z.string(), value: z.string(), limit: z.string() })),
})

/** What is to be done next about an exceedance. */
export const nextStepSchema = z.enum(['openFinding', 'stop', 'rectify', 'retest', 'close', 'done'])
export type NextStep = z.output<typeof nextStepSchema>

/** One post and hazard whose level was found over its limit, from the report to the closing. */
export const exceedanceCaseSchema = z.strictObject({
  exposureId: idSchema,
  ...pair,
  postId: idSchema,
  hazardId: hazardIdSchema,
  /** `mustStop`: over in two reports in a row; `within`: the latest report is within the limit. */
  state: z.enum(['over', 'mustStop', 'within']),
  /** Oldest first. */
  reports: z.array(chainReportSchema),
  reportedOn: isoDateSchema.nullable(),
  postedOn: isoDateSchema.nullable(),
  /** The latest report over the limit. */
  latestOverId: idSchema,
  /** The report that would close the case. */
  retestId: idSchema.nullable(),
  finding: z
    .strictObject({
      id: idSchema,
      state: findingStateSchema,
      responsible: z.string().nullable(),
      deadline: isoDateSchema.nullable(),
      doneOn: isoDateSchema.nullable(),
      closedOn: isoDateSchema.nullable(),
    })
    .nullable(),
  next: nextStepSchema,
})
export type ExceedanceCase = z.output<typeof exceedanceCaseSchema>

/** What a report has to state beside a value of one kind; `conditions` are the cases to choose from, in the words of the limit rows. */
const resultAskSchema = z.strictObject({
  kind: levelKindSchema,
  needs: z.array(resultEvidenceSchema.keyof()),
  conditions: z.array(z.string()),
})
export type ResultAsk = z.output<typeof resultAskSchema>

export const untestedPairSchema = z.strictObject({
  exposureId: idSchema,
  ...pair,
  postId: idSchema,
  hazardId: hazardIdSchema,
  kinds: z.array(levelKindSchema),
  /** What the report will have to state beside the values. */
  asks: z.array(z.string()),
})

export const quarterSchema = z.strictObject({
  year: z.int(),
  quarter: z.int(),
  days: z.int(),
  results: z.int(),
  over: z.int(),
  summary: z.strictObject({ id: idSchema, madeOn: isoDateSchema }).nullable(),
})
export type QuarterLine = z.output<typeof quarterSchema>

export const highToxicSchema = z.strictObject({
  confirmation: z.enum(['apply', 'notApplicable']).nullable(),
  /** `YYYY-MM`, oldest first. */
  months: z.array(z.string()),
  rows: z.array(z.strictObject({ exposureId: idSchema, ...pair, tested: z.array(z.boolean()) })),
})

/** A post (or a point without one) and a hazard with results to draw. */
export const trendPairSchema = z.strictObject({
  key: z.string(),
  ...pair,
  postId: idSchema.nullable(),
  hazardId: hazardIdSchema,
  results: z.int(),
})

export const measurementOverviewSchema = z.strictObject({
  asOf: isoDateSchema,
  /** Newest first. */
  surveys: z.array(surveyLineSchema),
  exceedances: z.array(exceedanceCaseSchema),
  /** Results over the limit that name no post and hazard on record. */
  unplaced: z.int(),
  untested: z.array(untestedPairSchema),
  /** Pairs of post and hazard with and without a periodic result in time, by workplace. */
  coverage: z.array(z.strictObject({ id: idSchema, workplace: z.string(), tested: z.int(), untested: z.int() })),
  /** Months a periodic test covers a pair. */
  testMonths: z.int(),
  daily: z.array(quarterSchema),
  highToxic: highToxicSchema,
  trends: z.array(trendPairSchema),
  /** The rows of the due list that this screen is about. */
  due: z.array(dueRowSchema),
})
export type MeasurementOverview = z.output<typeof measurementOverviewSchema>

const trendPointSchema = z.strictObject({
  date: isoDateSchema,
  surveyId: idSchema,
  point: z.string(),
  value: z.number(),
  belowDetection: z.boolean(),
  /** The limit of that day; null where none could be compared with. */
  limit: z.number().nullable(),
  verdict: verdictSchema,
})
export const trendSchema = z.array(
  z.strictObject({ kind: levelKindSchema, unit: z.string(), points: z.array(trendPointSchema) }),
)
export type Trend = z.output<typeof trendSchema>

/** The program's verdict on a result that is being typed. */
export const resultVerdictSchema = z.strictObject({
  verdict: verdictSchema,
  kind: judgeKindSchema,
  limit: z.number().nullable(),
  unit: z.string(),
  text: z.string(),
  /** What must be known before there can be a verdict. */
  missing: z.array(z.string()),
})
export type ResultVerdict = z.output<typeof resultVerdictSchema>

/** What can be chosen while results are typed. */
export const resultChoicesSchema = z.strictObject({
  posts: z.array(z.strictObject({ id: idSchema, name: z.string() })),
  hazards: z.array(
    z.strictObject({
      id: hazardIdSchema,
      name: z.string(),
      also: z.array(z.string()),
      kinds: z.array(levelKindSchema),
      asks: z.array(resultAskSchema),
    }),
  ),
})
export type ResultChoices = z.output<typeof resultChoicesSchema>

/** Fields of the finding that a step of the chain fills in. */
export const rectificationSchema = findingSchema.pick({
  immediateControl: true,
  measure: true,
  controlLevel: true,
  responsible: true,
  deadline: true,
})
export type Rectification = z.output<typeof rectificationSchema>

export const advanceSchema = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('stopped'), immediateControl: z.string().trim().max(200).nullable().default(null) }),
  z.strictObject({
    to: z.literal('toCheck'),
    doneOn: isoDateSchema,
    doneBy: z.string().trim().min(1, { error: 'required' }).max(50),
    measure: z.string().trim().max(400).nullable().default(null),
  }),
  z.strictObject({
    to: z.literal('closed'),
    checkedOn: isoDateSchema,
    checkedBy: z.string().trim().min(1, { error: 'required' }).max(50),
    closedOn: isoDateSchema,
  }),
])
export type Advance = z.output<typeof advanceSchema>
