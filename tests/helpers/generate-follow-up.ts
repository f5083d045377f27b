/** What follows examinations, incidents and leavings at a generated firm, and the exams of single items, lead and special work. */
import type { FactsParts } from './build-facts.ts'
import { type Draw, moved } from './draw.ts'

type Rows<K extends keyof FactsParts> = NonNullable<FactsParts[K]>
type Exam = Rows<'exams'>[number]

const INSTITUTIONS = ['甲医院', '甲医院', '乙医院'] as const

function list<T>(draw: Draw, limit: number, make: (index: number) => T): T[] {
  return Array.from({ length: draw.below(limit) }, (_, index) => make(index))
}

/** Hazards of the posts somebody was ever on. */
function metBy({ assignments = [], exposures = [] }: FactsParts, workerId: string): string[] {
  const posts = assignments.filter((row) => row.workerId === workerId).map(({ postId }) => postId)
  return [...new Set(exposures.filter(({ postId }) => posts.includes(postId)).map(({ hazardId }) => hazardId))]
}

/** What an examination found and what came of it, on any exam of the firm. */
function found(draw: Draw, exam: Exam): Exam {
  return {
    ...exam,
    conclusion: draw.chance(0.5) ? exam.conclusion : draw.of(['normal', 'contraindication', 'recheck', null] as const),
    receivedOn: draw.maybeAfter(0.6, exam.date),
    barredHazardIds: draw.chance(0.2) ? (exam.hazardIds ?? []).slice(0, 1) : [],
    workRelated: draw.of([null, null, true, false]),
    recheckItems: draw.of([null, null, null, '肝功能', '血常规、尿常规']),
    recheckBy: draw.maybeAfter(0.2, exam.date),
    bloodCountAbnormal: draw.of([null, true, false]),
    paidByWorker: draw.of([null, null, null, 0, 120]),
    institution: draw.chance(0.2) ? null : draw.of(INSTITUTIONS),
    reportNumber: draw.of([null, null, 'R1', 'R2']),
  }
}

/** Exams around the day asked about, of any kind, for some of the hazards the worker meets. */
function recent(draw: Draw, asOf: string, parts: FactsParts): Exam[] {
  return (parts.workers ?? []).slice(0, 4).flatMap(({ id: workerId }) => {
    const first = draw.around([asOf])
    return list(draw, 4, (index) => ({
      id: `er-${workerId}-${index}`,
      workerId,
      kind: draw.of(['preJob', 'inService', 'inService', 'recheck', 'recheck', 'leaving', 'emergency'] as const),
      date: draw.chance(0.6) ? draw.after(first) : draw.around([asOf]),
      hazardIds: draw.chance(0.06) ? [] : metBy(parts, workerId).filter(() => draw.chance(0.8)),
      conclusion: draw.of(['normal', 'normal', 'other', 'recheck', 'contraindication', null] as const),
    }))
  })
}

function incidents(draw: Draw, asOf: string, parts: FactsParts): { incidents: Rows<'incidents'>; tests: Exam[] } {
  const people = (parts.workers ?? []).slice(0, 4).map(({ id }) => id)
  const rows = list(draw, 3, (index) => ({
    id: `ix${index}`,
    date: draw.around([asOf]),
    workerIds: draw.chance(0.2) ? [] : people.filter(() => draw.chance(0.7)),
    hiv: draw.of([null, true, false]),
  }))
  const tests = rows.flatMap(({ id, date, workerIds }) =>
    workerIds.flatMap((workerId) =>
      list(draw, 6, (index) => ({
        id: `ee-${id}-${workerId}-${index}`,
        workerId,
        kind: 'emergency' as const,
        date: moved(date, draw.of([0, 0, 0, 1, 13, 14, 27, 28, 56, 84, 181, -1])),
        hazardIds: metBy(parts, workerId),
      })),
    ),
  )
  return { incidents: rows, tests }
}

