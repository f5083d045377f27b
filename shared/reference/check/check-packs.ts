/** Everything about the packs that a schema cannot say. Pure; the files themselves are the loader's business. */
import { checkAssessments } from './assessment.ts'
import { checkEditions } from './editions.ts'
import { checkExamples } from './examples.ts'
import type { PackSet, Finding } from './finding.ts'
import { checkIdentity } from './identity.ts'
import { checkClauses, checkLimits } from './law.ts'
import { checkReferences } from './references.ts'

/** Findings over packs that fit their schemas; empty when all is well. */
export function checkPacks(set: PackSet): Finding[] {
  return [
    checkIdentity,
    checkReferences,
    checkEditions,
    checkClauses,
    checkLimits,
    checkExamples,
    checkAssessments,
  ].flatMap((check) => check(set))
}
