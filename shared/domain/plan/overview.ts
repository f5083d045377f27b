/** Sections 1–3: the firm, its processes and posts, its hazards. */
import { message } from '../explanation.ts'
import type { Exposure } from '#shared/entities/workplace.ts'
import { riskClass } from '../risk-class.ts'
import { sizeClass } from '../size-class.ts'
import { field, lacks, note, planGap } from './context.ts'
import type { PlanContext } from './context.ts'
import type { PlanCell, PlanField, PlanSection } from './types.ts'

function persons(count: number): PlanCell {
  return message('plan.persons', { count })
}

function headcounts({ here }: PlanContext): PlanField[] {
  const of = (kind: string): number => here.workers.filter((worker) => worker.kind === kind).length
  const women = here.workers.filter((worker) => worker.sex === 'female')
  return [
    field('workers', persons(here.workers.length)),
    field('exposed', persons(here.exposed.size)),
    field(
      'women',
      message('plan.women', {
        count: women.length,
        exposed: women.filter((worker) => here.exposed.has(worker.id)).length,
      }),
    ),
    field('dispatched', persons(of('dispatched'))),
    field('contractors', persons(of('contractor'))),
    field('interns', persons(of('intern'))),
  ]
}

/** §1 企业概况 */
export function firmSection(context: PlanContext): PlanSection {
  const { facts, reference, asOf } = context
  const { profile } = facts
  const { industryCode, staff, revenue, assets } = profile
  const size = sizeClass({ industryCode, staff, revenue, assets }, reference).value
  const level = riskClass(profile, reference, asOf).value
  const industry = industryCode === null ? null : `${reference.industry(industryCode)?.name ?? ''}（${industryCode}）`
  const products = profile.products.map(({ name, annualOutput, unit }) => `${name} ${annualOutput} ${unit}`).join('；')
  const materials = profile.materials
    .map(({ name, annualUse, unit }) => [name, annualUse, unit].filter((part) => part !== null).join(' '))
    .join('；')
  const fields = [
    field('name', profile.name),
    field('uscc', profile.uscc),
    field('workAddress', profile.workAddress),
    field('industry', industry),
    field('size', size === null ? null : message(`sizeClass.${size}`)),
    field('riskClass', level === null ? null : message(`riskClass.${level}`)),
    field('principal', profile.principal.name),
    field('healthManager', profile.healthManager.name),
    ...headcounts(context),
    field('shifts', profile.shifts),
    field('products', products || null),
    field('materials', materials || null),
  ]
  return {
    id: '1',
    parts: [
      { kind: 'fields', fields },
      ...lacks([
        profile.uscc === null && planGap('1', 'uscc', 'profile'),
        profile.workAddress === null && planGap('1', 'workAddress', 'profile'),
        industryCode === null && planGap('1', 'industry', 'profile'),
        size === null && planGap('1', 'size', 'profile'),
        level === null && planGap('1', 'riskClass', 'profile'),
        profile.principal.name === null && planGap('1', 'principal', 'profile'),
        profile.healthManager.name === null && planGap('1', 'healthManager', 'profile'),
        facts.workers.length === 0 && planGap('1', 'workers', 'roster'),
        profile.shifts === null && planGap('1', 'shifts', 'profile'),
        profile.products.length === 0 && planGap('1', 'products', 'profile'),
        profile.materials.length === 0 && planGap('1', 'materials', 'profile'),
      ]),
    ],
  }
}

function hours(exposures: readonly Exposure[]): PlanCell {
  const known = exposures.flatMap((exposure) => (exposure.hoursPerDay === null ? [] : [exposure.hoursPerDay]))
  return known.length === 0 ? null : message('plan.hours', { hours: Math.max(...known) })
}

/** §2 工艺与岗位 */
export function postSection({ facts, here }: PlanContext): PlanSection {
  const { processes } = facts.profile
  const places = new Map(facts.workplaces.map((workplace) => [workplace.id, workplace.name]))
  const rows = facts.posts.map((post) => [
    places.get(post.workplaceId) ?? '',
    post.name,
    post.task,
    String(here.workersOnPost.get(post.id)?.size ?? 0),
    hours(here.exposuresOfPost.get(post.id) ?? []),
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

function time({ mode, hoursPerDay, daysPerWeek }: Exposure): PlanCell {
  if (mode === null && hoursPerDay === null) return null
  return message('plan.exposureTime', {
    mode: mode === null ? '' : `@plan.mode.${mode}`,
    hours: hoursPerDay ?? '—',
    days: daysPerWeek ?? '—',
  })
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
