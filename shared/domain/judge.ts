/** Judges one reading against the limit in force. Equal to the limit is not over; what was never measured is never over. */
import type { IsoDate } from '#shared/entities/common.ts'
import { evidenceSchema } from '#shared/entities/judging.ts'
import type { JudgeKind } from '#shared/entities/judging.ts'
import type { Measurement } from '#shared/entities/survey.ts'
import type { Exposure } from '#shared/entities/workplace.ts'
import type { Reference } from '#shared/reference/types.ts'
import { assertNever } from './assert-never.ts'
import { judgeConcentration } from './judging/concentration.ts'
import { judgeMixture } from './judging/mixture.ts'
import { judgeNoise } from './judging/noise.ts'
import { judgePeak } from './judging/peak.ts'
import { judgeHeat, judgePhysical, judgeVibration } from './judging/physical.ts'
import { openCase } from './judging/verdict.ts'
import type { Case, Judgement, Reading } from './judging/verdict.ts'

export { together } from './judging/verdict.ts'
export type { Judgement, Reading } from './judging/verdict.ts'

function judgeKind(kind: JudgeKind, question: Case): Judgement {
  switch (kind) {
    case 'twa':
    case 'stel':
    case 'mac':
    case 'twaTotal':
    case 'twaRespirable':
      return judgeConcentration(question)
    case 'peak':
      return judgePeak(question)
    case 'lex8h':
    case 'lex40h':
      return judgeNoise(question)
    case 'wbgt':
      return judgeHeat(question)
    case 'handVibration':
      return judgeVibration(question)
    case 'mixture':
      return judgeMixture(question)
    case 'peakSoundLevel':
    case 'electricField':
    case 'magneticField':
    case 'powerDensity':
    case 'shortTimePowerDensity':
    case 'dailyDose':
    case 'irradiance':
    case 'radiantExposure':
      return judgePhysical(question, kind, question.reading.evidence ?? evidenceSchema.parse({}))
    default:
      return assertNever(kind)
  }
}

/** The verdict on a reading by the limits in force `on` a day; `cannotJudge` says what is missing. */
export function judge(reading: Reading, reference: Reference, on: IsoDate): Judgement {
  return judgeKind(reading.kind, openCase(reading, reference, on))
}

/** The verdict on the level of an exposure by the limits in force on a day; null without a level. */
export function levelVerdict(exposure: Exposure, reference: Reference, on: IsoDate): Judgement | null {
  const { hazardId, level, daysPerWeek } = exposure
  if (level === null) return null
  return judge({ hazardId, ...level, belowDetection: false, daysPerWeek }, reference, on)
}

const NOTHING_GIVEN = evidenceSchema.parse({})

/** A survey result as a reading, with what the report states beside the value; `daysPerWeek` comes from the post's exposure. */
export function readingOf(result: Measurement, daysPerWeek: number | null): Reading {
  const { hazardId, kind, value, unit, belowDetection } = result
  const { condition, silica, labourClass, contactRate, hotRegion, hoursPerDay } = result
  const given = { condition, silica, labourClass, contactRate, hotRegion, hoursPerDay }
  const reading = { hazardId, kind, value, unit, belowDetection, daysPerWeek }
  const silent = Object.values(given).every((fact) => fact === null)
  return silent ? reading : { ...reading, evidence: { ...NOTHING_GIVEN, ...given } }
}
