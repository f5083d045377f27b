/** What a generated firm has of people in charge, plans, house rules, files and money. */
import type { FactsParts } from './build-facts.ts'
import type { Draw } from './draw.ts'

function list<T>(draw: Draw, limit: number, make: (index: number) => T): T[] {
  return Array.from({ length: draw.below(limit) }, (_, index) => make(index))
}

function period(draw: Draw, asOf: string): { from: string; to: string | null } {
  const from = draw.around([asOf])
  const to = draw.maybeAround(0.4, [asOf])
  return { from, to: to !== null && to < from ? from : to }
}

function ruleDocuments(draw: Draw, asOf: string, posts: readonly { readonly id: string }[]) {
  const issued = () => (draw.chance(0.05) ? draw.around([asOf]) : '2019-01-01')
  const ended = () => draw.maybeAround(0.05, [asOf])
  const heads = Array.from({ length: 13 }, (_, index) => index + 1).filter(() => draw.chance(0.93))
  return [
    ...heads.map((no) => ({
      id: `h${no}`,
      headId: `rule-head-${no}`,
      title: '制度',
      issuedOn: issued(),
      endedOn: ended(),
    })),
    ...posts
      .filter(() => draw.chance(0.7))
      .map(({ id }) => ({ id: `op-${id}`, postId: id, title: '规程', issuedOn: issued(), endedOn: ended() })),
  ]
}

export function addOrganisation(draw: Draw, asOf: string, parts: FactsParts): FactsParts {
  const year = Number(asOf.slice(0, 4))
  const { appointments = [], posts = [], workers = [] } = parts
  const staff = list(draw, 4, (index) => ({
    id: `ap${index}`,
    role: draw.of(['healthManager', 'healthManager', 'healthBody'] as const),
    name: `任职${index}`,
    fullTime: draw.of([true, true, false, null]),
    ...period(draw, asOf),
  }))
  const crowd = draw.chance(0.1) ? draw.of([99, 100, 101]) - workers.length : 0
  const more = Array.from({ length: crowd }, (_, index) => ({
    id: `c${index}`,
    name: `甲${index}`,
    kind: draw.of(['own', 'dispatched'] as const),
    insuredSince: '2019-01-01',
  }))
  return {
    appointments: [...appointments, ...staff],
    workers: [...workers.map((worker) => ({ ...worker, insuredSince: draw.maybeAround(0.85, [asOf]) })), ...more],
    annualPlans: list(draw, 3, (index) => ({
      id: `yp${index}`,
      year: year + draw.of([-1, 0, 0, 1]),
      signedOn: draw.around([asOf]),
    })),
    ruleDocuments: ruleDocuments(draw, asOf, posts),
    filings: [year - 1, year - 2]
      .flatMap((filed) =>
        [1, 2, 3, 4, 5, 6]
          .filter(() => draw.chance(0.9))
          .map((volume) => ({
            id: `fi${filed}-${volume}`,
            volume,
            year: filed,
            filedOn: draw.chance(0.9) ? `${filed + 1}-01-01` : draw.around([asOf]),
          })),
      )
      .filter(() => draw.chance(0.97)),
    budgets: list(draw, 4, (index) => ({
      id: `bu${index}`,
      year: year + draw.of([-1, 0, 0, 0]),
      item: draw.of(['testing', 'exams', 'ppe', 'other'] as const),
      planned: draw.of([null, 0, 1, 2]),
    })),
    agreements: list(draw, 3, (index) => ({
      id: `ag${index}`,
      kind: draw.of(['collectiveContract', 'collectiveContract', 'unionOpinion'] as const),
      signedOn: draw.around([asOf]),
      endsOn: draw.maybeAround(0.7, [asOf]),
    })),
  }
}
