/** When a change happened, as far as the records tell, and the changes that are no difference of two sheets. */
import type { HazardId, IsoDate } from '#shared/entities/common.ts'
import type { Trigger } from '#shared/entities/declaration-work.ts'
import type { Declaration } from '#shared/entities/firm.ts'
import type { Exposure } from '#shared/entities/workplace.ts'
import { isReckoned } from '../declaration-state.ts'
import { type Account, cite, lack, step } from '../due-item.ts'
import { message } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { type Difference, hazardOf, type SheetChange } from './differences.ts'
import type { DeclarationSheet } from './types.ts'

/** What a change's day rests on. */
export interface Dated {
  readonly day: IsoDate | null
  /** Writes down where the day comes from, or what is missing. */
  readonly account: (account: Account) => void
}

/** Nothing on file tells the day. */
export const undated: Dated = { day: null, account: (account) => lack(account, 'missing.changeDay') }

/** Exposures of which it is not known since when they are there: which ones is said. */
function sinceUnknown({ postName, hazardName }: RuleContext, exposures: readonly Exposure[]): Dated {
  return {
    day: null,
    account(account) {
      for (const { id, postId, hazardId, since } of exposures) {
        if (since === null)
          lack(account, 'missing.exposureSince', { post: postName(postId), hazard: hazardName(hazardId) })
        else cite(account, 'exposures', id, 'since', since)
      }
    },
  }
}

/** The first day of a factor on its posts. A factor that is older than the declaration was left out of it and did not change. */
export function factorDay(context: RuleContext, { id, after }: Difference, last: Declaration): Dated {
  const { facts, hazardName } = context
  const hazardId = hazardOf(id)
  if (hazardId === null || after === '') return undated
  const exposures = facts.exposures.filter((exposure) => exposure.hazardId === hazardId)
  const known = exposures.flatMap(({ since }) => since ?? []).toSorted()
  const [first] = known
  if (first === undefined || known.length < exposures.length) return sinceUnknown(context, exposures)
  const omitted = first <= last.date
  return {
    day: omitted ? null : first,
    account(account) {
      for (const { id: exposureId, since } of exposures) cite(account, 'exposures', exposureId, 'since', since ?? '')
      if (omitted) step(account, 'declaredChange.step.omitted', { hazard: hazardName(hazardId), since: first })
    },
  }
}

/** The day the report arrived that has the points over the limit. */
export function resultDay(
  { facts }: RuleContext,
  { id }: Difference,
  sheet: DeclarationSheet,
  last: Declaration,
): Dated {
  const row = sheet.rows.find((candidate) => candidate.id === id)
  const ids = new Set(row?.inputs.map((input) => input.id))
  const reports = facts.surveys.filter((survey) => ids.has(survey.id) && (survey.receivedOn ?? survey.date) > last.date)
  const received = reports.flatMap(({ receivedOn }) => receivedOn ?? []).toSorted()
  return {
    day: received[0] ?? null,
    account(account) {
      for (const report of reports) {
        cite(account, 'surveys', report.id, 'date', report.date)
        if (report.receivedOn !== null) cite(account, 'surveys', report.id, 'receivedOn', report.receivedOn)
      }
      if (received.length === 0) lack(account, 'missing.resultReceivedDay')
    },
  }
}

/** A change and the trigger it belongs to. */
export interface Found extends Dated {
  readonly trigger: Exclude<Trigger, 'T8'>
  readonly change: SheetChange
  /** Whether it is not even known that it is a change: `since` of an exposure is not recorded. */
  readonly uncertain?: true
}

/** Projects accepted since: article 8 (1). They are no value of the sheet, so the records are asked. */
export function accepted({ facts, asOf }: RuleContext, last: Declaration): Found[] {
  return facts.projects.flatMap(({ id, name, acceptedOn }): Found[] =>
    acceptedOn === null || acceptedOn <= last.date || acceptedOn > asOf
      ? []
      : [
          {
            trigger: 'T3',
            day: acceptedOn,
            account: (account) => cite(account, 'projects', id, 'acceptedOn', acceptedOn),
            change: { id: `project.${id}`, label: [message('declared.project')], before: '', after: name },
          },
        ],
  )
}

/**
 * Factors a sheet cannot tell of because none was kept on its own day: a sheet reckoned later takes an exposure without a first day for one
 * that was always there. Begun since, they are changes; where the first day is not recorded, that is what is missing. What the two sheets
 * tell already (`found`) is not said twice.
 */
export function factorsSince(context: RuleContext, last: Declaration, found: readonly Found[]): Found[] {
  if (last.sheet.length > 0 && !isReckoned(last)) return []
  const told = new Set(found.map(({ change }) => hazardOf(change.id)))
  const { facts, asOf, hazardName, postName } = context
  const byFactor = Map.groupBy(facts.exposures, ({ hazardId }) => hazardId)
  return [...byFactor].flatMap(([hazardId, exposures]): Found[] => {
    const known = exposures.flatMap(({ since }) => since ?? []).toSorted()
    const [first] = known
    if (told.has(hazardId)) return []
    if (first !== undefined && (first <= last.date || first > asOf)) return []
    const change = changeOf(
      hazardId,
      hazardName(hazardId),
      exposures.map(({ postId }) => postName(postId)),
    )
    if (known.length < exposures.length)
      return [{ ...sinceUnknown(context, exposures), trigger: 'T4', change, uncertain: true }]
    if (first === undefined) return []
    const account = (own: Account) => {
      for (const { id, since } of exposures) cite(own, 'exposures', id, 'since', since ?? '')
    }
    return [{ day: first, account, trigger: 'T4', change: { ...change, before: '' } }]
  })
}

function changeOf(hazardId: HazardId, hazard: string, posts: readonly string[]): SheetChange {
  const label = [message('declared.factor'), hazard]
  return { id: `factor.${hazardId}`, label, before: '@declared.notKnown', after: [...new Set(posts)].join('；') }
}
