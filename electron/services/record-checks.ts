/** What a record must satisfy beyond its own schema, besides the references the store checks. Pure. */
import type { HazardId, Id } from '#shared/entities/common.ts'
import type { RecordKind, RecordOf } from '#shared/entities/facts.ts'
import type { FirmProfile } from '#shared/entities/firm.ts'
import type { Reference } from '#shared/reference/types.ts'
import type { Workplace } from '#shared/entities/workplace.ts'

export interface HazardUse {
  readonly path: readonly (string | number)[]
  readonly id: HazardId
}

const none = (): HazardUse[] => []

const hazardFields: { readonly [K in RecordKind]: (record: RecordOf<K>) => HazardUse[] } = {
  workplaces: none,
  posts: none,
  exposures: ({ hazardId }) => [{ path: ['hazardId'], id: hazardId }],
  workers: none,
  assignments: none,
  exams: ({ hazardIds }) => hazardIds.map((id, index) => ({ path: ['hazardIds', index], id })),
  trainings: none,
  surveys: ({ results }) =>
    results.map(({ hazardId }, index) => ({ path: ['results', index, 'hazardId'], id: hazardId })),
  declarations: none,
  changeEvents: none,
}

/** Every catalogue entry a record names, with the path of the field. */
export function hazardsOf<K extends RecordKind>(kind: K, record: RecordOf<K>): HazardUse[] {
  return hazardFields[kind](record)
}

export interface Issue {
  /** Like `exams.3.workerId`. */
  readonly path: string
  /** A text of the `errors` namespace, marked by `@`. */
  readonly reason: string
}

/** Codes of the profile that are well-formed but that no list has: a slip of the pen. */
export function profileIssues(
  { divisionCode, industryCode, registrationType }: FirmProfile,
  reference: Reference,
): Issue[] {
  const unknown: readonly (readonly [path: string, unknown: boolean])[] = [
    ['divisionCode', divisionCode !== null && reference.division(divisionCode) === null],
    ['industryCode', industryCode !== null && reference.industry(industryCode) === null],
    [
      'registrationType',
      registrationType !== null && !reference.registrationTypes.some(({ code }) => code === registrationType),
    ],
  ]
  return unknown.flatMap(([path, isUnknown]) => (isUnknown ? [{ path, reason: '@reason.unknownCode' }] : []))
}

/** The first workplace that lies inside itself, or null. */
export function findWorkplaceCycle(workplaces: readonly Workplace[]): Id | null {
  const parents = new Map(workplaces.map(({ id, parentId }) => [id, parentId]))
  const sound = new Set<Id>()
  for (const { id } of workplaces) {
    const seen = new Set<Id>()
    for (let at: Id | null = id; at !== null && !sound.has(at); at = parents.get(at) ?? null) {
      if (seen.has(at)) return at
      seen.add(at)
    }
    for (const visited of seen) sound.add(visited)
  }
  return null
}
