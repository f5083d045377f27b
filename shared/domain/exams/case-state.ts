/** 疑似职业病、职业病: which change of a case is refused, for want of what has to be on record first. Pure. */
import type { IsoDate } from '#shared/entities/common.ts'
import type { DiseaseCase } from '#shared/entities/health.ts'

/** Each has a sentence, `reason.case.<refusal>` in the texts of errors. */
export type CaseRefusal =
  | 'noOutcome'
  | 'outcomeUndated'
  | 'noInstitution'
  | 'noDisease'
  | 'notArranged'
  | 'notConfirmed'
  | 'noSuspicion'
  | 'outcomeTakenBack'
  | 'daysReversed'

export type CaseState = 'suspected' | 'observed' | 'excluded' | 'confirmed'

/** Where a case stands on a day; `observed`: the observation ended without a diagnosis. */
export function caseState(
  { outcome, diagnosedOn, observationEndedOn }: Pick<DiseaseCase, 'outcome' | 'diagnosedOn' | 'observationEndedOn'>,
  asOf: IsoDate,
): CaseState {
  if (outcome !== null && diagnosedOn !== null && diagnosedOn <= asOf) return outcome
  return observationEndedOn !== null && observationEndedOn <= asOf ? 'observed' : 'suspected'
}

/** Pairs of days of which the first cannot come after the second. */
const ORDER: readonly (readonly [keyof DiseaseCase, keyof DiseaseCase])[] = [
  ['suspectedOn', 'receivedOn'],
  ['suspectedOn', 'reportedOn'],
  ['suspectedOn', 'diagnosisArrangedOn'],
  ['suspectedOn', 'diagnosedOn'],
  ['suspectedOn', 'observationEndedOn'],
  ['diagnosisArrangedOn', 'diagnosedOn'],
  ['dataRequestedOn', 'dataGivenOn'],
  ['diagnosedOn', 'confirmedReportedOn'],
  ['diagnosedOn', 'labourReportedOn'],
  ['diagnosedOn', 'injuryAppliedOn'],
]

/** Every reason why `after` may not take the place of `before` (null: a new case); none when it may. */
export function caseRefusals(before: DiseaseCase | null, after: DiseaseCase): CaseRefusal[] {
  const { outcome, diagnosedOn, diagnosisInstitution, diagnosisArrangedOn, disease } = after
  const ended = outcome !== null || diagnosedOn !== null || after.observationEndedOn !== null
  const follows = [
    after.confirmedReportedOn,
    after.labourReportedOn,
    after.injuryAppliedOn,
    after.treatmentArrangedOn,
  ].some((day) => day !== null)
  const reasons: (CaseRefusal | false)[] = [
    after.suspectedOn === null && after.receivedOn === null && diagnosedOn === null && 'noSuspicion',
    // What an institution has found is not undone by leaving the field empty.
    before !== null && before.outcome !== null && outcome === null && 'outcomeTakenBack',
    diagnosedOn !== null && outcome === null && 'noOutcome',
    outcome !== null && diagnosedOn === null && 'outcomeUndated',
    outcome !== null && diagnosisInstitution === null && 'noInstitution',
    outcome === 'confirmed' && disease === null && 'noDisease',
    // A disease may come to the firm as a diagnosis; a suspicion ends only with the diagnosis the firm arranged (law 55).
    ended && outcome !== 'confirmed' && diagnosisArrangedOn === null && 'notArranged',
    follows && outcome !== 'confirmed' && 'notConfirmed',
    ORDER.some(([first, second]) => isReversed(after[first], after[second])) && 'daysReversed',
  ]
  return reasons.filter((reason) => reason !== false)
}

function isReversed(first: unknown, second: unknown): boolean {
  return typeof first === 'string' && typeof second === 'string' && first > second
}