export function addFollowUp(draw: Draw, asOf: string, parts: FactsParts): FactsParts {
  const emergencies = incidents(draw, asOf, parts)
  const exams = [...(parts.exams ?? []), ...recent(draw, asOf, parts)].map((exam) =>
    draw.chance(0.7) ? found(draw, exam) : exam,
  )
  const resultNotices: Rows<'resultNotices'> = exams
    .filter(() => draw.chance(0.5))
    .map(({ id, date, receivedOn }) => ({
      id: `rn-${id}`,
      examId: id,
      printedOn: date,
      signedOn: draw.maybeAfter(0.7, receivedOn ?? date),
    }))
  const examActions: Rows<'examActions'> = exams
    .filter(() => draw.chance(0.3))
    .map(({ id, date }) => ({
      id: `ac-${id}`,
      examId: id,
      kind: draw.of(['transfer', 'resettle', 'recheckArranged', 'postReviewed', 'postReviewed'] as const),
      date: draw.after(date),
    }))
  const every = [...new Set((parts.exposures ?? []).map(({ hazardId }) => hazardId))]
  const clinics: Rows<'clinics'> = ['甲医院', '乙医院']
    .filter(() => draw.chance(0.7))
    .map((name, index) => ({
      id: `cl${index}`,
      name,
      filingNumber: draw.of([null, 'B1', 'B2']),
      filedOn: draw.maybeAround(0.5, [asOf]),
      hazardIds: draw.chance(0.2) ? [] : every.filter(() => draw.chance(0.9)),
      radiation: draw.of([null, true, false]),
    }))
  const ends: Rows<'changeEvents'> = draw.chance(0.3)
    ? [{ id: 're0', kind: 'reorganised', date: draw.around([asOf]) }]
    : []
  return {
    exams: [...exams, ...emergencies.tests],
    resultNotices,
    examActions,
    clinics,
    incidents: [...(parts.incidents ?? []), ...emergencies.incidents],
    changeEvents: [...(parts.changeEvents ?? []), ...ends],
  }
}

/** Factors with a follow-up after leaving, by years of work or for a fixed time, and one without a plan (cadmium). */
const LASTING = 'dust-1 dust-1 dust-2 dust-3 dust-11 chem-3 chem-5 chem-4 chem-10 phys-4'.split(' ')

/** People who left such work a number of intervals ago, after years on either side of the bounds of the standard. */
export function addLeavers(draw: Draw, asOf: string, parts: FactsParts): FactsParts {
  const [place] = parts.workplaces ?? []
  if (place === undefined) return {}
  const hazards = [...new Set([draw.of(LASTING), draw.of(LASTING)])]
  const posts = hazards.map((_, index) => ({ id: `pl${index}`, workplaceId: place.id, name: `老岗位${index}` }))
  const exposures = hazards.map((hazardId, index) => ({ id: `xl${index}`, postId: `pl${index}`, hazardId }))
  const people = ['wl0', 'wl1'].slice(draw.below(2)).map((id) => {
    const back = draw.of([0, 0, 12, 24, 35, 36, 60, 72, 120, 132, 180, 252, 264])
    const end = moved(asOf, draw.of([-1, 0, 1, -30, -90, 30]), -back)
    const years = draw.of([1, 5, 5, 6, 10, 10, 11, 20, 20, 21])
    const start = moved(end, draw.of([0, 1, 2, -1, 400, -400]), -12 * years)
    return { id, end, start: start < end ? start : end }
  })
  const visits: Exam[] = people.flatMap(({ id: workerId, end }) =>
    list(draw, 4, (index) => ({
      id: `fu-${workerId}-${index}`,
      workerId,
      kind: draw.of(['followUp', 'followUp', 'leaving'] as const),
      date: moved(end, draw.of([0, -20, 20, 200]), draw.of([0, 12, 24, 36, 60, 72, 120])),
      hazardIds: hazards.filter(() => draw.chance(0.9)),
    })),
  )
  const assignments: Rows<'assignments'> = people.flatMap(({ id: workerId, start, end }) => {
    const post = draw.of(posts)
    const gap = moved(start, 0, draw.of([6, 12, 60]))
    const isBroken = draw.chance(0.3) && moved(gap, 200) < end
    const row = (index: number, from: string, to: string | null) => ({
      id: `al-${workerId}-${index}`,
      workerId,
      postId: post.id,
      from,
      to,
    })
    if (!isBroken) return [row(0, start, draw.chance(0.5) ? end : null)]
    return [row(0, start, gap), row(1, moved(gap, draw.of([31, 32, 200])), end)]
  })
  return {
    posts: [...(parts.posts ?? []), ...posts],
    exposures: [...(parts.exposures ?? []), ...exposures],
    workers: [
      ...(parts.workers ?? []),
      ...people.map(({ id, end }) => ({ id, name: `离岗${id}`, leaveDate: draw.chance(0.8) ? end : null })),
    ],
    assignments: [...(parts.assignments ?? []), ...assignments],
    exams: [...(parts.exams ?? []), ...visits],
  }
}

