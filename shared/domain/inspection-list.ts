/**
 * 迎检: what an inspector asks for, in the order of the self-check; behind each item the duties of the due list and the papers of the
 * archive. Nothing is judged here: an item stands as badly as the worst of its duties.
 */
import { compareItems } from './due-item.ts'
import type { DueItem, DueStatus, Footing } from './explanation.ts'
import type { ArchiveLine, Place } from '#shared/entities/archive-work.ts'
import type { RecordKind } from '#shared/entities/facts.ts'

interface Asked {
  readonly rules: readonly string[]
  /** Rows of the `archives` pack. */
  readonly papers: readonly string[]
  readonly place: Place
}

const asked = (
  place: Exclude<Place['page'], 'records'> | { readonly ledger: RecordKind },
  rules: readonly string[],
  papers: readonly string[] = [],
): Asked => ({
  rules,
  papers,
  place: typeof place === 'string' ? { page: place, ledger: null } : { page: 'records', ledger: place.ledger },
})

const CASES = [
  'case.open',
  'case.report',
  'case.diagnosis',
  'case.dismissal',
  'case.data',
  'case.labourReport',
  'case.treatment',
]

/** By number of the self-check. An item without rules is one that only a look on site tells. */
const ASKED: Readonly<Record<number, Asked>> = {
  1: asked({ ledger: 'appointments' }, ['organisation.manager'], ['2-03']),
  2: asked({ ledger: 'appointments' }, ['organisation.manager'], ['2-04']),
  3: asked({ ledger: 'annualPlans' }, ['organisation.yearPlan'], ['2-07']),
  4: asked('rulebooks', ['organisation.ruleHeads'], ['2-02']),
  5: asked('rulebooks', ['organisation.procedures'], ['2-02']),
  6: asked('archive', ['organisation.archive']),
  7: asked('budget', ['organisation.budget']),
  8: asked('contracts', ['organisation.injuryInsurance', 'organisation.injuryRecognition']),
  9: asked('declaration', ['declaration.first', 'declaration.annual', 'declaration.highToxic']),
  10: asked('declaration', ['declaration.change', 'declaration.cancel']),
  11: asked('projects', ['project.preEvaluation'], ['1-03', '1-06']),
  12: asked('projects', ['project.design'], ['1-04']),
  13: asked(
    'projects',
    [
      'project.trialRun',
      'project.controlEvaluation',
      'project.acceptanceScheme',
      'project.acceptanceReport',
      'project.publication',
    ],
    ['1-05', '1-07', '1-09'],
  ),
  14: asked('structure', ['workplace.conditions']),
  15: asked('measurement', ['measurement.exceedance'], ['4-08']),
  16: asked('structure', ['workplace.conditions']),
  17: asked('measurement', ['measurement.quarterlySummary'], ['4-05']),
  18: asked('measurement', ['survey.periodic', 'measurement.highToxicTest'], ['4-06', '4-08']),
  19: asked('measurement', ['survey.statusEvaluation', 'measurement.highToxicEvaluation'], ['4-08']),
  20: asked('measurement', ['measurement.disclosure'], ['4-09']),
  21: asked('measurement', ['measurement.exceedance'], ['4-08']),
  22: asked({ ledger: 'facilities' }, []),
  23: asked({ ledger: 'facilityChecks' }, ['workplace.facilityUpkeep']),
  24: asked('ppe', ['workplace.ppeStandard', 'workplace.ppeReplacement']),
  25: asked('checks', []),
  26: asked('profile', ['workplace.bannedMaterials'], ['2-06']),
  27: asked('contractors', ['workplace.contractor']),
  28: asked('profile', ['workplace.dataSheets'], ['4-03']),
  29: asked('informing', ['informing.contract']),
  30: asked('informing', ['informing.board', 'informing.results']),
  31: asked('informing', ['informing.sign', 'informing.signCheck']),
  32: asked('informing', ['informing.card']),
  33: asked('training', ['training.principal'], ['3-02']),
  34: asked('training', ['training.healthManager'], ['3-02']),
  35: asked('training', ['training.preJob'], ['3-03']),
  36: asked('training', ['training.inService', 'training.change', 'training.special'], ['3-03']),
  37: asked(
    'exams',
    ['exam.preJob', 'exam.inService', 'exam.leaving', 'exam.specialPreJob', 'exam.specialInService'],
    ['5-03', '5-04', '5-05'],
  ),
  38: asked('exams', ['health.resultNotice']),
  39: asked(
    'exams',
    ['health.recheck', 'health.contraindication', 'health.workRelated', 'health.postReview'],
    ['5-06'],
  ),
  40: asked('roster', ['files.complete', 'files.copy'], ['5-11', '6-01', '6-02']),
  41: asked('roster', ['protected.minor', 'protected.pregnant', 'protected.nursing']),
  42: asked('emergency', ['emergency.plan', 'emergency.drill', 'emergency.highToxic']),
  43: asked('emergency', ['workplace.emergencyFacilities']),
  44: asked('cases', CASES, ['5-07', '5-08', '5-09']),
}

/** An item of a list loaded later, of which this program knows no duty. */
const UNKNOWN = asked('checks', [])

export interface InspectionItem {
  readonly no: number
  /** The worst of the duties; null where no duty tells. */
  readonly status: DueStatus | null
  readonly footing: Footing
  /** Overdue, missing or due, most pressing first. */
  readonly open: readonly DueItem[]
  readonly papers: readonly ArchiveLine[]
  readonly place: Place
}

const isOpen = ({ status }: DueItem) => status !== 'ok' && status !== 'notApplicable'
/** A reminder whose day has passed is nobody's breach: it counts as due. */
const weight = ({ status, footing }: DueItem): DueStatus =>
  status === 'overdue' && footing === 'reminder' ? 'due' : status
const RANK: Readonly<Record<DueStatus, number>> = { overdue: 0, missing: 1, due: 2, ok: 3, notApplicable: 4 }

/** What stands behind the numbers of the self-check. */
export function inspectionItems(
  numbers: readonly number[],
  items: readonly DueItem[],
  lines: readonly ArchiveLine[],
): InspectionItem[] {
  const byRule = Map.groupBy(items, ({ rule }) => rule)
  const byId = new Map(lines.map((line) => [line.id, line]))
  return numbers.map((no) => {
    const { rules, papers, place } = ASKED[no] ?? UNKNOWN
    const own = rules.flatMap((rule) => byRule.get(rule) ?? [])
    const worst = own.toSorted((a, b) => RANK[weight(a)] - RANK[weight(b)])[0]
    return {
      no,
      status: rules.length === 0 ? null : (worst?.status ?? 'notApplicable'),
      footing: worst?.footing ?? 'law',
      open: own.filter(isOpen).toSorted(compareItems),
      papers: papers.flatMap((id) => byId.get(id) ?? []),
      place,
    }
  })
}
