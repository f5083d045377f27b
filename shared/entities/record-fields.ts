/** What the fields of a record are, read off its schema: forms, tables and exports of every kind of record follow from it. */
import { newestFirst } from './newest-first.ts'
import { z } from 'zod'
import { hazardIdSchema, idSchema, isoDateSchema } from './common.ts'
import { recordSchemas, type RecordKind } from './facts.ts'
import { referencesOf } from './references.ts'

/** Packs whose rows a field may name by id. */
export const LISTED_PACKS = ['rule-heads', 'findings', 'self-check', 'plans', 'archives'] as const
export type ListedPack = (typeof LISTED_PACKS)[number]

export type UnitKey =
  | 'tenThousandYuan'
  | 'yuan'
  | 'yuanPerMonth'
  | 'persons'
  | 'pieces'
  | 'days'
  | 'months'
  | 'hours'
  | 'mSv'
  | 'ugPerL'
  | 'points'

export type FieldType =
  | { readonly is: 'date' | 'flag' | 'hazard' | 'hazards' | 'texts' | 'reading' | 'rows' }
  | { readonly is: 'text'; readonly longest: number | null }
  | {
      readonly is: 'number'
      readonly min: number | null
      readonly max: number | null
      readonly whole: boolean
      readonly unit: UnitKey | null
    }
  | { readonly is: 'choice' | 'choices'; readonly choices: readonly string[] }
  | { readonly is: 'record' | 'records'; readonly to: RecordKind }
  | { readonly is: 'listed'; readonly pack: ListedPack }

export interface RecordField {
  readonly name: string
  /** Must be filled in: the schema has neither null nor a default for it. */
  readonly required: boolean
  readonly type: FieldType
  /** What a new record holds before anybody typed. */
  readonly blank: unknown
}

/** What a number counts, by the name of its field: a number of the same name is the same quantity in every kind. */
const UNITS: Readonly<Record<string, UnitKey>> = {
  cost: 'tenThousandYuan',
  planned: 'tenThousandYuan',
  spent: 'tenThousandYuan',
  amount: 'tenThousandYuan',
  paidByWorker: 'yuan',
  allowance: 'yuanPerMonth',
  headcount: 'persons',
  participants: 'persons',
  respondents: 'persons',
  positive: 'persons',
  quantity: 'pieces',
  lifeDays: 'days',
  days: 'days',
  daysPerWeek: 'days',
  checkEveryMonths: 'months',
  hours: 'hours',
  hoursPerDay: 'hours',
  effective: 'mSv',
  lens: 'mSv',
  skinAndExtremities: 'mSv',
  bloodLead: 'ugPerL',
  urineLead: 'ugPerL',
  score: 'points',
  passMark: 'points',
}

const LISTED: { readonly [K in RecordKind]?: Readonly<Record<string, ListedPack>> } = {
  ruleDocuments: { headId: 'rule-heads' },
  filings: { itemId: 'archives' },
  findings: { code: 'findings' },
}

/** The fields of one kind of record in the schema's order, without its id. Throws for a field of a sort it does not know. */
export function recordFields(kind: RecordKind): readonly RecordField[] {
  const known = fields.get(kind) ?? readFields(kind)
  fields.set(kind, known)
  return known
}

/** The field a ledger is ordered by: the first day a record must have, else its year, else the first day it may have. */
export function dayField(kind: RecordKind): string | null {
  const all = recordFields(kind)
  const day =
    all.find(({ type, required }) => type.is === 'date' && required) ??
    all.find(({ name }) => name === 'year') ??
    all.find(({ type }) => type.is === 'date')
  return day?.name ?? null
}

/** Records of a kind in the order its ledger shows them: by its day, newest first; as entered where it has none. */
export function inLedgerOrder<R extends object>(kind: RecordKind, records: readonly R[]): readonly R[] {
  const field = dayField(kind)
  return field === null ? records : newestFirst(records, (record) => String(Reflect.get(record, field) ?? ''))
}

const fields = new Map<RecordKind, readonly RecordField[]>()

function readFields(kind: RecordKind): readonly RecordField[] {
  return Object.entries<z.ZodType>(recordSchemas[kind].shape)
    .filter(([name]) => name !== 'id')
    .map(([name, schema]) => {
      const blank = schema.safeParse(undefined)
      return { name, required: !blank.success, type: typeOf(kind, name, bare(schema)), blank: blank.data ?? null }
    })
}

/** What a field holds once its default and its null are taken off. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) return bare(schema.def.innerType)
  return schema instanceof z.ZodPipe ? bare(schema.def.in) : schema
}

function typeOf(kind: RecordKind, name: string, schema: z.core.$ZodType): FieldType {
  const pack = LISTED[kind]?.[name]
  if (pack !== undefined) return { is: 'listed', pack }
  const reference = referencesOf(kind).find(({ field, each }) => field === name && each === undefined)
  if (reference !== undefined) return { is: reference.list ? 'records' : 'record', to: reference.to }
  if (schema === isoDateSchema) return { is: 'date' }
  if (schema === hazardIdSchema) return { is: 'hazard' }
  if (schema instanceof z.ZodBoolean) return { is: 'flag' }
  if (schema instanceof z.ZodEnum) return { is: 'choice', choices: schema.options.map(String) }
  if (schema instanceof z.ZodNumber) return numberOf(name, schema)
  if (schema instanceof z.ZodString) return { is: 'text', longest: schema.maxLength }
  if (schema instanceof z.ZodArray) return listOf(schema.element)
  if (schema instanceof z.ZodObject) return { is: 'reading' }
  throw new TypeError(`no widget for ${kind}.${name}`)
}

function numberOf(name: string, schema: z.ZodNumber): FieldType {
  return {
    is: 'number',
    min: finite(schema.minValue),
    max: finite(schema.maxValue),
    whole: schema.isInt,
    unit: UNITS[name] ?? null,
  }
}

function finite(bound: number | null): number | null {
  return bound === null || !Number.isFinite(bound) || Math.abs(bound) === Number.MAX_SAFE_INTEGER ? null : bound
}

function listOf(element: z.core.$ZodType): FieldType {
  if (element === hazardIdSchema) return { is: 'hazards' }
  if (element instanceof z.ZodEnum) return { is: 'choices', choices: element.options.map(String) }
  if (element instanceof z.ZodObject) return { is: 'rows' }
  if (element instanceof z.ZodString && element !== idSchema) return { is: 'texts' }
  throw new TypeError('no widget for a list of this')
}