const SPECIAL = ['electrical', 'height', 'pressureVessel', 'drivingSmall', 'drivingLarge', 'displayScreen'] as const

/** Work examined for itself: on posts, and at some exams, a contraindication now and then. */
export function addSpecialWork(draw: Draw, asOf: string, parts: FactsParts): FactsParts {
  const posts: Rows<'posts'> = (parts.posts ?? []).map((post) => ({
    ...post,
    specialWork: [...new Set(list(draw, 3, () => draw.of(SPECIAL)))],
  }))
  const all = [...new Set(posts.flatMap(({ specialWork = [] }) => specialWork))]
  const starts = (workerId: string) =>
    (parts.assignments ?? []).filter((row) => row.workerId === workerId).flatMap(({ from }) => from ?? [])
  const exams: Exam[] = (parts.workers ?? []).slice(0, 4).flatMap(({ id: workerId }) =>
    list(draw, 4, (index) => ({
      id: `es-${workerId}-${index}`,
      workerId,
      kind: draw.of(['preJob', 'preJob', 'inService', 'inService', 'recheck', 'leaving'] as const),
      date: draw.around([asOf, ...starts(workerId)]),
      specialWork: all.filter(() => draw.chance(0.8)),
      conclusion: draw.of(['normal', 'normal', 'other', null, 'contraindication'] as const),
    })),
  )
  return { posts, exams: [...(parts.exams ?? []), ...exams] }
}

/** Hazards with an item of its own cycle, lead, a one-off window, and dust that may put somebody under observation. */
const BY_ITEM = ['chem-37', 'chem-37', 'chem-49', 'chem-50', 'chem-10', 'chem-21', 'dust-31', 'dust-1', 'dust-2']

/** Exams of single items (EX-06), lead in blood and urine (5.1), and observation for an early film (EX-09). */
export function addItems(draw: Draw, asOf: string, parts: FactsParts): FactsParts {
  const [post] = parts.posts ?? []
  if (post === undefined) return {}
  const here = (parts.exposures ?? []).filter(({ postId }) => postId === post.id).map(({ hazardId }) => hazardId)
  const hazards = [...new Set([draw.of(BY_ITEM), draw.chance(0.5) ? 'chem-1' : draw.of(BY_ITEM)])].filter(
    (id) => !here.includes(id),
  )
  const exposures: Rows<'exposures'> = hazards.map((hazardId, index) => ({
    id: `xi${index}`,
    postId: post.id,
    hazardId,
    grade: draw.of([null, '0', 'I', 'I', 'II'] as const),
  }))
  const lead = () => ({
    bloodLead: draw.of([null, null, 100, 399, 400, 600, 601]),
    urineLead: draw.of([null, null, 69.9, 70, 120, 121]),
  })
  const exams: Exam[] = (parts.workers ?? []).slice(0, 4).flatMap(({ id: workerId }) =>
    list(draw, 5, (index) => ({
      id: `ei-${workerId}-${index}`,
      workerId,
      kind: draw.of(['preJob', 'inService', 'inService', 'inService', 'recheck', 'leaving'] as const),
      date: draw.around([asOf]),
      hazardIds: [...hazards, ...here].filter(() => draw.chance(0.85)),
      items: draw.chance(0.4) ? [draw.of(['肝功能', '胆碱酯酶测定', '肝功能（ALT）', '血常规'])] : [],
      conclusion: draw.of(['normal', 'other', null] as const),
      ...lead(),
    })),
  )
  const watched: Rows<'examActions'> = exams
    .filter(() => draw.chance(0.3))
    .map(({ id, date }) => ({ id: `ob-${id}`, examId: id, kind: 'observe', date: draw.after(date) }))
  return {
    exposures: [...(parts.exposures ?? []), ...exposures],
    exams: [...(parts.exams ?? []), ...exams],
    examActions: [...(parts.examActions ?? []), ...watched],
  }
}

