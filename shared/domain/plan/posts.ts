/** Sections 2 and 3: processes and posts, and their hazards. */
import type { Exposure } from '#shared/entities/workplace.ts'
import { message } from '../explanation.ts'
import type { Input } from '../explanation.ts'
import { origin, traced } from '../figure.ts'
import { lacks, note, personsOnPost, planGap, timeOrigin } from './context.ts'
import type { PlanContext } from './context.ts'
import type { PlanCell, PlanSection } from './types.ts'

function hours({ hazardName }: PlanContext, exposures: readonly Exposure[]): PlanCell {
  const known = exposures.flatMap(({ id, hazardId, hoursPerDay }) =>
    hoursPerDay === null ? [] : [{ id, hazard: hazardName(hazardId), hoursPerDay }],
  )
  if (known.length === 0) return null
  const inputs = known.map(({ id, hazard, hoursPerDay }): Input => {
    return { kind: 'exposures', id, field: 'hoursPerDay', value: `${hazard} ${hoursPerDay}` }
  })
  const longest = Math.max(...known.map(({ hoursPerDay }) => hoursPerDay))
  return traced(message('plan.hours', { hours: longest }), origin(message('figure.how.longest'), { inputs }))
}

/** §2 工艺与岗位 */
export function postSection(context: PlanContext): PlanSection {
  const { facts, here } = context
  const { processes } = facts.profile
  const places = new Map(facts.workplaces.map((workplace) => [workplace.id, workplace.name]))
  const rows = facts.posts.map((post) => [
    places.get(post.workplaceId) ?? '',
    post.name,
    post.task,
    personsOnPost(context, post.id),
    hours(context, here.exposuresOfPost.get(post.id) ?? []),
  ])
  return {
    id: '2',
    parts: [
      ...(processes.length > 0
        ? [{ kind: 'text', text: message('plan.processes', { steps: processes.join(' → ') }) } as const]
        : []),
      ...(rows.length > 0 ? [{ kind: 'table', table: 'posts', rows } as const] : []),
      ...lacks([
        processes.length === 0 && planGap('2', 'processes', 'profile'),
        rows.length === 0 && planGap('2', 'posts', 'structure'),
        facts.posts.some((post) => post.task === null) &&
          planGap('2', 'tasks', 'structure', { count: facts.posts.filter((post) => post.task === null).length }),
      ]),
    ],
  }
}

function time(exposure: Exposure): PlanCell {
  const { mode, hoursPerDay, daysPerWeek } = exposure
  if (mode === null && hoursPerDay === null) return null
  const text = message('plan.exposureTime', {
    mode: mode === null ? '' : `@plan.mode.${mode}`,
    hours: hoursPerDay ?? '—',
    days: daysPerWeek ?? '—',
  })
  return traced(text, timeOrigin(exposure))
}

/** §3 危害因素辨识: one row per post and hazard. */
export function hazardSection({ facts, reference, hazardName, postName }: PlanContext): PlanSection {
  const { exposures } = facts
  const rows = exposures.map((exposure): PlanCell[] => [
    postName(exposure.postId),
    hazardName(exposure.hazardId),
    exposure.source,
    message(`plan.nature.${reference.hazard(exposure.hazardId)?.nature ?? 'conditional'}`),
    time(exposure),
    exposure.controls.join('、') || null,
    exposure.ppe.join('、') || null,
  ])
  const without = (test: (exposure: Exposure) => boolean): number => exposures.filter(test).length
  const [sources, times, controls, gear] = [
    without((exposure) => exposure.source === null),
    without((exposure) => exposure.mode === null && exposure.hoursPerDay === null),
    without((exposure) => exposure.controls.length === 0),
    without((exposure) => exposure.ppe.length === 0),
  ]
  return {
    id: '3',
    parts: [
      ...(rows.length > 0 ? [{ kind: 'table', table: 'hazards', rows } as const, note('plan.note.natures')] : []),
      ...lacks([
        exposures.length === 0 && planGap('3', 'exposures', 'structure'),
        sources > 0 && planGap('3', 'sources', 'structure', { count: sources }),
        times > 0 && planGap('3', 'times', 'structure', { count: times }),
        controls > 0 && planGap('3', 'controls', 'structure', { count: controls }),
        gear > 0 && planGap('3', 'ppe', 'structure', { count: gear }),
      ]),
    ],
  }
}
