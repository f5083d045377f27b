/** A record of any kind, filled from its schema: once with every field, once with only what must be there. */
import { z } from 'zod'
import { recordSchemas, type RecordKind, type RecordOf, schemaOf } from '#shared/entities/facts.ts'

/** Records that samples may point at; a test that stores samples stores these first. */
export const SAMPLE_IDS: Readonly<Record<string, string>> = {
  workplaceId: 'w1',
  postId: 'p1',
  workerId: 'k1',
  examId: 'x1',
  clinicId: 'clinics-1',
  sessionId: 'trainingSessions-1',
  receiptId: 'ppeReceipts-1',
  surveyId: 's1',
  retestSurveyId: 's1',
  projectId: 'projects-1',
  facilityId: 'facilities-1',
  planId: 'emergencyPlans-1',
  selfCheckId: 'selfChecks-1',
  reopenedFromId: 'findings-1',
  findingId: 'findings-1',
}

/** Values a schema asks for that no rule of thumb gives. */
const KNOWN: Readonly<Record<string, unknown>> = {
  hazardId: 'phys-1',
  hazardIds: ['phys-1', 'chem-7'],
  postIds: ['p1'],
  seats: [{ trainee: 'worker', workerId: 'k1' }],
  workerIds: ['k1', 'k2'],
  code: 'H01',
  time: '09:30',
  respondents: 12,
  reportedTime: '10:10',
}

/** Fields that must stay empty where the others are filled: a firm's licence has no holder, a head of rules no post. */
const EMPTY: { readonly [K in RecordKind]?: string } = { licences: 'workerId', ruleDocuments: 'postId' }

/** Kinds of which one renews another of the same kind. */
const RENEWED: readonly RecordKind[] = ['agreements', 'contractors']

function valueOf(name: string, schema: z.core.$ZodType, full: boolean): unknown {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    if (!full) return undefined
    return valueOf(name, schema.def.innerType, full)
  }
  const known = SAMPLE_IDS[name] ?? KNOWN[name]
  if (known !== undefined) return known
  if (schema instanceof z.ZodEnum) return schema.options.at(-1)
  if (schema instanceof z.ZodNumber) return Math.max(Number(schema.minValue), 0) + 1
  if (schema instanceof z.ZodBoolean) return false
  if (schema instanceof z.ZodArray) return [valueOf('', schema.def.element, full)]
  if (schema instanceof z.ZodObject) return objectOf(schema, full)
  return schema instanceof z.ZodString && schema.safeParse('2026-02-28').success && schema.maxLength === null
    ? '2026-02-28'
    : '样本'
}

function objectOf(schema: z.ZodObject, full: boolean): object {
  return Object.fromEntries(
    Object.entries<z.core.$ZodType>(schema.shape).map(([name, field]) => [name, valueOf(name, field, full)]),
  )
}

/** Throws when the schema refuses what it was given: then `KNOWN` needs a line. */
export function sampleRecord<K extends RecordKind>(kind: K, id: string, full: boolean): RecordOf<K> {
  const empty = EMPTY[kind]
  const values = {
    ...objectOf(recordSchemas[kind], full),
    id,
    ...(empty === undefined ? {} : { [empty]: null }),
    ...(full && RENEWED.includes(kind) ? { renewsId: `${kind}-1` } : {}),
  }
  return schemaOf(kind).parse(values)
}
