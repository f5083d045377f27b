/** What a generated firm told its people: contract sheets, boards, signs, cards. */
import type { FactsParts } from './build-facts.ts'
import type { Draw } from './draw.ts'

type Rows<K extends keyof FactsParts> = NonNullable<FactsParts[K]>

function list<T>(draw: Draw, limit: number, make: (index: number) => T): T[] {
  return Array.from({ length: draw.below(limit) }, (_, index) => make(index))
}

function hung(draw: Draw, asOf: string): { on: string; removedOn: string | null } {
  const on = draw.around([asOf])
  const removedOn = draw.maybeAround(0.3, [asOf])
  return { on, removedOn: removedOn !== null && removedOn < on ? on : removedOn }
}

export function addInforming(draw: Draw, asOf: string, parts: FactsParts): FactsParts {
  const { assignments = [], exposures = [], surveys = [], postings = [], posts = [] } = parts
  const hazardsOf = (postId: string) => exposures.filter((row) => row.postId === postId).map(({ hazardId }) => hazardId)
  const contractNotices: Rows<'contractNotices'> = assignments
    .filter(() => draw.chance(0.6))
    .map(({ workerId, postId, from }, index) => ({
      id: `cn${index}`,
      workerId,
      postId: draw.chance(0.9) ? postId : draw.of(posts).id,
      hazardIds: draw.chance(0.15) ? [] : hazardsOf(postId).filter(() => draw.chance(0.85)),
      signedOn: draw.maybeAround(0.85, [from ?? asOf, from ?? asOf, asOf]),
    }))
  const received: Rows<'surveys'> = surveys.map((survey) => ({
    ...survey,
    receivedOn: draw.maybeAfter(0.7, survey.date),
  }))
  const boards: Rows<'postings'> = list(draw, 6, (index) => {
    const { on, removedOn } = hung(draw, asOf)
    const kind = draw.of(['rules', 'procedures', 'emergency', 'results', 'results'] as const)
    const surveyId = kind === 'results' && received.length > 0 && draw.chance(0.6) ? draw.of(received).id : null
    return { id: `po${index}`, kind, surveyId, postedOn: on, removedOn }
  })
  const cards: Rows<'noticeCards'> = exposures
    .filter(() => draw.chance(0.5))
    .map(({ postId, hazardId }, index) => {
      const { on, removedOn } = hung(draw, asOf)
      return { id: `nc${index}`, postId, hazardId, postedOn: on, removedOn }
    })
  return {
    contractNotices,
    surveys: received,
    postings: [...postings, ...boards],
    noticeCards: cards,
    signChecks: list(draw, 3, (index) => ({ id: `sc${index}`, date: draw.around([asOf]) })),
  }
}
