/** What the program's own code asks of the packs: a set that lacks it would fit together and still break the first due list. */
import type { IsoDate } from '#shared/entities/common.ts'
import { fault, type Finding, type PackSet } from './finding.ts'
import type { RuleRow } from '../types.ts'

interface Dated {
  readonly validFrom: IsoDate | null
  readonly validTo: IsoDate | null
}

/** First and last day of all rows together; gaps between them are the business of `checkEditions`. */
function spanOf(rows: readonly Dated[]): { readonly begins: string; readonly ends: string } {
  return {
    begins:
      rows
        .map((row) => row.validFrom ?? '')
        .toSorted()
        .at(0) ?? '',
    ends:
      rows
        .map((row) => row.validTo ?? '9999')
        .toSorted()
        .at(-1) ?? '',
  }
}

function checkDays(pack: string, key: string, needed: readonly Dated[], rows: readonly Dated[]): Finding[] {
  const [asked, given] = [spanOf(needed), spanOf(rows)]
  if (given.begins <= asked.begins && given.ends >= asked.ends) return []
  const begins = asked.begins === '' ? '@packFault.ever' : asked.begins
  const ends = asked.ends === '9999' ? '@packFault.never' : asked.ends
  return [{ pack, row: null, fault: fault('neededDays', { key, begins, ends }) }]
}

function checkRule(id: string, needed: readonly RuleRow[], rules: readonly RuleRow[]): Finding[] {
  const rows = rules.filter((row) => row.id === id)
  if (rows.length === 0) return [{ pack: 'rules', row: null, fault: fault('neededRow', { key: id }) }]
  // A parameter that only some editions have belongs to those editions.
  const [first, ...others] = needed.map((row) => Object.keys(row.params))
  const params = (first ?? []).filter((param) => others.every((names) => names.includes(param)))
  const lacking = rows.flatMap((row) =>
    params
      .filter((param) => row.params[param] === undefined)
      .map((param) => ({
        pack: 'rules',
        row: rules.indexOf(row) + 1,
        fault: fault('neededParam', { key: id, param }),
      })),
  )
  return [...lacking, ...checkDays('rules', id, needed, rows)]
}

/** Rules, parameters and days that the packs the program came with have and `set` has not. */
export function checkNeeds(shipped: PackSet, set: PackSet): Finding[] {
  const needed = Map.groupBy(shipped.packs.rules.rows, (row) => row.id)
  const rules = [...needed].flatMap(([id, rows]) => checkRule(id, rows, set.packs.rules.rows))
  const [asked, given] = [shipped.packs['exam-editions'].rows, set.packs['exam-editions'].rows]
  return [...rules, ...checkDays('exam-editions', 'GBZ 188', asked, given)]
}
