/** Two sheets value by value: what differs, which trigger it is, and what it is called. */
import type { HazardId } from '#shared/entities/common.ts'
import type { Trigger } from '#shared/entities/declaration-work.ts'
import type { DeclaredValue } from '#shared/entities/firm.ts'
import { message } from '../explanation.ts'
import type { Words } from '../figure.ts'
import type { RuleContext } from '../rule-context.ts'

/** One thing that is no longer as it was declared. */
export interface SheetChange {
  readonly id: string
  readonly label: readonly Words[]
  /** As kept: words, or `@key`; empty when it was not, or no longer is, there. */
  readonly before: string
  readonly after: string
}

const FACTOR = /^3\.\d\.9\.(?<hazard>.+)$/
const CLASS_PRESENT = /^3\.\d\.1$/
const POINTS_OVER = /^4\.\d\.3$/
/** Place of work, name, legal representative, principal: article 8 (3). */
const IDENTITY = /^(?:1\.1|1\.5|1\.11\.name|principal|place\..+)$/
/** Size, industry, registration type: the system's guidance. */
const CLASSIFICATION = /^1\.[678]$/

export interface Difference {
  readonly id: string
  readonly before: string
  readonly after: string
}

/** Values that differ, in the order of the sheet; what is gone stands last. */
export function differences(before: readonly DeclaredValue[], after: readonly DeclaredValue[]): Difference[] {
  const was = new Map(before.map(({ id, value }) => [id, value]))
  const is = new Map(after.map(({ id, value }) => [id, value]))
  return [...new Set([...is.keys(), ...was.keys()])]
    .map((id) => ({ id, before: was.get(id) ?? '', after: is.get(id) ?? '' }))
    .filter((change) => change.before !== change.after)
}

/** The trigger of one difference; null where another row says the same. T3 is no difference of the sheet. */
export function triggerOf({ id, before, after }: Difference): Exclude<Trigger, 'T3'> | null {
  if (CLASS_PRESENT.test(id)) return null
  if (IDENTITY.test(id)) return 'T5'
  if (CLASSIFICATION.test(id)) return 'T7'
  if (FACTOR.test(id)) return before === '' || after === '' ? 'T4' : 'T8'
  if (POINTS_OVER.test(id)) return Number(after) > (Number(before) || 0) ? 'T6' : 'T8'
  return 'T8'
}

/** The factor a row of the sheet is about; null for other rows. */
export function hazardOf(id: string): HazardId | null {
  return FACTOR.exec(id)?.groups?.['hazard'] ?? null
}

/** What a row of the sheet is called. */
export function labelOf(id: string, { reference, hazardName }: RuleContext): readonly Words[] {
  if (id === 'principal') return [message('declared.principal')]
  if (id.startsWith('place.')) return [message('declared.place')]
  if (id.startsWith('product.')) return [message('declared.product'), id.slice('product.'.length)]
  const rows = reference.declarationForm.filter((row) => id === row.id || id.startsWith(`${row.id}.`))
  const label = rows.toSorted((a, b) => b.id.length - a.id.length)[0]?.label ?? id
  const hazardId = hazardOf(id)
  if (hazardId !== null) return [label, hazardName(hazardId)]
  return id.endsWith('.name') || id.endsWith('.phone') ? contactLabel(label, id) : [label]
}

function contactLabel(label: string, id: string): readonly Words[] {
  const [who = label, where = ''] = label.split('、')
  return id.endsWith('.phone') ? [who, where] : [who]
}
