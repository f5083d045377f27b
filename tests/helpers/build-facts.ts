/** Facts of an invented firm in a few lines: only what the test is about is written, the schemas fill in the rest. */
import type { z } from 'zod'
import { exchangeSchema, type Facts } from '#shared/entities/facts.ts'
import type { FirmProfileInput } from '#shared/entities/firm.ts'

type ExchangeInput = z.input<typeof exchangeSchema>
export type FactsParts = Partial<Omit<ExchangeInput, 'format' | 'version' | 'profile'>> & {
  profile?: Partial<FirmProfileInput>
}

/** Validates like a loaded file does, so that a test cannot rest on facts that could not exist. */
export function buildFacts({ profile, ...records }: FactsParts = {}): Facts {
  const {
    format: _format,
    version: _version,
    ...facts
  } = exchangeSchema.parse({
    format: 'zhijian.exchange',
    version: 1,
    profile: { name: '测试工厂', ...profile },
    ...records,
  })
  return facts
}

type ExposureInput = NonNullable<ExchangeInput['exposures']>[number]
type ExamInput = NonNullable<ExchangeInput['exams']>[number]
type TrainingInput = NonNullable<ExchangeInput['trainings']>[number]

export interface OneWorker {
  /** Hazards of the worker's one post: a catalogue key, or a key with what is known of the exposure. */
  readonly hazards: readonly (string | (Omit<ExposureInput, 'id' | 'postId'> & { postId?: string }))[]
  readonly from?: string | null
  readonly to?: string | null
  readonly leaveDate?: string | null
  /** Exams of the worker; without `hazardIds` they cover every hazard of the post. */
  readonly exams?: readonly Omit<ExamInput, 'id' | 'workerId'>[]
  readonly trainings?: readonly Omit<TrainingInput, 'id' | 'workerId' | 'trainee'>[]
}

/** One worker (`w1`) on one post (`p1`) in one workshop, with exams and trainings numbered `e1`, `t1`, … */
export function oneWorker({
  hazards,
  from = null,
  to = null,
  leaveDate = null,
  exams = [],
  trainings = [],
}: OneWorker): FactsParts {
  const exposures = hazards.map((hazard, index) => ({
    id: `x${index + 1}`,
    postId: 'p1',
    ...(typeof hazard === 'string' ? { hazardId: hazard } : hazard),
  }))
  return {
    workplaces: [{ id: 'wp1', name: '一车间' }],
    posts: [{ id: 'p1', workplaceId: 'wp1', name: '冲压' }],
    exposures,
    workers: [{ id: 'w1', name: '甲某', leaveDate }],
    assignments: [{ id: 'a1', workerId: 'w1', postId: 'p1', from, to }],
    exams: exams.map((exam, index) => ({
      conclusion: 'normal' as const,
      hazardIds: exposures.map((exposure) => exposure.hazardId),
      ...exam,
      id: `e${index + 1}`,
      workerId: 'w1',
    })),
    trainings: trainings.map((training, index) => ({
      ...training,
      id: `t${index + 1}`,
      trainee: 'worker' as const,
      workerId: 'w1',
    })),
  }
}

/** A noise level as the exposure schema wants it. */
export function noise(value: number): { hazardId: string; level: { kind: 'lex8h'; value: number; unit: string } } {
  return { hazardId: 'phys-1', level: { kind: 'lex8h', value, unit: 'dB(A)' } }
}
