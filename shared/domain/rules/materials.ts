/** D23 banned materials and D24 安全技术说明书: both read the firm's list of materials. */
import { cite, firmSubject, lack, step } from '../due-item.ts'
import { type Duty, dutyItem, openDuty } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { hasCome, hasHazards } from './applies.ts'
import { nameList } from './name-list.ts'

const namesOf = (materials: readonly { readonly name: string }[]) => nameList(materials.map(({ name }) => name))

/** D23: nothing on a list of banned equipment or materials is in use. */
export function bannedMaterials(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const { materials } = context.facts.profile
  const account = openDuty(duty)
  const subject = firmSubject(context)
  if (materials.length === 0) {
    if (!hasHazards(context)) return []
    lack(account, 'missing.materials')
    return [dutyItem(context, rule, duty, subject, account, { is: 'missing' })]
  }
  const banned = materials.filter((material) => material.banned === true)
  const unknown = materials.filter((material) => material.banned === null)
  if (banned.length > 0) {
    const names = namesOf(banned)
    cite(account, 'profile', 'profile', 'materials', names)
    step(account, 'workplace.step.banned', { names, count: banned.length })
    const params = { count: banned.length }
    return [
      dutyItem(context, rule, duty, subject, account, { is: 'open', since: null, key: 'workplace.banned', params }),
    ]
  }
  if (unknown.length > 0) lack(account, 'missing.material.banned', { names: namesOf(unknown), count: unknown.length })
  return [dutyItem(context, rule, duty, subject, account, { is: unknown.length > 0 ? 'missing' : 'met' })]
}

/** D24: how many of the hazardous materials have their data sheet on file. */
export function dataSheets(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const hazardous = context.facts.profile.materials.filter(({ hazardIds }) => hazardIds.length > 0)
  if (hazardous.length === 0) return []
  const account = openDuty(duty)
  const without = hazardous.filter(({ sdsOn }) => !hasCome(sdsOn, context.asOf))
  const have = hazardous.length - without.length
  const params = { have, total: hazardous.length, percent: `${Math.round((have / hazardous.length) * 1000) / 10}%` }
  cite(account, 'profile', 'profile', 'materials', namesOf(hazardous))
  for (const { name } of without) lack(account, 'missing.sds', { name })
  const is = without.length > 0 ? 'missing' : 'met'
  return [dutyItem(context, rule, duty, firmSubject(context), account, { is, key: 'workplace.sds', params })]
}
