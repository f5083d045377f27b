import type { ResultAsk, ResultChoices } from '#shared/entities/measurement.ts'
import { resultEvidenceSchema, type ResultEvidence } from '#shared/entities/survey.ts'
import { evidenceSchema } from '#shared/entities/judging.ts'
import { levelKindSchema, type LevelKind } from '#shared/entities/workplace.ts'
import type { Text } from '../../hooks/use-text.ts'
import { type GridColumn, type GridOption, type GridRow, optionsOf } from '../../tables/entry-grid/types.ts'

const VERDICTS = ['within', 'over', 'cannotJudge'] as const

/** A field of a result beside its value. */
export type Given = keyof ResultEvidence
/** Fields a report states beside the value. */
export const GIVEN = resultEvidenceSchema.keyof().options
const LABOUR_CLASSES = evidenceSchema.shape.labourClass.unwrap().unwrap().options

/** What the reports of the lines have to state beside the value, so far as the hazards and kinds in hand ask for it; what stands there already stays in sight. */
export function givenIn(rows: readonly GridRow[], { hazards }: ResultChoices, t: Text): readonly Given[] {
  const asksOf = new Map(hazards.map(({ name, asks }) => [name, asks]))
  const asked = rows.flatMap((row) => asksFor(row, asksOf.get(row['hazardId'] ?? '') ?? [], t))
  return GIVEN.filter(
    (field) => asked.some(({ needs }) => needs.includes(field)) || rows.some((row) => (row[field] ?? '') !== ''),
  )
}

function asksFor(row: GridRow, asks: readonly ResultAsk[], t: Text): readonly ResultAsk[] {
  const kind = row['kind'] ?? ''
  return kind === '' ? asks : asks.filter((ask) => t(`levelKind.${ask.kind}`) === kind)
}

/** Columns of the results of a report; keys are the fields of a measurement. What a limit needs beside the value has a column where `given` names it. */
export function resultColumns({ posts, hazards }: ResultChoices, given: readonly Given[], t: Text): GridColumn[] {
  const kindOption = (kind: LevelKind): GridOption => ({ value: kind, label: t(`levelKind.${kind}`), also: [kind] })
  const everyKind = levelKindSchema.options.map(kindOption)
  const kindsOf = new Map(hazards.map(({ name, kinds }) => [name, kinds.map(kindOption)]))
  return [
    {
      key: 'postId',
      title: t('measure.column.post'),
      width: 190,
      kind: 'choice',
      options: posts.map(({ id, name }) => ({ value: id, label: name, also: [name.split('·').at(-1) ?? name] })),
    },
    { key: 'point', title: t('measure.column.point'), width: 150, kind: 'text' },
    {
      key: 'hazardId',
      title: t('measure.column.hazard'),
      width: 140,
      kind: 'choice',
      options: hazards.map(({ id, name, also }) => ({ value: id, label: name, also })),
    },
    {
      key: 'kind',
      title: t('measure.column.kind'),
      width: 130,
      kind: 'choice',
      // A hazard without a limit in the packs may still have been measured.
      options: (row) => {
        const kinds = kindsOf.get(row['hazardId'] ?? '') ?? []
        return kinds.length === 0 ? everyKind : kinds
      },
    },
    { key: 'value', title: t('measure.column.value'), width: 80, kind: 'number' },
    { key: 'unit', title: t('measure.column.unit'), width: 70, kind: 'text', readOnly: true },
    { key: 'belowDetection', title: t('measure.column.below'), width: 96, kind: 'flag' },
    {
      key: 'reportedVerdict',
      title: t('measure.column.reported'),
      width: 96,
      kind: 'choice',
      options: VERDICTS.map((verdict) => ({ value: verdict, label: t(`verdict.${verdict}`) })),
    },
    ...given.map((field) => givenColumn(field, hazards, t)),
    { key: 'verdict', title: t('measure.column.verdict'), width: 230, kind: 'text', readOnly: true },
  ]
}

function givenColumn(field: Given, hazards: ResultChoices['hazards'], t: Text): GridColumn {
  const asksOf = new Map(hazards.map(({ name, asks }) => [name, asks]))
  const column = { key: field, title: t(`measure.column.${field}`) }
  switch (field) {
    case 'condition':
      return {
        ...column,
        width: 170,
        kind: 'choice',
        options: (row) => {
          const asks = asksFor(row, asksOf.get(row['hazardId'] ?? '') ?? [], t)
          return [...new Set(asks.flatMap(({ conditions }) => conditions))].map((words) => ({
            value: words,
            label: words,
          }))
        },
      }
    case 'labourClass':
      return {
        ...column,
        width: 96,
        kind: 'choice',
        options: LABOUR_CLASSES.map((value) => ({ value, label: value })),
      }
    case 'hotRegion':
      return { ...column, width: 130, kind: 'flag' }
    case 'hoursPerDay':
      return { ...column, width: 100, kind: 'number', unit: 'h' }
    case 'silica':
    case 'contactRate':
      return { ...column, width: 120, kind: 'number', unit: '%' }
  }
}

/** A kind of result from its words in the grid. */
export function kindOf(row: GridRow, columns: readonly GridColumn[]): LevelKind | null {
  const named = kindOptions(row, columns).find(({ label }) => label === row['kind'])
  return levelKindSchema.safeParse(named?.value).data ?? null
}

/** What may stand under the kind in a line. */
export function kindOptions(row: GridRow, columns: readonly GridColumn[]): readonly GridOption[] {
  return columns.filter(({ key }) => key === 'kind').flatMap((column) => optionsOf(column, row))
}
