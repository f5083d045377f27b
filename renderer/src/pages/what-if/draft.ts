/** What the form of each kind of change begins with, and how its fields become the change. */
import type { IsoDate } from '#shared/entities/common.ts'
import type { SupposedKind } from '#shared/entities/what-if.ts'
import { LEVEL_UNITS, levelKindSchema } from '#shared/entities/workplace.ts'
import { fieldsOf } from '../../forms/tidy.ts'
import { newId } from '../../hooks/use-records.ts'

export const KINDS = [
  'addHazard',
  'newMaterial',
  'newPost',
  'workerJoins',
  'workerMoves',
  'workerLeaves',
  'levelChanges',
  'eventHappens',
] as const satisfies readonly SupposedKind[]

/** An empty change of a kind, beginning on a day. */
export function blankChange(kind: SupposedKind, on: IsoDate): object {
  const head = { kind, on }
  switch (kind) {
    case 'addHazard':
      return { ...head, level: null }
    case 'newPost':
      return { ...head, id: newId(), hazardIds: [], workerIds: [] }
    case 'newMaterial':
      return { ...head, hazardIds: [] }
    case 'workerJoins':
      return { ...head, id: newId(), workerKind: 'own', sex: null, birthDate: null }
    case 'levelChanges':
      return { ...head, levelSource: 'measured', level: null }
    case 'eventHappens':
      return { ...head, event: 'processChanged', note: null }
    case 'workerMoves':
    case 'workerLeaves':
      return head
  }
}

/** The form's fields as the schema of a change wants them: hazards as a list, a level with the unit of its kind or none at all. */
export function shapeChange({ hazardIds, level, ...values }: Record<string, unknown>): object {
  const hazards = Array.isArray(hazardIds) ? { hazards: hazardIds.map((hazardId: unknown) => ({ hazardId })) } : {}
  if (level === undefined) return { ...values, ...hazards }
  const { kind, value } = fieldsOf(level)
  const known = levelKindSchema.safeParse(kind)
  const whole = known.success && typeof value === 'number'
  return { ...values, ...hazards, level: whole ? { kind: known.data, value, unit: LEVEL_UNITS[known.data] } : null }
}
