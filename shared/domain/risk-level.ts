/**
 * 综合风险等级 Ⅰ–Ⅲ by the method of 国疾控综监督二函〔2022〕50号, table 1-1 (second-hand copies), combined by this program's own cautious rule:
 * one level per nature of hazard, persons counted once, the higher level wins. Never tested counts as not in compliance but is shown as 未检测.
 */
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Reference } from '#shared/reference/types.ts'
import { explain, lack, openAccount, rest, step } from './due-item.ts'
import { message } from './explanation.ts'
import type { Explained } from './explanation.ts'
import { exposureResults, hazardsOf, workersOf } from './exposure-results.ts'
import type { ExposureResult } from './exposure-results.ts'
import { presence } from './presence.ts'
import { ruleNumber } from './rule-context.ts'

export type RiskLevel = 'I' | 'II' | 'III'
export type Nature = 'severe' | 'general'

export interface NatureGroup {
  readonly nature: Nature
  readonly hazardIds: readonly HazardId[]
  /** Of these, the hazards whose nature is still open and which count as 严重 until it is settled. */
  readonly undecided: readonly HazardId[]
  readonly persons: number
  /** The persons counted. */
  readonly workerIds: readonly Id[]
  readonly exposure: 'within' | 'over' | 'untested'
  readonly level: RiskLevel
}

export interface RiskLevelResult extends Explained<RiskLevel> {
  readonly groups: readonly NatureGroup[]
}

const LEVELS = ['I', 'II', 'III'] as const

/** Table 1-1: nature, in compliance or not, and the three headcount bands. */
const TABLE: Readonly<Record<Nature, Readonly<Record<'within' | 'over', readonly [RiskLevel, RiskLevel, RiskLevel]>>>> =
  {
    general: { within: ['I', 'I', 'I'], over: ['II', 'II', 'III'] },
    severe: { within: ['II', 'II', 'III'], over: ['III', 'III', 'III'] },
  }

/** The cell of table 1-1 for a number of persons. `bands` are the last numbers of the first and second band. */
export function tableLevel(
  nature: Nature,
  exposure: 'within' | 'over',
  persons: number,
  bands: readonly [number, number],
): RiskLevel {
  const [first, second, third] = TABLE[nature][exposure]
  if (persons <= bands[0]) return first
  return persons <= bands[1] ? second : third
}

function exposureOf(pairs: readonly ExposureResult[]): NatureGroup['exposure'] {
  if (pairs.some(({ verdict }) => verdict === 'over')) return 'over'
  return pairs.every(({ verdict }) => verdict === 'within') ? 'within' : 'untested'
}

function group(
  nature: Nature,
  pairs: readonly ExposureResult[],
  facts: Facts,
  reference: Reference,
  asOf: IsoDate,
): NatureGroup {
  const row = reference.rule('risk.level', asOf)
  const hazardIds = hazardsOf(pairs)
  const workerIds = [...workersOf(pairs, presence(facts, asOf).workersOnPost)].toSorted()
  const persons = workerIds.length
  const exposure = exposureOf(pairs)
  const bands = [ruleNumber(row, 'firstBandTo'), ruleNumber(row, 'secondBandTo')] as const
  return {
    nature,
    hazardIds,
    undecided: hazardIds.filter((id) => reference.hazard(id)?.nature === 'conditional'),
    persons,
    workerIds,
    exposure,
    level: tableLevel(nature, exposure === 'within' ? 'within' : 'over', persons, bands),
  }
}

/** The level of a firm on a day with its groups and reasons; null without any exposure. */
export function riskLevel(
  facts: Facts,
  reference: Reference,
  asOf: IsoDate,
  pairs = exposureResults(facts, reference, asOf),
): RiskLevelResult {
  const account = openAccount(reference.rule('risk.level', asOf).basis)
  rest(account, reference.rule('risk.combination', asOf).basis)
  const isGeneral = ({ exposure }: ExposureResult): boolean => reference.hazard(exposure.hazardId)?.nature === 'general'
  const byNature = [
    { nature: 'severe', pairs: pairs.filter((pair) => !isGeneral(pair)) },
    { nature: 'general', pairs: pairs.filter(isGeneral) },
  ] as const
  const groups = byNature
    .filter((entry) => entry.pairs.length > 0)
    .map((entry) => group(entry.nature, entry.pairs, facts, reference, asOf))
  for (const { nature, persons, exposure, level } of groups) {
    step(account, 'risk.step.group', {
      nature: `@risk.nature.${nature}`,
      persons,
      exposure: `@risk.exposure.${exposure}`,
      level: `@risk.level.${level}`,
    })
  }
  const untested = pairs.filter(({ verdict }) => verdict === 'untested').length
  if (untested > 0) lack(account, 'risk.missing.untested', { count: untested })
  const undecided = groups.flatMap((entry) => entry.undecided)
  if (undecided.length > 0)
    lack(account, 'risk.missing.nature', {
      hazards: undecided.map((id) => reference.hazard(id)?.name ?? id).join('、'),
    })
  const value = LEVELS.findLast((level) => groups.some((entry) => entry.level === level)) ?? null
  if (value === null) lack(account, 'risk.missing.exposures')
  const text =
    value === null ? message('risk.text.none') : message('risk.text.level', { level: `@risk.level.${value}` })
  return { value, groups, explanation: explain(text, account) }
}