/** Pregnancies and nursing, on posts that the appendix bars from, perhaps, or always. */
export function addMaternities(draw: Draw, asOf: string, parts: FactsParts): FactsParts {
  const [post] = parts.posts ?? []
  if (post === undefined) return {}
  const taken = (parts.exposures ?? []).filter(({ postId }) => postId === post.id).map(({ hazardId }) => hazardId)
  const listed = [
    'chem-28',
    'chem-28',
    'chem-3',
    'chem-43',
    'phys-8',
    'phys-1',
    'phys-2',
    'rad-2',
    'chem-24',
    'chem-19',
  ]
  const hazardId = draw.of(listed)
  const extra: Rows<'exposures'> = taken.includes(hazardId)
    ? []
    : [
        {
          id: 'x-mat',
          postId: post.id,
          hazardId,
          grade: draw.of([null, 'II', 'III', 'IV'] as const),
          level:
            hazardId.startsWith('chem-') && draw.chance(0.5)
              ? { kind: 'twa', value: draw.of([0.01, 3, 9, 900]), unit: 'mg/m3' }
              : null,
          levelSource: draw.of(['measured', 'measured', 'estimated', null] as const),
          since: draw.maybeAround(0.2, [asOf]),
        },
      ]
  const reports: Rows<'surveys'> = list(draw, 2, (index) => ({
    id: `sm${index}`,
    kind: draw.of(['periodic', 'daily', 'statusEvaluation'] as const),
    date: draw.around([asOf]),
    results: [...taken, hazardId]
      .filter((id) => id.startsWith('chem-'))
      .map((id, point) => ({
        id: `m${point}`,
        postId: post.id,
        point: `${point}#`,
        hazardId: id,
        kind: draw.of(['twa', 'twa', 'stel'] as const),
        value: draw.of([0, 2, 3, 9, 900]),
        unit: 'mg/m3',
      })),
  }))
  const maternities: Rows<'maternities'> = (parts.workers ?? []).slice(0, 4).flatMap(({ id: workerId }) =>
    list(draw, 3, (index) => {
      const from = draw.chance(0.5) ? draw.around([asOf]) : moved(asOf, draw.of([0, 1, -1]), draw.of([-12, -9, -6, -1]))
      const kind = draw.of(['pregnant', 'nursing'] as const)
      return {
        id: `ma-${workerId}-${index}`,
        workerId,
        kind,
        from,
        to: draw.chance(0.4) ? moved(from, draw.of([0, 30, 200, 270])) : null,
      }
    }),
  )
  return {
    exposures: [...(parts.exposures ?? []), ...extra],
    surveys: [...(parts.surveys ?? []), ...reports],
    maternities,
  }
}

/** The report of the diagnosis apart from that of the suspicion (law 50), and special courses (令5号 10). */
export function addReportsAndCourses(draw: Draw, asOf: string, parts: FactsParts): FactsParts {
  const diseaseCases: Rows<'diseaseCases'> = (parts.diseaseCases ?? []).map((entry) => ({
    ...entry,
    confirmedReportedOn: entry.diagnosedOn ? draw.maybeAfter(0.5, entry.diagnosedOn) : null,
  }))
  const courses: Rows<'trainings'> = (parts.workers ?? []).slice(0, 4).flatMap(({ id: workerId }) => {
    const own = (parts.assignments ?? []).filter((row) => row.workerId === workerId).flatMap(({ from }) => from ?? [])
    const events = (parts.changeEvents ?? []).map(({ date }) => date)
    return list(draw, 3, (index) => ({
      id: `ts-${workerId}-${index}`,
      trainee: 'worker' as const,
      workerId,
      kind: draw.of(['special', 'special', 'refresher'] as const),
      date: draw.around([asOf, ...own, ...events]),
      hours: draw.of([2, 4]),
      passed: draw.of([null, true, true, false]),
    }))
  })
  const changes: Rows<'changeEvents'> = list(draw, 2, (index) => ({
    id: `ch${index}`,
    kind: 'processChanged' as const,
    date: draw.around([asOf]),
  }))
  return {
    diseaseCases,
    trainings: [...(parts.trainings ?? []), ...courses],
    changeEvents: [...(parts.changeEvents ?? []), ...changes],
    exposures: (parts.exposures ?? []).map((row) => (draw.chance(0.2) ? { ...row, since: draw.around([asOf]) } : row)),
  }
}
