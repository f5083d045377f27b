/** 禁忌劳动 of pregnant and nursing women: what a row of `barred-work` asks of a post (EX-51, EX-52). */
import { levelVerdict } from '../judge.ts'
import type { RuleContext } from '../rule-context.ts'
import type { Exposure } from '#shared/entities/workplace.ts'
import type { LibraryRow } from '#shared/reference/library-schemas.ts'

export type BarredRow = LibraryRow<'barred-work'>

/** `barred`: the condition of the row holds at the post; `unknown`: what it asks for is not on record. */
export type Holds = 'barred' | 'free' | 'unknown'

/** Whether the level on record lies over the limits in force on the day. */
export function levelOver(exposure: Exposure, { reference, asOf }: Pick<RuleContext, 'reference' | 'asOf'>): Holds {
  const verdict = levelVerdict(exposure, reference, asOf)?.verdict
  return verdict === 'over' ? 'barred' : verdict === 'within' ? 'free' : 'unknown'
}

/** Whether the condition of a row holds at a post; `overLimit` is asked only by rows that bar above the limit. */
export function conditionHolds({ condition }: BarredRow, { grade }: Exposure, overLimit: () => Holds): Holds {
  switch (condition) {
    case 'always':
      return 'barred'
    case 'aboveLimit':
      return overLimit()
    case 'gradeIIIOrAbove':
      if (grade === null) return 'unknown'
      return grade === 'III' || grade === 'IV' ? 'barred' : 'free'
  }
}
