/**
 * What must hold of the records of a firm at any time, however they came to be: what the screens refuse does not come in by a document
 * and is not left behind by undo. Pure; every mistake comes with its path, by index.
 */
import { checkFaults } from '#shared/domain/checks/check-state.ts'
import { findingFaults } from '#shared/domain/finding-state.ts'
import { screeningRefusals } from '#shared/domain/screening-groups.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Reference } from '#shared/reference/types.ts'
import type { Issue } from './record-checks.ts'

/** Findings that lack what their state rests on, self-checks finished by halves, screenings whose groups point at people. */
export function standingIssues(facts: Facts, reference: Reference): Issue[] {
  return [
    ...facts.findings.flatMap((finding, index) =>
      findingFaults(finding, { facts, reference }).map(({ field, reason }) => ({
        path: `findings.${index}.${field}`,
        reason: `@reason.finding.${reason}`,
      })),
    ),
    ...facts.selfChecks.flatMap((check, index) =>
      checkFaults(check, reference).map((reason) => ({
        path: `selfChecks.${index}.finished`,
        reason: `@reason.check.${reason}`,
      })),
    ),
    ...facts.screenings.flatMap((screening, index) =>
      screeningRefusals(screening, facts).map((reason) => ({
        path: `screenings.${index}.respondents`,
        reason: `@reason.screening.${reason}`,
      })),
    ),
  ]
}
