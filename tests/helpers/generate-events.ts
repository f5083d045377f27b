/** Projects, emergencies and programme records of a generated firm. */
import type { FactsParts } from './build-facts.ts'
import type { Draw } from './draw.ts'

type Rows<K extends keyof FactsParts> = NonNullable<FactsParts[K]>

function list<T>(draw: Draw, limit: number, make: (index: number) => T): T[] {
  return Array.from({ length: draw.below(limit) }, (_, index) => make(index))
}

/** Every gate a clock's distance from the day asked about, or from another gate. */
export function addProjects(draw: Draw, asOf: string): FactsParts {
  const projects: Rows<'projects'> = [0, 1].slice(draw.below(2)).map((index) => {
    const days = [asOf]
    const gate = (share: number): string | null => {
      const day = draw.maybeAround(share, days)
      if (day !== null) days.push(day)
      return day
    }
    const trialFrom = gate(0.4)
    return {
      id: `pr${index}`,
      name: `项目${index}`,
      riskClass: draw.of(['severe', 'severe', 'general', null] as const),
      feasibilityOn: gate(0.5),
      preEvaluatedOn: gate(0.6),
      preEvaluationReviewedOn: gate(0.5),
      outsideReviewers: draw.of([true, false, null]),
      startedOn: gate(0.6),
      designReviewedOn: gate(0.5),
      trialFrom,
      trialTo: trialFrom === null ? null : draw.maybeAround(0.5, [trialFrom]),
      controlEvaluatedOn: gate(0.5),
      acceptancePlannedOn: gate(0.4),
      acceptedOn: gate(0.5),
      schemeReportedOn: gate(0.5),
      acceptanceReportedOn: gate(0.4),
      publishedOn: gate(0.3),
    }
  })
  const postings: Rows<'postings'> = projects.flatMap(({ id, acceptedOn }) =>
    draw.chance(0.3)
      ? [{ id: `po-${id}`, kind: 'project' as const, projectId: id, postedOn: draw.around([acceptedOn ?? asOf]) }]
      : [],
  )
  return { projects, postings }
}

export function addEmergency(draw: Draw, asOf: string, { appointments = [] }: FactsParts): FactsParts {
  const emergencyPlans = list(draw, 3, (index) => {
    const issuedOn = draw.around([asOf])
    const endedOn = draw.maybeAround(0.4, [asOf])
    return {
      id: `ep${index}`,
      name: `预案${index}`,
      issuedOn,
      endedOn: endedOn !== null && endedOn < issuedOn ? issuedOn : endedOn,
      filedOn: draw.maybeAround(0.6, [issuedOn]),
    }
  })
  const drills = list(draw, 3, (index) => {
    const date = draw.around([asOf])
    return { id: `dr${index}`, date, scenario: '泄漏', filedOn: draw.maybeAround(0.6, [date]) }
  })
  const rescuers = list(draw, 2, (index) => {
    const from = draw.around([asOf])
    const to = draw.maybeAround(0.3, [asOf])
    return {
      id: `fa${index}`,
      role: 'firstAider' as const,
      name: '救援',
      from,
      to: to !== null && to < from ? from : to,
    }
  })
  const incidents = list(draw, 3, (index) => {
    const date = draw.around([asOf])
    return { id: `in${index}`, date, reportedOn: draw.maybeAround(0.6, [date, asOf]) }
  })
  return { emergencyPlans, drills, incidents, appointments: [...appointments, ...rescuers] }
}

export function addProgramme(draw: Draw, asOf: string, { profile, postings = [] }: FactsParts): FactsParts {
  const riskAssessments = list(draw, 3, (index) => {
    const date = draw.around([asOf])
    return { id: `ra${index}`, date, scheme: '分类监督执法试点', postedOn: draw.maybeAround(0.4, [date, asOf]) }
  })
  const boards = list(draw, 2, (index) => ({
    id: `po-ra${index}`,
    kind: 'riskAssessment' as const,
    postedOn: draw.around([riskAssessments[0]?.date ?? asOf]),
    removedOn: draw.maybeAround(0.2, [asOf]),
  }))
  const findings = list(draw, 4, (index) => {
    const foundOn = draw.around([asOf])
    const state = draw.of(['registered', 'assigned', 'mending', 'stopped', 'toCheck', 'closed'] as const)
    return {
      id: `f${index}`,
      foundOn,
      state,
      description: '隐患',
      code: draw.of([null, 'H14', 'H13', 'H17', 'H21']),
      level: draw.of(['general', 'major'] as const),
      deadline: draw.maybeAround(0.8, [asOf, foundOn]),
      extendedTo: draw.maybeAround(0.2, [asOf]),
      immediateControl: draw.of([null, '停机']),
      doneOn: state === 'toCheck' || state === 'closed' ? draw.maybeAround(0.8, [asOf]) : null,
      closedOn: state === 'closed' ? draw.maybeAround(0.9, [asOf]) : null,
    }
  })
  const plan = {
    number: null,
    version: null,
    preparedBy: null,
    preparedOn: draw.maybeAround(0.5, [asOf]),
    serviceFrom: draw.maybeAround(0.3, [asOf]),
    serviceTo: draw.maybeAround(0.4, [asOf]),
    contractNumber: null,
    providerLead: {},
  }
  const regionPlan = draw.of([null, null, 'SQ'])
  return { riskAssessments, findings, postings: [...postings, ...boards], profile: { ...profile, regionPlan, plan } }
}
