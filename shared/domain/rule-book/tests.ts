/** Where each rule is recomputed. A test reads the files and fails when one does not speak of its rule. */

/** By the id of a rule, or by its family: the part before the first dot. */
const TESTS: Readonly<Record<string, string>> = {
  'exam.preJob': 'tests/unit/exam-pre-job.test.ts',
  'exam.inService': 'tests/unit/exam-in-service.test.ts',
  'exam.leaving': 'tests/unit/exam-leaving.test.ts',
  'exam.specialPreJob': 'tests/unit/rules/exam-special-work.test.ts',
  'exam.specialInService': 'tests/unit/rules/exam-special-work.test.ts',
  exam: 'tests/unit/exam-in-service.test.ts',
  'training.special': 'tests/unit/rules/training-extra.test.ts',
  'training.change': 'tests/unit/rules/training-extra.test.ts',
  training: 'tests/unit/training.test.ts',
  work: 'tests/unit/rules/training-extra.test.ts',
  survey: 'tests/unit/survey.test.ts',
  'declaration.highToxic': 'tests/unit/rules/declaration-high-toxic.test.ts',
  declaration: 'tests/unit/declaration-due.test.ts',
  emergency: 'tests/unit/rules/emergency.test.ts',
  organisation: 'tests/unit/rules/organisation.test.ts',
  manager: 'tests/unit/rules/organisation.test.ts',
  injury: 'tests/unit/rules/organisation.test.ts',
  programme: 'tests/unit/rules/programme.test.ts',
  project: 'tests/unit/rules/projects.test.ts',
  workplace: 'tests/unit/rules/workplaces.test.ts',
  ppe: 'tests/services/ppe.test.ts',
  measurement: 'tests/unit/rules/measurements.test.ts',
  informing: 'tests/unit/rules/informing.test.ts',
  health: 'tests/unit/rules/health-follow-up.test.ts',
  case: 'tests/unit/rules/cases.test.ts',
  protected: 'tests/unit/rules/protected-people.test.ts',
  files: 'tests/unit/rules/protected-people.test.ts',
  radiation: 'tests/unit/rules/radiation.test.ts',
  reminder: 'tests/unit/due-list.test.ts',
  history: 'tests/unit/exam-pre-job.test.ts',
  number: 'tests/unit/rules/emergency.test.ts',
  size: 'tests/unit/size-class.test.ts',
  judge: 'tests/unit-papers/judge.test.ts',
  risk: 'tests/unit-papers/risk-level.test.ts',
  rate: 'tests/unit/rates/rates.test.ts',
}

/** The file of the tests that recompute a rule. Throws for a rule without one. */
export function testOf(rule: string): string {
  const file = TESTS[rule] ?? TESTS[rule.split('.')[0] ?? '']
  if (file === undefined) throw new Error(`rule ${rule} has no test`)
  return file
}
