import type { MeasurementOverview, ResultChoices } from '#shared/entities/measurement.ts'
import type { Measurement, ResultEvidence } from '#shared/entities/survey.ts'
import { LEVEL_UNITS, levelKindSchema } from '#shared/entities/workplace.ts'
import { newId } from '../../hooks/use-records.ts'
import type { Text } from '../../hooks/use-text.ts'
import { spelledOut } from '../../tables/entry-grid/row-reader.ts'
import type { GridColumn, GridRow } from '../../tables/entry-grid/types.ts'
import { GIVEN, kindOptions, type Given } from './result-columns.ts'

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
    ...Object.fromEntries(GIVEN.map((field) => [field, values[field] ?? null])),
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
    ...Object.fromEntries(GIVEN.map((field) => [field, givenCell(result[field], t)])),
  }))
}

function givenCell(value: ResultEvidence[Given], t: Text): string {
  if (value === null) return ''
  return typeof value === 'boolean' ? t(value ? 'answer.yes' : 'answer.no') : String(value)
}

/** A post and hazard to be tested, by name. */
export type WantedPair = Pick<MeasurementOverview['untested'][number], 'post' | 'hazard' | 'kinds'>

/** The pairs a new report begins with: all untested ones, or the one to be tested again. */
export function wantedPairs(
  { untested, exceedances }: MeasurementOverview,
  { hazards }: ResultChoices,
  fill: boolean,
  exposure: string | undefined,
): readonly WantedPair[] {
  if (fill) return untested
  return exceedances
    .filter(({ exposureId }) => exposureId === exposure)
    .map(({ post, hazard, hazardId }) => ({
      post,
      hazard,
      kinds: hazards.find(({ id }) => id === hazardId)?.kinds ?? [],
    }))
}

/** Lines for pairs to be tested: post, hazard, and the kind where there is only one. */
export function pairRows(pairs: readonly WantedPair[], t: Text): GridRow[] {
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
