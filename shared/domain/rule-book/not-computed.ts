/** Duties of the pack that no rule of the due list computes, each with the reason the rule book gives. */

/**
 * `byRate`: it shows in a rate or headcount, not as a date. `byFacts`: contradictory or refused facts say it. `noFacts`: nothing the
 * program keeps could show it. `always`: the program does it by itself, there is nothing to remind of.
 */
export type NotComputed = 'byRate' | 'byFacts' | 'noFacts' | 'always'

export const NOT_COMPUTED: Readonly<Record<string, NotComputed>> = {
  'EX-15': 'noFacts',
  'EX-32': 'byFacts',
  'EX-61': 'always',
  'EX-68': 'byRate',
  'EX-69': 'always',
  'RA-14': 'always',
  'RA-15': 'noFacts',
}
