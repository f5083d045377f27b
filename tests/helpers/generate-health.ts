/** Suspicions, diagnoses and radiation work of a generated firm. */
import type { FactsParts } from './build-facts.ts'
import { type Draw, moved } from './draw.ts'

type Rows<K extends keyof FactsParts> = NonNullable<FactsParts[K]>

function list<T>(draw: Draw, limit: number, make: (index: number) => T): T[] {
  return Array.from({ length: draw.below(limit) }, (_, index) => make(index))
}

/** Cases whose days follow one another, mostly, and exams that raise a suspicion. */
export function addCases(draw: Draw, asOf: string, { workers = [], exams = [] }: FactsParts): FactsParts {
  const suspects: Rows<'exams'> = exams.map((exam) =>
    draw.chance(0.25)
      ? { ...exam, conclusion: 'suspected' as const, receivedOn: draw.maybeAfter(0.4, exam.date) }
      : exam,
  )
  const diseaseCases: Rows<'diseaseCases'> = workers.slice(0, 4).flatMap((worker) =>
    list(draw, 3, (index) => {
      const exam = suspects.find(({ workerId, conclusion }) => workerId === worker.id && conclusion === 'suspected')
      const suspectedOn = draw.maybeAround(0.8, [asOf, asOf, exam?.date ?? asOf])
      const first = suspectedOn ?? draw.around([asOf])
      const diagnosedOn = draw.maybeAfter(0.5, first)
      const last = diagnosedOn ?? first
      return {
        id: `dc-${worker.id}-${index}`,
        workerId: worker.id,
        examId: exam && draw.chance(0.4) ? exam.id : null,
        suspectedOn,
        receivedOn: draw.maybeAfter(0.3, first),
        reportedOn: draw.maybeAfter(0.4, draw.of([first, last])),
        diagnosisArrangedOn: draw.maybeAfter(0.4, first),
        dataRequestedOn: draw.maybeAfter(0.4, first),
        dataGivenOn: draw.maybeAfter(0.3, first),
        diagnosedOn,
        outcome: draw.of(['confirmed', 'confirmed', 'excluded', null] as const),
        labourReportedOn: draw.maybeAfter(0.4, last),
        injuryAppliedOn: draw.maybeAfter(0.4, last),
        treatmentArrangedOn: draw.maybeAfter(0.4, last),
        observationEndedOn: draw.maybeAfter(0.2, first),
      }
    }),
  )
  return { exams: suspects, diseaseCases }
}

/** Radiation at one post, and for its people badges, courses and certificates. */
export function addRadiation(draw: Draw, asOf: string, parts: FactsParts): FactsParts {
  const { posts = [], exposures = [], workers = [], trainings = [], assignments = [], riskAssessments = [] } = parts
  const [post] = posts
  if (post === undefined) return {}
  const isThere = exposures.some(({ postId, hazardId }) => postId === post.id && hazardId === 'rad-3')
  const xray = { id: 'x-rad', postId: post.id, hazardId: 'rad-3', since: draw.maybeAround(0.15, [asOf]) }
  const people = workers.slice(0, 4)
  const startOf = (workerId: string) => assignments.find((row) => row.workerId === workerId)?.from ?? asOf
  const doses: Rows<'doses'> = people.flatMap(({ id: workerId }) => {
    let from = draw.around([asOf])
    return list(draw, 5, (index) => {
      const to = draw.chance(0.75) ? moved(from, draw.of([29, 30, 60, 89, 90, 91])) : null
      const readOn = to === null ? null : draw.maybeAround(0.7, [to])
      const dose = {
        id: `do-${workerId}-${index}`,
        workerId,
        from,
        to,
        readOn: readOn !== null && to !== null && readOn < to ? to : readOn,
        effective: draw.of([null, 0.1, 5.9, 6, 6.1, 20, 20.1, 50, 50.1]),
        lens: draw.of([null, null, 49.9, 50.1, 150, 150.1]),
        skinAndExtremities: draw.of([null, null, 150.1, 500, 500.1]),
        recordedOn: readOn === null ? null : draw.maybeAround(0.5, [readOn]),
      }
      from = moved(to ?? from, draw.of([1, 1, 1, 2, 365]))
      return dose
    })
  })
  const courses: Rows<'trainings'> = people.flatMap(({ id: workerId }) =>
    list(draw, 3, (index) => ({
      id: `tr-${workerId}-${index}`,
      trainee: 'worker' as const,
      workerId,
      kind: 'radiation' as const,
      date: draw.around([asOf, startOf(workerId)]),
      hours: 8,
      days: draw.of([null, 2, 3, 4, 4]),
      passed: draw.of([null, true, true, false]),
    })),
  )
  const certificates: Rows<'licences'> = people.flatMap(({ id: workerId }) =>
    list(draw, 3, (index) => {
      const issuedOn = draw.maybeAround(0.9, [asOf, startOf(workerId)])
      const validUntil = draw.maybeAround(0.5, [asOf])
      return { id: `li-${workerId}-${index}`, kind: 'radiationWorker' as const, workerId, issuedOn, validUntil }
    }),
  )
  const licences: Rows<'licences'> = list(draw, 3, (index) => ({
    id: `li${index}`,
    kind: draw.of(['radiationSafety', 'radiationSafety', 'other'] as const),
    issuedOn: draw.maybeAround(0.8, [asOf]),
    validUntil: draw.maybeAround(0.8, [asOf]),
  }))
  const assessed = list(draw, 3, (index) => ({
    id: `ras${index}`,
    kind: 'radiation' as const,
    date: draw.around([asOf]),
    scheme: '年度评估',
  }))
  return {
    exposures: isThere ? exposures : [...exposures, xray],
    workers: workers.map((worker) => ({ ...worker, birthDate: draw.maybeAround(0.15, [moved(asOf, 0, -216)]) })),
    doses,
    trainings: [...trainings, ...courses],
    licences: [...licences, ...certificates],
    riskAssessments: [...riskAssessments, ...assessed],
  }
}
