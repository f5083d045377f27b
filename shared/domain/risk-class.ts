/** 用人单位职业病危害类别: 严重 or 一般 by industry (国卫办职健发〔2021〕5号). Not the nature of a hazard, not the danger of a post. */
import { cite, explain, lack, openAccount, step } from './due-item.ts'
import { type Explained, message } from './explanation.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { FirmProfile } from '#shared/entities/firm.ts'
import type { Reference } from '#shared/reference/types.ts'

export type RiskClass = 'severe' | 'general'

/**
 * The class of a firm. The catalogue decides where it lists the industry without a condition; a person may raise 一般 to 严重, never lower.
 * With a condition, or outside the catalogue, the class counts only once it has been confirmed.
 */
export function riskClass(profile: FirmProfile, reference: Reference, asOf: IsoDate): Explained<RiskClass> {
  const account = openAccount(reference.rule('survey.classification', asOf).basis)
  const { industryCode, confirmedRiskClass } = profile
  if (confirmedRiskClass !== null)
    cite(account, 'profile', 'profile', 'confirmedRiskClass', `@riskClass.${confirmedRiskClass}`)
  if (industryCode === null && confirmedRiskClass === null) lack(account, 'missing.industry')
  if (industryCode !== null) cite(account, 'profile', 'profile', 'industryCode', industryCode)
  const listed = industryCode === null ? null : reference.industryRisk(industryCode)
  if (listed !== null) {
    const params = { code: listed.code, name: listed.name, class: `@riskClass.${listed.category}` }
    if (listed.condition === null) step(account, 'riskClass.step.listed', params)
    else step(account, 'riskClass.step.conditional', { ...params, condition: listed.condition })
  } else if (industryCode !== null) step(account, 'riskClass.step.notListed', { code: industryCode })
  const value = decide(listed, confirmedRiskClass)
  if (value === null && industryCode !== null) lack(account, 'missing.riskClass')
  if (confirmedRiskClass !== null && value === confirmedRiskClass)
    step(account, 'riskClass.step.confirmed', { class: `@riskClass.${value}` })
  const text =
    value === null
      ? message('riskClass.text.unknown')
      : message('riskClass.text.known', { class: `@riskClass.${value}` })
  return { value, explanation: explain(text, account) }
}

function decide(listed: ReturnType<Reference['industryRisk']>, confirmed: RiskClass | null): RiskClass | null {
  if (listed === null || listed.condition !== null) return confirmed
  return confirmed === 'severe' ? 'severe' : listed.category
}
