/** What the screen of 工伤保险与合同 shows and sends. */
import { z } from 'zod'
import { idSchema, isoDateSchema, optionalDate } from './common.ts'
import { dueRowSchema, dueStatusSchema, footingSchema } from './due.ts'
import { agreementSchema } from './organisation.ts'
import { contractorSchema } from './protection.ts'
import { workerKindSchema } from './worker.ts'

/** People employed on the day, by kind; `others`: their own employer or school is the insurer. */
const insuranceGroupSchema = z.strictObject({
  kind: workerKindSchema,
  insurer: z.enum(['firm', 'others']),
  employed: z.int(),
  insured: z.int(),
})

/** `lacking`: the firm has to insure; `unproven`: somebody else has to, and the firm holds no proof. */
export const insuredStateSchema = z.enum(['lacking', 'unproven', 'insured'])

const insuredPersonSchema = z.strictObject({
  workerId: idSchema,
  name: z.string(),
  kind: workerKindSchema,
  employer: z.string().nullable(),
  posts: z.array(z.string()),
  hireDate: isoDateSchema.nullable(),
  insuredSince: isoDateSchema.nullable(),
  state: insuredStateSchema,
})
export type InsuredPerson = z.output<typeof insuredPersonSchema>

/** `renewed`: over, and another has taken its place. */
export const termStateSchema = z.enum(['ahead', 'running', 'ended', 'renewed'])

const termSchema = z.strictObject({
  /** Null for what has no term, such as an opinion of the union. */
  state: termStateSchema.nullable(),
  from: isoDateSchema.nullable(),
  to: isoDateSchema.nullable(),
  /** Days from today to the last day; null without one, negative when over. */
  daysLeft: z.int().nullable(),
  renewedById: idSchema.nullable(),
  /** How the duty about it stands; null where no duty speaks of it. */
  duty: z.strictObject({ status: dueStatusSchema, footing: footingSchema }).nullable(),
})

export type ContractTerm = z.output<typeof termSchema>

const agreementLineSchema = termSchema.extend({ agreement: agreementSchema })
export type AgreementLine = z.output<typeof agreementLineSchema>

const contractorLineSchema = termSchema.extend({
  contractor: contractorSchema,
  posts: z.array(z.string()),
  /** People on the roster whose employer has this name. */
  onRoster: z.int(),
  papers: z.array(
    z.strictObject({
      field: z.enum(['agreementSignedOn', 'examListOn', 'trainingConfirmedOn']),
      on: isoDateSchema.nullable(),
    }),
  ),
})
export type ContractorLine = z.output<typeof contractorLineSchema>

export const contractsOverviewSchema = z.strictObject({
  insurance: z.strictObject({
    employed: z.int(),
    insured: z.int(),
    groups: z.array(insuranceGroupSchema),
    people: z.array(insuredPersonSchema),
  }),
  agreements: z.array(agreementLineSchema),
  contractors: z.array(contractorLineSchema),
  /** Employers of people on site that no running contract names. */
  unlisted: z.array(z.strictObject({ employer: z.string(), people: z.int() })),
  due: z.array(dueRowSchema),
})
export type ContractsOverview = z.output<typeof contractsOverviewSchema>

export const agreementRenewalSchema = z.strictObject({
  signedOn: isoDateSchema,
  from: isoDateSchema,
  endsOn: isoDateSchema,
  note: agreementSchema.shape.note,
})
export type AgreementRenewal = z.output<typeof agreementRenewalSchema>

const { qualified, agreementSignedOn, examListOn, trainingConfirmedOn, headcount } = contractorSchema.shape
export const contractorRenewalSchema = z.strictObject({
  from: isoDateSchema,
  to: optionalDate,
  qualified,
  agreementSignedOn,
  examListOn,
  trainingConfirmedOn,
  headcount,
})
export type ContractorRenewal = z.output<typeof contractorRenewalSchema>
