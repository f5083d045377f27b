import type { MeasurementOverview, ResultChoices } from '#shared/entities/measurement.ts'
import type { Measurement } from '#shared/entities/survey.ts'
import { LEVEL_UNITS, levelKindSchema, type LevelKind } from '#shared/entities/workplace.ts'
import { newId } from '../../hooks/use-records.ts'
import type { Text } from '../../hooks/use-text.ts'
import { spelledOut } from '../../tables/entry-grid/row-reader.ts'
import { type GridColumn, type GridOption, type GridRow, optionsOf } from '../../tables/entry-grid/types.ts'

const VERDICTS = ['within', 'over', 'cannotJudge'] as const

/** Columns of the results of a report; keys are the fields of a measurement. */
export function resultColumns({ posts, hazards }: ResultChoices, t: Text): GridColumn[] {
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
    { key: 'verdict', title: t('measure.column.verdict'), width: 230, kind: 'text', readOnly: true },
  ]
}

/** A kind of result from its words in the grid. */
export function kindOf(row: GridRow, columns: readonly GridColumn[]): LevelKind | null {
  const named = kindOptions(row, columns).find(({ label }) => label === row['kind'])
  return levelKindSchema.safeParse(named?.value).data ?? null
}

/** What a line's values need to be a measurement: its id, and the one unit of its kind. */
export function completeResult(values: Readonly<Record<string, unknown>>, row: GridRow): unknown {
  const { postId, point, hazardId, kind, value, belowDetection, reportedVerdict } = values
  const known = levelKindSchema.safeParse(kind).data
  const unit = known === undefined ? '' : LEVEL_UNITS[known]
  return {
    id: row['id'],
    postId,
    point,
    hazardId,
    kind,
    value,
    unit,
    belowDetection: belowDetection ?? false,
    reportedVerdict,
  }
}

/** A new line. */
export function blankResult(): GridRow {
  return { id: newId() }
}

/** Results on file as lines of the grid. */
export function resultRows(results: readonly Measurement[], { posts, hazards }: ResultChoices, t: Text): GridRow[] {
  const postNames = new Map(posts.map(({ id, name }) => [id, name]))
  const hazardNames = new Map(hazards.map(({ id, name }) => [id, name]))
  return results.map((result) => ({
    id: result.id,
    postId: result.postId === null ? '' : (postNames.get(result.postId) ?? ''),
    point: result.point,
    hazardId: hazardNames.get(result.hazardId) ?? result.hazardId,
    kind: t(`levelKind.${result.kind}`),
    value: String(result.value),
    belowDetection: result.belowDetection ? t('answer.yes') : '',
    reportedVerdict: result.reportedVerdict === null ? '' : t(`verdict.${result.reportedVerdict}`),
  }))
}

/** Lines for pairs to be tested: post, hazard, and the kind where there is only one. */
export function pairRows(pairs: MeasurementOverview['untested'], t: Text): GridRow[] {
  return pairs.map(({ post, hazard, kinds: [kind, ...others] }) => ({
    ...blankResult(),
    postId: post,
    hazardId: hazard,
    kind: kind === undefined || others.length > 0 ? '' : t(`levelKind.${kind}`),
  }))
}

/** The lines as typed, choices written out, and the kind filled in where a hazard has only one. */
export function completeRows(rows: readonly GridRow[], columns: readonly GridColumn[]): readonly GridRow[] {
  return rows.map((typed) => {
    const row = spelledOut(typed, columns)
    if ((row['hazardId'] ?? '') === '' || (row['kind'] ?? '') !== '') return row
    const [only, ...others] = kindOptions(row, columns)
    return only === undefined || others.length > 0 ? row : { ...row, kind: only.label }
  })
}

function kindOptions(row: GridRow, columns: readonly GridColumn[]): readonly GridOption[] {
  return columns.filter(({ key }) => key === 'kind').flatMap((column) => optionsOf(column, row))
}
