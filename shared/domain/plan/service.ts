/** Sections 10–14: the year's calendar, 五个一, rules and archive, budget, emergencies. */
import type { IsoDate } from '#shared/entities/common.ts'
import { addMonths } from '../dates.ts'
import { message } from '../explanation.ts'
import type { DueItem } from '../explanation.ts'
import { countedItems, origin, profileOrigin, traced } from '../figure.ts'
import { distinct } from '../distinct.ts'
import { byHand, exposureInputs, headcount, lacks, note, planGap } from './context.ts'
import type { PlanContext } from './context.ts'
import type { PlanCell, PlanPart, PlanSection } from './types.ts'

const ACTIVITIES = ['exam', 'training', 'survey', 'declaration'] as const
const MONTHS = 12

function month(date: IsoDate): string {
  return date.slice(0, 7)
}

function count(items: readonly DueItem[], activity: string): PlanCell {
  const found = items.filter(({ rule }) => rule.startsWith(`${activity}.`))
  return found.length === 0 ? '' : traced(String(found.length), countedItems(message('figure.how.calendar'), found))
}

/** §10 年度服务计划: what falls due in each of twelve months; what is late already stands in a line of its own. */
export function calendarSection({ items, asOf, facts }: PlanContext): PlanSection {
  const { serviceFrom } = facts.profile.plan
  const start = serviceFrom ?? asOf
  const startOrigin =
    serviceFrom === null ? origin(message('figure.how.asOf')) : profileOrigin('plan.serviceFrom', serviceFrom)
  const monthOrigin = { ...startOrigin, how: message('figure.how.months', { start }) }
  const dated = items.filter((item) => item.dueDate !== null && item.status !== 'notApplicable')
  const row = (label: PlanCell, due: readonly DueItem[]): PlanCell[] => [
    label,
    ...ACTIVITIES.map((activity) => count(due, activity)),
    null,
    null,
  ]
  const late = dated.filter(({ dueDate }) => dueDate !== null && month(dueDate) < month(start))
  const rows = Array.from({ length: MONTHS }, (_, index) => month(addMonths(start, index))).map((name) =>
    row(
      traced(name, monthOrigin),
      dated.filter(({ dueDate }) => dueDate !== null && month(dueDate) === name),
    ),
  )
  const undated = items.filter(({ status, dueDate }) => status === 'missing' && dueDate === null).length
  return {
    id: '10',
    parts: [
      {
        kind: 'table',
        table: 'calendar',
        rows: [...(late.length > 0 ? [row(message('plan.calendar.late'), late)] : []), ...rows],
      },
      note('plan.note.calendar'),
      ...lacks([
        serviceFrom === null && planGap('10', 'serviceFrom', 'plan'),
        undated > 0 && planGap('10', 'undated', 'exams', { count: undated }),
      ]),
    ],
  }
}

const FIVE_ONES = ['identify', 'rules', 'notice', 'training', 'overLimit'] as const

/** §11 五个一 */
export function fiveOnesSection(): PlanSection {
  return {
    id: '11',
    parts: [
      {
        kind: 'table',
        table: 'fiveOnes',
        rows: FIVE_ONES.map((one) => [message(`plan.fiveOnes.${one}`), null, null, null, null]),
        pen: 'line',
      },
      note('plan.note.fiveOnes'),
    ],
  }
}

const RULE_HEADS = Array.from({ length: 13 }, (_, index) => index + 1)
const VOLUMES = [1, 2, 3, 4, 5, 6]

/** §12 制度与档案 */
export function archiveSection(): PlanSection {
  return {
    id: '12',
    parts: [
      {
        kind: 'table',
        table: 'rules',
        caption: message('plan.rules'),
        rows: RULE_HEADS.map((no) => [String(no), message(`plan.rule.${no}`), null, null]),
      },
      {
        kind: 'table',
        table: 'volumes',
        caption: message('plan.volumes'),
        rows: VOLUMES.map((no) => [message(`plan.volume.${no}`), message(`plan.volume.${no}.content`), null, null]),
      },
      byHand('archive'),
    ],
  }
}

/** §13 经费预算: quantities the facts know; amounts are for the pen. */
export function budgetSection(context: PlanContext): PlanSection {
  const { items, pairs, here, asOf, facts } = context
  const exposures = exposureInputs(context, facts.exposures)
  const exposed = headcount(here.exposed, message('figure.how.exposed', { asOf }), exposures)
  const everyone = headcount(
    here.workers.map(({ id }) => id),
    message('figure.how.onSite', { asOf }),
  )
  const withOpen = (key: string, prefix: string): PlanCell => {
    const open = items.filter(
      ({ rule, status }) => rule.startsWith(prefix) && status !== 'ok' && status !== 'notApplicable',
    )
    const how = message('figure.how.exposedAndOpen', { asOf })
    const from = { ...countedItems(how, open), workerIds: exposed.from.workerIds, inputs: exposures }
    return traced(message(key, { exposed: exposed.count, open: open.length }), from)
  }
  const quantity: Readonly<Record<string, PlanCell>> = {
    testing: traced(
      message('plan.budget.pairs', { count: pairs.length }),
      origin(message('figure.how.allPairs'), { inputs: exposures }),
    ),
    exams: withOpen('plan.budget.exams.count', 'exam.'),
    facilities: null,
    ppe: traced(message('plan.persons', { count: exposed.count }), exposed.from),
    training: withOpen('plan.budget.trainings', 'training.'),
    insurance: traced(message('plan.persons', { count: everyone.count }), everyone.from),
    service: null,
    total: '',
  }
  const rows = Object.entries(quantity).map(([key, known]): PlanCell[] => [
    message(`plan.budget.${key}`),
    known,
    null,
    null,
    null,
    null,
  ])
  return { id: '13', parts: [{ kind: 'table', table: 'budget', rows, pen: 'line' }, byHand('budget')] }
}

/** §14 应急: 高毒 hazards on record set the scenarios; plan and drills are not recorded by the program yet. */
export function emergencySection({ facts, here, reference, hazardName }: PlanContext): PlanSection {
  const places = new Map(facts.workplaces.map((workplace) => [workplace.id, workplace.name]))
  const toxic = facts.exposures.filter(
    (exposure) => (reference.hazard(exposure.hazardId)?.highToxicNo ?? null) !== null,
  )
  const scenarios = [...Map.groupBy(toxic, ({ hazardId }) => hazardId)].map(([hazardId, group]): PlanCell[] => [
    message('plan.scenario.toxic', { hazard: hazardName(hazardId) }),
    distinct(group.map(({ postId }) => places.get(here.postById.get(postId)?.workplaceId ?? '') ?? '')).join('、'),
    null,
    null,
    null,
  ])
  const blank: PlanCell[][] = [
    [null, null, null, null, null],
    [null, null, null, null, null],
  ]
  const parts: PlanPart[] = [{ kind: 'table', table: 'emergency', rows: [...scenarios, ...blank], pen: 'line' }]
  return { id: '14', parts: [...parts, byHand('emergency')] }
}
